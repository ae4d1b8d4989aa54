package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who guides whom. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Mentorships {

  private final MentorAssignmentStore assignments;
  private final MentorReplyStore replies;
  private final People people;
  private final RunningCases runningCases;
  private final Rules rules;
  private final ProgrammeClock clock;

  Mentorships(
      MentorAssignmentStore assignments,
      MentorReplyStore replies,
      People people,
      RunningCases runningCases,
      Rules rules,
      ProgrammeClock clock) {
    this.assignments = assignments;
    this.replies = replies;
    this.people = people;
    this.runningCases = runningCases;
    this.rules = rules;
    this.clock = clock;
  }

  /** Names the mentor, who is asked then, and the deputy. */
  public void assign(
      String caseReference,
      String municipality,
      String mentor,
      String deputyMentor,
      String assigner) {
    assignments.save(
        new MentorAssignment(
            null, caseReference, municipality, mentor, deputyMentor, assigner, clock.today()));
  }

  /** Records that the mentor named last says yes. */
  public void accept(String caseReference) {
    reply(caseReference, MentorReply.ACCEPT, null);
  }

  /** Records that the mentor named last says no, and why. */
  public void decline(String caseReference, String reason) {
    reply(caseReference, MentorReply.DECLINE, reason);
  }

  /** User id of the mentor: who accepted, or was asked and has not said no. */
  @Transactional(readOnly = true)
  public Optional<String> mentorOf(String caseReference) {
    return standing(caseReference).map(MentorAssignment::mentor);
  }

  /** User id of the deputy, who stands in when the mentor is away. */
  @Transactional(readOnly = true)
  public Optional<String> deputyOf(String caseReference) {
    return standing(caseReference).map(MentorAssignment::deputyMentor);
  }

  /** Whether the mentor of the case has said yes. */
  @Transactional(readOnly = true)
  public boolean isAccepted(String caseReference) {
    return acceptedOn(caseReference).isPresent();
  }

  /** The day on which the mentor of the case said yes. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> acceptedOn(String caseReference) {
    return last(caseReference)
        .flatMap(assignment -> replies.findFirstByAssignmentIdOrderByIdDesc(assignment.id()))
        .filter(reply -> reply.outcome().equals(MentorReply.ACCEPT))
        .map(MentorReply::repliedOn);
  }

  /** Who said no before, and why, in order. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals(String caseReference) {
    return replies
        .findByCaseReferenceAndOutcomeOrderById(caseReference, MentorReply.DECLINE)
        .stream()
        .map(reply -> new Refusal(nameOf(reply.mentor()), reply.reason()))
        .toList();
  }

  /**
   * The mentors of a municipality who can guide one more official, in order of name.
   *
   * @param caseReference the case that needs a mentor; it does not count itself
   */
  @Transactional(readOnly = true)
  public List<Available> available(String caseReference, String municipality) {
    int capacity = rules.count(Rule.MENTOR_CAPACITY);
    return mentors(municipality).stream()
        .map(mentor -> new Available(mentor, guidedBy(mentor.userId(), caseReference)))
        .filter(available -> available.guiding() < capacity)
        .toList();
  }

  /** All mentors of a municipality, in order of name: each of them can stand in for another. */
  @Transactional(readOnly = true)
  public List<Person> mentors(String municipality) {
    return people.withRole(Role.MENTOR, municipality);
  }

  private void reply(String caseReference, String outcome, String reason) {
    MentorAssignment assignment =
        last(caseReference)
            .orElseThrow(() -> new IllegalStateException("Nobody was asked for " + caseReference));
    replies.save(
        new MentorReply(
            null,
            assignment.id(),
            caseReference,
            assignment.mentor(),
            outcome,
            reason,
            clock.today()));
  }

  private int guidedBy(String mentor, String exceptCase) {
    return Math.toIntExact(
        assignments.findCasesOf(mentor).stream()
            .filter(guided -> !guided.equals(exceptCase))
            .filter(runningCases::isRunning)
            .count());
  }

  private Optional<MentorAssignment> standing(String caseReference) {
    return last(caseReference)
        .filter(
            assignment ->
                replies
                    .findFirstByAssignmentIdOrderByIdDesc(assignment.id())
                    .filter(reply -> reply.outcome().equals(MentorReply.DECLINE))
                    .isEmpty());
  }

  private Optional<MentorAssignment> last(String caseReference) {
    return assignments.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  private String nameOf(String userId) {
    return people.find(userId).map(Person::name).orElse(userId);
  }

  /**
   * A mentor with time for one more official.
   *
   * @param guiding officials whom the mentor guides now, or was asked to
   */
  public record Available(Person mentor, int guiding) {}

  /**
   * A no of a mentor.
   *
   * @param name of the mentor
   * @param reason in the mentor's own words
   */
  public record Refusal(String name, String reason) {}
}
