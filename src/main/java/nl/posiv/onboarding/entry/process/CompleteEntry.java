package nl.posiv.onboarding.entry.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.EntryOutcome;
import nl.posiv.onboarding.contracts.StillOpen;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.employment.FreeAccounts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.entry.Entries;
import nl.posiv.onboarding.entry.Notification;
import nl.posiv.onboarding.entry.PeopleAtWork;
import nl.posiv.onboarding.entry.RunningContract;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.AgeLimits;
import nl.posiv.onboarding.righttowork.CollectedData;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HR says whether a person works for the municipality already, and how it stands. */
@Component
class CompleteEntry implements CorrectableForm {

  private static final String FIRST = "firstDay";
  private static final String LAST = "lastDay";
  private static final String OFFICIAL = "officialUser";
  private static final String KIND = "contractKind";
  private static final String NOTIFIED = "uwvNotifiedOn";
  private static final String TRANSITION_NOTIFIED = "transitionNotifiedOn";
  private static final String BIRTH = "birthDate";
  private static final String VALID_UNTIL = "documentValidUntil";

  /** The contracts before it, the latest first: fields of first and last day. */
  private static final List<List<String>> BEFORE =
      List.of(
          List.of("earlierFirstDay", "earlierLastDay"),
          List.of("earliestFirstDay", "earliestLastDay"));

  private final Entries entries;
  private final RightToWork rightToWork;
  private final FreeAccounts accounts;
  private final Mentorships mentorships;
  private final Nominations nominations;
  private final ContractElsewhere elsewhere;
  private final Chains chains;
  private final Rules rules;
  private final ProgrammeClock clock;

  CompleteEntry(
      Entries entries,
      RightToWork rightToWork,
      FreeAccounts accounts,
      Mentorships mentorships,
      Nominations nominations,
      ContractElsewhere elsewhere,
      Chains chains,
      Rules rules,
      ProgrammeClock clock) {
    this.entries = entries;
    this.rightToWork = rightToWork;
    this.accounts = accounts;
    this.mentorships = mentorships;
    this.nominations = nominations;
    this.elsewhere = elsewhere;
    this.chains = chains;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "complete-entry";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "mentors",
        mentorships.mentors(context.municipality()).stream()
            .map(mentor -> new Option(mentor.userId().value(), mentor.name()))
            .toList(),
        "officialUsers",
        accounts.of(context.municipality(), context.caseReference()).stream()
            .map(person -> new Option(person.userId().value(), person.name()))
            .toList());
  }

  /** Nothing is asked about a notification that the rules of today do not want. */
  @Override
  public Set<String> leftOut(FormContext context) {
    return rightToWork.isNotified(ResidenceStatus.TRANSITION_DOCUMENT)
        ? Set.of()
        : Set.of("transitionNotified", TRANSITION_NOTIFIED);
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "currentPositionShown", nominations.candidateOf(context.caseReference()).currentPosition());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    EntryOutcome outcome = answers.outcome(EntryOutcome.class);
    if (outcome == EntryOutcome.MISTAKE) {
      entries.refuse(context.caseReference(), answers.text("reason"), context.userId());
    } else {
      complete(context, answers);
    }
    return Map.of(EntryProcess.ENTRY, outcome.id());
  }

  /**
   * What was still open has become tasks. The contract that was entered is corrected on the page of
   * the contracts, the account there too, the proof with what was collected.
   */
  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("outcome", "reason", "stillOpen");
  }

  private void complete(FormContext context, Answers answers) {
    expectPersonAndProof(answers);
    List<RunningContract.Earlier> before = before(answers);
    answers.expect(
        !answers.text("mentor").equals(answers.text("deputyMentor")),
        "deputyMentor",
        "mentorship.same-person");
    answers.refuseMistakes();
    LocalDate first = answers.date(FIRST);
    @Nullable LocalDate last = answers.dateIfAny(LAST);
    elsewhere.refuse(
        answers, FIRST, entries.contractElsewhere(context.caseReference(), first, last));
    refuseSameDays(context, answers, FIRST, first, last);
    for (int i = 0; i < before.size(); i++) {
      RunningContract.Earlier earlier = before.get(i);
      refuseSameDays(context, answers, BEFORE.get(i).get(0), earlier.firstDay(), earlier.lastDay());
    }
    entries.addBefore(context.caseReference(), before, context.userId());
    if (last != null) {
      requireRoomInChain(context, answers, first, last);
    }
    UserId official = new UserId(answers.text(OFFICIAL));
    answers.require(
        accounts.take(official, context.caseReference()), OFFICIAL, "employment.account-taken");
    entries.complete(
        context.caseReference(),
        new RunningContract(
            answers.text("position"),
            first,
            last,
            answers.number("hoursPerWeek"),
            answers.flag("earlyNoticeClause"),
            answers.flag("endNoticeInContract")),
        new PeopleAtWork(
            new UserId(answers.text("mentor")), new UserId(answers.text("deputyMentor")), official),
        answers.as(CollectedData.class),
        stillOpen(answers),
        notification(answers),
        context.userId());
  }

  /** Asked in other words for each status for which it is law, or a rule of today. */
  private Notification notification(Answers answers) {
    return isAsked(answers)
        ? new Notification(true, answers.dateIfAny(notifiedOn(answers)))
        : new Notification(false, null);
  }

  private boolean isAsked(Answers answers) {
    return rightToWork.isNotified(status(answers));
  }

  private static ResidenceStatus status(Answers answers) {
    return answers.choice("residenceStatus", ResidenceStatus.class);
  }

  private static String notifiedOn(Answers answers) {
    return status(answers) == ResidenceStatus.TRANSITION_DOCUMENT ? TRANSITION_NOTIFIED : NOTIFIED;
  }

  private void refuseSameDays(
      FormContext context,
      Answers answers,
      String field,
      LocalDate first,
      @Nullable LocalDate last) {
    entries
        .contractOnSameDays(context.caseReference(), first, last)
        .ifPresent(known -> answers.require(false, field, "entry.same-days", known.firstDay()));
  }

  /** What goes further is permanent by law, and is entered as that (R12). */
  private void requireRoomInChain(
      FormContext context, Answers answers, LocalDate first, LocalDate last) {
    answers.require(
        chains.mayAddContract(context.caseReference(), first), KIND, "entry.chain-too-many");
    LocalDate latest = chains.latestEnd(context.caseReference(), first);
    answers.require(!last.isAfter(latest), LAST, "entry.chain-too-long", latest);
  }

  private void expectPersonAndProof(Answers answers) {
    LocalDate today = clock.today();
    LocalDate birth = answers.date(BIRTH);
    AgeLimits ages = AgeLimits.of(rules);
    int youngest = ages.youngest().getYears();
    int oldest = ages.oldest().getYears();
    answers.expect(birth.isBefore(today), BIRTH, "date.in-future");
    answers.expect(ages.allow(birth, today), BIRTH, "righttowork.age", youngest, oldest);
    LocalDate first = answers.date(FIRST);
    answers.expect(!first.isAfter(today), FIRST, "date.in-future");
    answers.expect(ages.allow(birth, first), FIRST, "entry.too-young", youngest);
    @Nullable LocalDate last = answers.dateIfAny(LAST);
    answers.expect(last == null || !last.isBefore(today), LAST, "date.in-past");
    expectNotification(answers, first, today);
    answers.expect(answers.flag("proofSeen"), "proofSeen", "entry.proof-not-seen");
    answers.expect(
        !answers.date(VALID_UNTIL).isBefore(today), VALID_UNTIL, "righttowork.document-expired");
  }

  /** It names a first day that is near. */
  private void expectNotification(Answers answers, LocalDate first, LocalDate today) {
    if (!isAsked(answers)) {
      return;
    }
    answers.expect(
        answers.has("uwvNotified") || answers.has("transitionNotified"),
        "transitionNotified",
        "form.required");
    String field = notifiedOn(answers);
    @Nullable LocalDate notified = answers.dateIfAny(field);
    if (notified != null) {
      LocalDate earliest = rightToWork.notifiableFrom(first);
      answers.expect(!notified.isAfter(today), field, "date.in-future");
      answers.expect(!notified.isBefore(earliest), field, "date.not-before", earliest);
    }
  }

  /** Each of them ends before the one after it begins. */
  private static List<RunningContract.Earlier> before(Answers answers) {
    List<RunningContract.Earlier> contracts = new ArrayList<>();
    LocalDate next = answers.date(FIRST);
    for (List<String> fields : BEFORE) {
      @Nullable LocalDate first = answers.dateIfAny(fields.get(0));
      @Nullable LocalDate last = answers.dateIfAny(fields.get(1));
      answers.expect(first != null || last == null, fields.get(0), "entry.both-days");
      answers.expect(last != null || first == null, fields.get(1), "entry.both-days");
      if (first != null && last != null) {
        answers.expect(last.isBefore(next), fields.get(1), "entry.before-next", next);
        answers.expect(!last.isBefore(first), fields.get(1), "date.not-before", first);
        contracts.add(new RunningContract.Earlier(first, last));
        next = first;
      }
    }
    return contracts;
  }

  private static Set<StillOpen> stillOpen(Answers answers) {
    Set<StillOpen> open = EnumSet.noneOf(StillOpen.class);
    answers.choices("stillOpen").forEach(id -> open.add(WithId.of(StillOpen.class, id)));
    return open;
  }
}
