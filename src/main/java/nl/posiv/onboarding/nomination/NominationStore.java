package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface NominationStore extends ListCrudRepository<Nomination, CaseReference> {

  /** All nominations of the person of a case, that case included, the earliest first. */
  @Query(
      """
      select n.* from posiv.nomination n join posiv.candidate c on c.id = n.candidate_id
      where c.person_id = (select own.person_id from posiv.candidate own
                           join posiv.nomination case_of on case_of.candidate_id = own.id
                           where case_of.case_reference = :caseReference)
      order by n.nominated_on, length(n.case_reference), n.case_reference
      """)
  List<Nomination> findOfSamePerson(CaseReference caseReference);

  List<Nomination> findByStatus(Nomination.Status status);
}
