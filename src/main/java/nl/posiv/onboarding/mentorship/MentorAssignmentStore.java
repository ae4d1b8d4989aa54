package nl.posiv.onboarding.mentorship;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MentorAssignmentStore extends ListCrudRepository<MentorAssignment, Long> {

  /** The assignment whose mentor said yes last, also when that mentor has left since. */
  @Query(
      """
      select a.* from posiv.mentor_assignment a
      join posiv.guiding_mentor g on g.assignment_id = a.id
      where a.case_reference = :caseReference
      """)
  Optional<MentorAssignment> findAccepted(CaseReference caseReference);

  /** The assignment that is not answered yet. */
  @Query(
      """
      select a.* from posiv.mentor_assignment a
      join posiv.asked_mentor m on m.assignment_id = a.id
      where a.case_reference = :caseReference
      """)
  Optional<MentorAssignment> findAsked(CaseReference caseReference);

  /** Cases that a mentor guides, or was asked to guide. */
  @Query(
      """
      select case_reference from posiv.guiding_mentor where mentor = :mentor
      union
      select case_reference from posiv.asked_mentor where mentor = :mentor
      """)
  List<CaseReference> findCasesOf(UserId mentor);

  /** Cases that somebody guides, or in which somebody is the deputy. */
  @Query(
      """
      select case_reference from posiv.guiding_mentor
      where :userId in (mentor, deputy_mentor) order by case_reference
      """)
  List<CaseReference> findGuidedBy(UserId userId);

  /**
   * Waits until nobody else is giving this mentor a case, and has others wait until the transaction
   * ends. The answer means nothing.
   */
  @Query("select 1 from pg_advisory_xact_lock(hashtextextended('mentor ' || :mentor, 0))")
  int lock(UserId mentor);

  /** Everybody who was ever named. */
  @Query("select distinct mentor from posiv.mentor_assignment")
  List<UserId> findMentors();
}
