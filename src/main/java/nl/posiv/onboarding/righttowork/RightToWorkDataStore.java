package nl.posiv.onboarding.righttowork;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface RightToWorkDataStore extends ListCrudRepository<RightToWorkData, Long> {

  Optional<RightToWorkData> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  Optional<RightToWorkData> findFirstByCaseReferenceAndPeriodIdOrderByIdDesc(
      CaseReference caseReference, Long periodId);

  Optional<RightToWorkData> findFirstByCaseReferenceAndPeriodIdIsNullOrderByIdDesc(
      CaseReference caseReference);

  List<RightToWorkData> findByCaseReference(CaseReference caseReference);
}
