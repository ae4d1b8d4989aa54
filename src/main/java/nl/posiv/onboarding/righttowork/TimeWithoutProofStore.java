package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TimeWithoutProofStore extends ListCrudRepository<TimeWithoutProof, Long> {

  Optional<TimeWithoutProof> findByCaseReferenceAndOverOnIsNull(CaseReference caseReference);

  List<TimeWithoutProof> findByOverOnIsNullOrderById();

  /**
   * Cases of people with a contract whose proof can be over on a day, or who can lack a permit,
   * whether that is known or not.
   */
  @Query(
      """
      select k.case_reference from posiv.contract k
      join lateral (select * from posiv.right_to_work_data d
                    where d.case_reference = k.case_reference order by d.id desc limit 1) d on true
      left join lateral (select * from posiv.residence_proof p
                         where p.data_id = d.id and p.outcome = 'valid' order by p.id desc limit 1) p on true
      where k.begun_on is not null and k.ended_by is null
        and (coalesce(p.document_valid_until, d.document_valid_until) < :today
          or coalesce(p.residence_status, d.residence_status) = 'temporary-protection'
            and :protectionEnd < :today
          or coalesce(p.residence_status, d.residence_status) in ('work-restricted', 'none')
          or exists (select from posiv.permit_decision g
                     where g.data_id = d.id and g.valid_until < :today))
      order by k.case_reference
      """)
  List<CaseReference> findThatMayLackProof(LocalDate today, LocalDate protectionEnd);

  /** On the day on which it is over somebody may work again. */
  @Query(
      """
      select exists (select from posiv.time_without_proof
                     where case_reference = :caseReference and first_day <= :from
                       and (over_on is null or over_on > :until))
      """)
  boolean isCovering(CaseReference caseReference, LocalDate from, LocalDate until);

  /** Begins one, unless the case has one that goes on. */
  @Modifying
  @Query(
      """
      insert into posiv.time_without_proof (case_reference, first_day)
      values (:caseReference, :firstDay) on conflict do nothing
      """)
  void begin(CaseReference caseReference, LocalDate firstDay);

  /** The proof was found to be over from another day on. */
  @Modifying
  @Query(
      "update posiv.time_without_proof set first_day = :firstDay where id = :id and first_day <> :firstDay")
  void move(long id, LocalDate firstDay);

  /** Says that everybody was told; of several times the first counts. */
  @Modifying
  @Query("update posiv.time_without_proof set told_on = :on where id = :id and told_on is null")
  void tell(long id, LocalDate on);

  /** Ends it; false if somebody else has just done so. */
  @Modifying
  @Query("update posiv.time_without_proof set over_on = :on where id = :id and over_on is null")
  boolean end(long id, LocalDate on);
}
