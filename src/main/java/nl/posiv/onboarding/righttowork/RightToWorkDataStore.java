package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
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

  /**
   * Cases of people with a contract, or to have one, whose last proof is that of a residence
   * status.
   */
  @Query(
      """
      select d.case_reference from posiv.right_to_work_data d
      left join lateral (select * from posiv.residence_proof p
                         where p.data_id = d.id and p.outcome = 'valid' order by p.id desc limit 1) p on true
      where d.id = (select max(l.id) from posiv.right_to_work_data l
                    where l.case_reference = d.case_reference)
        and coalesce(p.residence_status, d.residence_status) = :status
        and exists (select from posiv.contract c
                    where c.case_reference = d.case_reference and c.ended_by is null)
      order by d.case_reference
      """)
  List<CaseReference> findWithContractAnd(String status);

  /**
   * Whether somebody was entered at work with a residence document that asks for a permit. Which
   * one that is is not known here; it is taken to hold as long as the document, and as the entry
   * was followed by nothing but new proof.
   */
  @Query(
      """
      select exists (
        select from posiv.right_to_work_data d
        join posiv.right_to_work_period p on p.id = d.period_id and p.occasion = 'entry'
        where d.case_reference = :caseReference
          and d.residence_status in ('work-restricted', 'none')
          and (d.document_valid_until >= :on
            or d.id = (select max(l.id) from posiv.right_to_work_data l
                       where l.case_reference = d.case_reference)))
      """)
  boolean isEnteredWithPermit(CaseReference caseReference, LocalDate on);
}
