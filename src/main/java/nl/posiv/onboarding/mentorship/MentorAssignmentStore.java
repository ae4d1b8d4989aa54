package nl.posiv.onboarding.mentorship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MentorAssignmentStore extends ListCrudRepository<MentorAssignment, Long> {

  Optional<MentorAssignment> findFirstByCaseReferenceOrderByIdDesc(String caseReference);

  /** Cases whose last assignment names this mentor, who has not said no to it. */
  @Query(
      """
      select a.case_reference from posiv.mentor_assignment a
      where a.mentor = :mentor
        and not exists (select 1 from posiv.mentor_assignment later
                        where later.case_reference = a.case_reference and later.id > a.id)
        and not exists (select 1 from posiv.mentor_reply r
                        where r.assignment_id = a.id and r.outcome = 'decline')
      """)
  List<String> findCasesOf(String mentor);
}
