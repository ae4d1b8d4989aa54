package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who guides whom. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Mentorships {

  /** What stands in the place of an answer where nobody was asked. */
  private static final String GUIDES_ALREADY = "guides-already";

  private final MentorAssignmentStore assignments;
  private final MentorReplyStore replies;
  private final MentorDepartureStore departures;
  private final MentorProfiles profiles;
  private final Nominations nominations;
  private final People people;
  private final Contracts contracts;
  private final RunningCases runningCases;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Mentorships(
      MentorAssignmentStore assignments,
      MentorReplyStore replies,
      MentorDepartureStore departures,
      MentorProfiles profiles,
      Nominations nominations,
      People people,
      Contracts contracts,
      RunningCases runningCases,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.events = events;
    this.assignments = assignments;
    this.replies = replies;
    this.departures = departures;
    this.profiles = profiles;
    this.nominations = nominations;
    this.people = people;
    this.contracts = contracts;
    this.runningCases = runningCases;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Waits until nobody else is giving this mentor a case, so that two managers cannot both give the
   * last place. Holds until the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reserve(UserId mentor) {
    assignments.lock(mentor);
  }

  /** Names the mentor, who is asked then, and the deputy. */
  public void assign(
      CaseReference caseReference,
      MunicipalityId municipality,
      UserId mentor,
      UserId deputyMentor,
      UserId assigner) {
    assignments.save(
        new MentorAssignment(
            null, caseReference, municipality, mentor, deputyMentor, assigner, clock.today()));
  }

  /** Records that the mentor named last says yes. */
  public void accept(CaseReference caseReference) {
    reply(caseReference, MentorAnswer.ACCEPT.id(), null);
    events.publishEvent(new MentorChanged(caseReference));
  }

  /**
   * Records who guides somebody already whose case is entered where it stands. Nobody is asked, and
   * nobody has said yes here.
   */
  public void guidesAlready(
      CaseReference caseReference,
      MunicipalityId municipality,
      UserId mentor,
      UserId deputyMentor,
      UserId recorder) {
    assign(caseReference, municipality, mentor, deputyMentor, recorder);
    reply(caseReference, GUIDES_ALREADY, null);
  }

  /** Records that the mentor named last says no, and why. */
  public void decline(CaseReference caseReference, String reason) {
    reply(caseReference, MentorAnswer.DECLINE.id(), reason);
  }

  /**
   * Ends the work of the mentor for this case: of who guides, for whom the deputy stands in from
   * then on, or else of who was asked and has not answered. Nothing happens while a deputy stands
   * in already and nobody is asked: the deputy stays until there is a mentor.
   */
  public Departure release(CaseReference caseReference) {
    Departure ofGuiding = releaseGuiding(caseReference);
    return ofGuiding == Departure.NOBODY
        ? leave(guidance(caseReference).asked(), Departure.ASKED)
        : ofGuiding;
  }

  /** Ends the work of who guides; the deputy stands in. Who was asked instead stays asked. */
  public Departure releaseGuiding(CaseReference caseReference) {
    return leave(guidance(caseReference).byMentor(), Departure.GUIDING);
  }

  private Departure leave(Optional<MentorAssignment> leaving, Departure departure) {
    leaving.ifPresent(
        assignment ->
            departures.save(
                new MentorDeparture(
                    null,
                    assignment.storedId(),
                    assignment.caseReference(),
                    assignment.mentor(),
                    clock.today())));
    leaving.ifPresent(
        assignment -> events.publishEvent(new MentorChanged(assignment.caseReference())));
    return leaving.isPresent() ? departure : Departure.NOBODY;
  }

  /** Whether a mentor who said yes guides, and no deputy in between. */
  @Transactional(readOnly = true)
  public boolean isGuided(CaseReference caseReference) {
    return guidance(caseReference).byMentor().isPresent();
  }

  /** Whether there is a mentor who can leave: one who was asked, or guides. */
  @Transactional(readOnly = true)
  public boolean mentorCanLeave(CaseReference caseReference) {
    return guidance(caseReference).mentorCanLeave();
  }

  /** User id of who guides; before anybody said yes, of who was asked. */
  @Transactional(readOnly = true)
  public Optional<UserId> mentorOf(CaseReference caseReference) {
    return guidance(caseReference).mentor();
  }

  /** User id of who was asked to be the mentor and has not answered. */
  @Transactional(readOnly = true)
  public Optional<UserId> askedMentorOf(CaseReference caseReference) {
    return guidance(caseReference).askedMentor();
  }

  /** User id of the deputy; empty while the deputy is the one who guides. */
  @Transactional(readOnly = true)
  public Optional<UserId> deputyOf(CaseReference caseReference) {
    return guidance(caseReference).deputy();
  }

  /** Whether somebody guides a case, or stands in for who does. */
  @Transactional(readOnly = true)
  public boolean isGuidedBy(CaseReference caseReference, UserId userId) {
    return guidance(caseReference).isBy(userId);
  }

  /** User ids of everybody who was ever asked to guide somebody. */
  @Transactional(readOnly = true)
  public List<UserId> everNamed() {
    return assignments.findMentors();
  }

  /** The cases that somebody guides, or in which somebody stands in for who does. */
  @Transactional(readOnly = true)
  public List<CaseReference> guidedBy(UserId userId) {
    return assignments.findGuidedBy(userId);
  }

  /** The cases that a mentor guides, or was asked to guide. */
  @Transactional(readOnly = true)
  public List<CaseReference> casesOf(UserId mentor) {
    return assignments.findCasesOf(mentor);
  }

  /** How many officials a mentor guides now, or was asked to guide. */
  @Transactional(readOnly = true)
  public int guiding(UserId mentor) {
    return guiding(mentor, each -> true);
  }

  /** How many a mentor guides at most at the same time. */
  @Transactional(readOnly = true)
  public int capacity() {
    return rules.count(Rule.MENTOR_CAPACITY);
  }

  /** How many somebody guides at most at the same time; fewer than allowed if they said so. */
  @Transactional(readOnly = true)
  public int capacityOf(UserId mentor) {
    return profiles.timeOf(mentor).capacity(capacity());
  }

  /** Whether a mentor of the case has said yes; when that mentor leaves, the deputy stands in. */
  @Transactional(readOnly = true)
  public boolean isAccepted(CaseReference caseReference) {
    return acceptedOn(caseReference).isPresent();
  }

  /** The day from which the case has had a mentor: on which the first one said yes. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> acceptedOn(CaseReference caseReference) {
    return replies
        .findFirstByCaseReferenceAndOutcomeOrderById(caseReference, MentorAnswer.ACCEPT.id())
        .map(MentorReply::repliedOn);
  }

  /** Who said no before, and why, in order. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals(CaseReference caseReference) {
    return replies
        .findByCaseReferenceAndOutcomeOrderById(caseReference, MentorAnswer.DECLINE.id())
        .stream()
        .map(
            reply ->
                new Refusal(
                    people.nameOf(reply.mentor()), Objects.requireNonNullElse(reply.reason(), "")))
        .toList();
  }

  /**
   * The mentors of a municipality for a case, who fits best first: who shares most themes with the
   * official, then most languages, then who guides fewest. Who has no time, and who stepped back
   * from the case, comes last.
   */
  @Transactional(readOnly = true)
  public List<Suggestion> suggestions(CaseReference caseReference, MunicipalityId municipality) {
    List<String> expertise = nominations.find(caseReference).expertise();
    List<String> languages = nominations.candidateOf(caseReference).languages();
    Set<UserId> steppedBack = steppedBack(caseReference);
    int capacity = capacity();
    LocalDate today = clock.today();
    return mentors(municipality).stream()
        .map(
            mentor -> {
              MentorProfile shared =
                  profiles
                      .find(mentor.userId())
                      .orElse(MentorProfile.EMPTY)
                      .sharedWith(expertise, languages);
              MentorTime time = profiles.timeOf(mentor.userId());
              return new Suggestion(
                  mentor,
                  shared.themes(),
                  shared.languages(),
                  guiding(mentor.userId(), each -> !each.equals(caseReference)),
                  time.capacity(capacity),
                  steppedBack.contains(mentor.userId()),
                  time.pauseOn(today));
            })
        .sorted(Suggestion.BEST_FIRST)
        .toList();
  }

  /** All mentors of a municipality, in order of name: each of them can stand in for another. */
  @Transactional(readOnly = true)
  public List<Person> mentors(MunicipalityId municipality) {
    return people.withRole(Role.MENTOR, municipality);
  }

  private void reply(CaseReference caseReference, String answer, @Nullable String reason) {
    MentorAssignment assignment =
        assignments
            .findAsked(caseReference)
            .orElseThrow(() -> new IllegalStateException("Nobody was asked for " + caseReference));
    replies.save(
        new MentorReply(
            null,
            assignment.storedId(),
            caseReference,
            assignment.mentor(),
            answer,
            reason,
            clock.today()));
  }

  private int guiding(UserId mentor, Predicate<CaseReference> counted) {
    return Math.toIntExact(
        assignments.findCasesOf(mentor).stream()
            .filter(counted)
            .filter(runningCases::isRunning)
            // Who has left needs no mentor any more, also while HR is still undoing things.
            .filter(contracts::isOpen)
            .count());
  }

  private Set<UserId> steppedBack(CaseReference caseReference) {
    return Stream.concat(
            replies
                .findByCaseReferenceAndOutcomeOrderById(caseReference, MentorAnswer.DECLINE.id())
                .stream()
                .map(MentorReply::mentor),
            departures.findByCaseReference(caseReference).stream().map(MentorDeparture::mentor))
        .collect(Collectors.toSet());
  }

  private Guidance guidance(CaseReference caseReference) {
    Optional<MentorAssignment> accepted = assignments.findAccepted(caseReference);
    return new Guidance(
        accepted,
        accepted.filter(it -> departures.existsByAssignmentId(it.storedId())).isPresent(),
        assignments.findAsked(caseReference));
  }

  /**
   * A no of a mentor.
   *
   * @param name of the mentor
   * @param reason in the mentor's own words
   */
  public record Refusal(String name, String reason) {}
}
