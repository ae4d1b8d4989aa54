package nl.posiv.onboarding.knowledge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who reads what is exchanged. What is published: Ro3kvit, the programme leads, and everybody in a
 * municipality that takes part. Before that only those who work on it: whoever proposed it,
 * Ro3kvit, and the programme leads once it is anonymous, because they read no names.
 */
@Component
public class KnowledgeReaders {

  private static final Set<Role> OF_MUNICIPALITIES =
      Set.of(Role.HR, Role.MANAGER, Role.MENTOR, Role.OFFICIAL, Role.COUNCIL_CLERK);

  /** The process with which somebody proposes a lesson. */
  private static final String PROPOSAL = "knowledge-exchange";

  private final Lessons lessons;
  private final Meetings meetings;
  private final People people;
  private final Municipalities municipalities;

  KnowledgeReaders(
      Lessons lessons, Meetings meetings, People people, Municipalities municipalities) {
    this.lessons = lessons;
    this.meetings = meetings;
    this.people = people;
    this.municipalities = municipalities;
  }

  /** Whether somebody opens its page now. */
  public boolean isOpenTo(UserId reader, CaseReference reference) {
    return lessons
        .find(reference)
        .map(lesson -> reads(reader, lesson))
        .orElseGet(() -> meetings.find(reference).isPresent() && takesPart(reader));
  }

  /** Who is told by mail how it goes on: whoever proposed a lesson, the guests of a meeting. */
  public List<UserId> told(CaseReference reference) {
    return lessons
        .find(reference)
        .map(lesson -> List.of(lesson.proposedBy()))
        .orElseGet(() -> meetings.guests(reference));
  }

  boolean reads(UserId reader, Lesson lesson) {
    Set<Role> roles = roles(reader);
    return lesson.isPublished() && takesPart(reader)
        || lesson.proposedBy().equals(reader) && !roles.isEmpty()
        || roles.contains(Role.RO3KVIT)
        || roles.contains(Role.POSIV)
            && (lesson.stage() == LessonStage.ANONYMOUS || lesson.publishedOn() != null);
  }

  /** Whether somebody reads how it went on its way, and why. */
  boolean readsWay(UserId reader, Lesson lesson) {
    Set<Role> roles = roles(reader);
    return lesson.proposedBy().equals(reader)
        || roles.contains(Role.RO3KVIT)
        || roles.contains(Role.POSIV);
  }

  /** Whether what is published is for somebody. */
  boolean takesPart(UserId reader) {
    Set<MunicipalityId> participating =
        municipalities.participating().stream().map(Municipality::id).collect(Collectors.toSet());
    return people.posts(reader).stream()
        .anyMatch(
            post ->
                post.role() == Role.RO3KVIT
                    || post.role() == Role.POSIV
                    || OF_MUNICIPALITIES.contains(post.role())
                        && participating.contains(post.municipality()));
  }

  /** Whether somebody reads who is invited to a meeting, and what is to do after it. */
  boolean worksOn(UserId reader, Meeting meeting) {
    Set<Role> roles = roles(reader);
    return roles.contains(Role.RO3KVIT)
        || roles.contains(Role.POSIV)
        || meetings.guests(meeting.caseReference()).contains(reader);
  }

  /** Whether somebody may propose a lesson. */
  boolean proposes(UserId reader) {
    return Rights.mayStart(PROPOSAL, roles(reader).stream().map(Role::group).toList());
  }

  boolean leads(UserId reader) {
    return roles(reader).contains(Role.POSIV);
  }

  private Set<Role> roles(UserId reader) {
    return people.posts(reader).stream().map(Post::role).collect(Collectors.toSet());
  }
}
