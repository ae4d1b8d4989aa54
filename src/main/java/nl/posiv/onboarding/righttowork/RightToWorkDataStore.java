package nl.posiv.onboarding.righttowork;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RightToWorkDataStore extends ListCrudRepository<RightToWorkData, Long> {

  Optional<RightToWorkData> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  Optional<RightToWorkData> findFirstByCaseReferenceAndPeriodIdOrderByIdDesc(
      CaseReference caseReference, Long periodId);

  Optional<RightToWorkData> findFirstByCaseReferenceAndPeriodIdIsNullOrderByIdDesc(
      CaseReference caseReference);

  List<RightToWorkData> findByCaseReference(CaseReference caseReference);

  @Query(
      """
      select exists (
        select from posiv.correction c join posiv.right_to_work_data d
          on c.record = 'right_to_work_data' and c.record_id = d.id::text
        where d.id = :id and (c.before ->> 'monthly_pay')::numeric <> d.monthly_pay
      )
      """)
  boolean isPayCorrected(long id);
}
