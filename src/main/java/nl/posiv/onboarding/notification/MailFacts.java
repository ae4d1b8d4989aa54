package nl.posiv.onboarding.notification;

import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.SAYS_LATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.knowledge.Meeting;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.money.Money;
import nl.posiv.onboarding.money.Warning;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.NextContract;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the text of a mail may mention, as it is when the mail is written: one that is sent late
 * does not tell an old date.
 */
@Component
class MailFacts {

  private static final int MOST_NUMBERS = 3;

  private final Municipalities municipalities;
  private final People people;
  private final Nominations nominations;
  private final Appointments appointments;
  private final Contracts contracts;
  private final RightToWork rightToWork;
  private final NextContract nextContract;
  private final ResidenceWatch residenceWatch;
  private final TimesWithoutProof withoutProof;
  private final Placements placements;
  private final Changes changes;
  private final Participations participations;
  private final Money money;
  private final Meetings meetings;
  private final OpenTasks tasks;
  private final Names names;
  private final WorkPhones phones;
  private final ProgrammeClock clock;
  private final WorkingDays workingDays;
  private final Rules rules;
  private final Texts texts;

  MailFacts(
      Municipalities municipalities,
      People people,
      Nominations nominations,
      Appointments appointments,
      Contracts contracts,
      RightToWork rightToWork,
      NextContract nextContract,
      ResidenceWatch residenceWatch,
      TimesWithoutProof withoutProof,
      Placements placements,
      Changes changes,
      Participations participations,
      Money money,
      Meetings meetings,
      OpenTasks tasks,
      Names names,
      WorkPhones phones,
      ProgrammeClock clock,
      WorkingDays workingDays,
      Rules rules,
      Texts texts) {
    this.rules = rules;
    this.municipalities = municipalities;
    this.people = people;
    this.nominations = nominations;
    this.appointments = appointments;
    this.contracts = contracts;
    this.rightToWork = rightToWork;
    this.nextContract = nextContract;
    this.residenceWatch = residenceWatch;
    this.withoutProof = withoutProof;
    this.placements = placements;
    this.changes = changes;
    this.participations = participations;
    this.money = money;
    this.meetings = meetings;
    this.tasks = tasks;
    this.names = names;
    this.phones = phones;
    this.clock = clock;
    this.workingDays = workingDays;
    this.texts = texts;
  }

  /**
   * A fact in the reader's language; empty while there is none.
   *
   * @param name as it stands in the text, in braces
   * @param task the task that the mail is about; null if it only tells something
   */
  String of(String name, Mail mail, @Nullable OpenTask task, Language language) {
    return switch (name) {
      case "municipality" -> municipality(mail);
      case "budgetYear" -> budgetYear(mail, language);
      case "invitedAs" -> invitedAs(mail, language);
      case "digestDay" -> written(language, Optional.ofNullable(mail.digestOn()));

      case "task" -> names.task(language, known(task).key(), known(task).name());
      case "ask" -> texts.find(language, "task." + known(task).key() + ".ask").orElse("");
      case "lastDay" -> lastDay(mail, language);
      case "daysLate" ->
          texts.number(
              language,
              BigDecimal.valueOf(workingDays.between(known(mail.about()).due(), clock.today())));

      // Nobody is asked to call where no number is known.
      case "tellRo3kvit" ->
          phones
              .ofRo3kvit()
              .map(number -> texts.get(language, "phone.call-ro3kvit", number))
              .orElseGet(() -> texts.get(language, "phone.tell-ro3kvit"));

      // At which number of an office those are who the text asks to call; whose it is is not said.
      case "hrPhone" -> phone(Role.HR, hr(mail), language);
      case "ro3kvitPhone" -> phone(Role.RO3KVIT, ro3kvit(mail), language);
      case "leadPhone" -> phone(Role.POSIV, people.withRole(Role.POSIV, null), language);
      // That of an official or a mentor is in no mail.
      case "numberOnPage" -> texts.get(language, "phone.in-mail.on-page");

      // The agreed first and last day of work.
      case "start" -> written(language, offer(mail.knownCase()).map(Offer::startDate));
      case "end" -> written(language, offer(mail.knownCase()).map(Offer::endDate));
      // The first day of the contract of now, as it was or is planned, and the last.
      case "contractStart" ->
          written(language, contracts.present(mail.knownCase()).map(Contract::firstDay));
      case "contractEnd" -> contractEnd(mail.knownCase(), language);
      // The last day on which the notice of its end is received in time.
      case "noticeDeadline" -> written(language, noticeDeadline(mail.knownCase()));
      // Until when the manager names a new mentor, or that somebody is asked already.
      case "newMentor" -> newMentor(mail.knownCase(), language);
      // Between two contracts: since when nobody works, and what the first day of the next can be.
      case "oldEnd" -> written(language, contracts.lastDayUntilNow(mail.knownCase()));
      // Until when it can still be decided what follows a contract that is over.
      case "undecidedUntil" ->
          written(
              language,
              contracts
                  .present(mail.knownCase())
                  .flatMap(Contract::lastDay)
                  .map(day -> rules.after(Rule.UNDECIDED_CLOSES, day)));
      case "stoppedSince" ->
          written(language, contracts.lastDayUntilNow(mail.knownCase()).map(it -> it.plusDays(1)));
      case "nextFirstDay" -> nextContract.firstDay(mail.knownCase(), language).orElse("");
      case "laterFirstDay" -> nextContract.laterDay(mail.knownCase(), language).orElse("");
      case "interview" -> written(language, interview(mail.knownCase()));
      // The last day of the proof of the right to work that HR has seen.
      case "proofEnd" -> written(language, rightToWork.proofEnd(mail.knownCase()));
      // The first day without work, while that stands still for want of proof.
      case "withoutProofSince" -> written(language, withoutProof.since(mail.knownCase()));
      case "whatIsMissing" -> whatIsMissing(mail, language);
      case "proofReminder" -> proofReminder(mail.knownCase(), language);
      case "protectionEnd" -> texts.date(language, residenceWatch.protectionEnd());
      case "insuranceFrom" -> texts.date(language, residenceWatch.protectionEnd().plusDays(1));
      case "healthCover" -> healthCover(mail.knownCase(), language);
      // The first day on which what the notice announces holds.
      case "leavingDay" ->
          written(
              language,
              mail.notice()
                  .announced()
                  .map(Change::id)
                  .flatMap(change -> changes.dayOf(mail.knownCase(), change)));

      // The first day without work, whichever end was announced for it.
      case "stillLeavingDay" -> written(language, changes.announcedEnd(mail.knownCase()));

      // When and where a meeting is.
      case "meetingDay" -> written(language, meeting(mail.knownCase()).map(MeetingPlan::day));
      case "meetingHours" ->
          meeting(mail.knownCase()).map(plan -> plan.startsAt() + "–" + plan.endsAt()).orElse("");
      case "meetingPlace" -> meeting(mail.knownCase()).map(MeetingPlan::place).orElse("");

      // Until when the official may come back on an agreement to end the contract.
      case "mayComeBack" -> mayComeBack(mail, language);
      case "reflectionUntil" -> written(language, changes.reflectionUntil(mail.knownCase()));

      default -> throw new IllegalArgumentException("No mail can mention " + name);
    };
  }

  /** Why the work stands still, and what is to be done: proof, or a permit. */
  private String whatIsMissing(Mail mail, Language language) {
    CaseReference caseReference = mail.knownCase();
    return texts.get(
        language,
        "whatIsMissing."
            + (withoutProof.isForWantOfPermit(caseReference) ? "permit." : "proof.")
            + (mail.aboutReader() ? "you" : "team"),
        municipality(mail),
        written(language, withoutProof.since(caseReference)),
        written(language, rightToWork.proofEnd(caseReference)));
  }

  /** After the work has ended; nothing once that time is over. */
  private String mayComeBack(Mail mail, Language language) {
    return changes
        .reflectionUntil(mail.knownCase())
        .filter(last -> !clock.today().isAfter(last))
        .map(
            last ->
                texts.get(
                    language,
                    mail.aboutReader() ? "mayComeBack.you" : "mayComeBack.team",
                    texts.date(language, last)))
        .orElse("");
  }

  private Optional<LocalDate> noticeDeadline(CaseReference caseReference) {
    return contracts
        .present(caseReference)
        .map(placements::schedule)
        .map(PlacementSchedule::endNoticeDeadline);
  }

  private String newMentor(CaseReference caseReference, Language language) {
    return tasks.ofCase(caseReference, "assign-mentor").stream()
        .findFirst()
        .map(task -> texts.get(language, "newMentor.by", texts.date(language, task.due())))
        .orElseGet(
            () ->
                tasks.ofCase(caseReference, "accept-mentorship").isEmpty()
                    ? ""
                    : texts.get(language, "newMentor.asked"));
  }

  private List<Person> hr(Mail mail) {
    return mail.municipality() == null ? List.of() : people.withRole(Role.HR, mail.municipality());
  }

  /** Whoever put the candidate forward; of what is about nobody, all. */
  private List<Person> ro3kvit(Mail mail) {
    return Optional.ofNullable(mail.caseReference())
        .filter(CaseReference::isOfPerson)
        .filter(reference -> nominations.findCandidate(reference).isPresent())
        .map(reference -> nominations.find(reference).nominatedBy())
        .filter(nominator -> people.hasRole(nominator, Role.RO3KVIT, null))
        .flatMap(people::find)
        .map(List::of)
        .orElseGet(() -> people.withRole(Role.RO3KVIT, null));
  }

  private String phone(Role role, List<Person> colleagues, Language language) {
    String key = "phone.in-mail." + role.group();
    Set<String> numbers =
        colleagues.stream()
            .flatMap(colleague -> phones.of(colleague.userId()).stream())
            .limit(MOST_NUMBERS)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (numbers.isEmpty() && role == Role.RO3KVIT) {
      phones.ofRo3kvit().ifPresent(numbers::add);
    }
    return numbers.isEmpty()
        ? texts.get(language, key + ".unknown")
        : texts.get(language, key, String.join(" / ", numbers));
  }

  private String proofReminder(CaseReference caseReference, Language language) {
    return residenceWatch
        .reminderAhead(caseReference)
        .map(day -> texts.get(language, "proofReminder.next", texts.date(language, day)))
        .orElseGet(() -> texts.get(language, "proofReminder.none"));
  }

  /** What ends with temporary protection; nothing for whoever is not under it. */
  private String healthCover(CaseReference caseReference, Language language) {
    LocalDate end = residenceWatch.protectionEnd();
    return residenceWatch.isUnderProtection(caseReference)
        ? texts.get(
            language,
            "healthCover",
            texts.date(language, end),
            texts.date(language, end.plusDays(1)))
        : "";
  }

  /** What the reader is, in the municipality that the mail is about or for the whole programme. */
  private String invitedAs(Mail mail, Language language) {
    return Stream.concat(
            people.posts(Objects.requireNonNull(mail.recipient())).stream()
                .map(post -> texts.get(language, "home.role." + post.role().group())),
            Stream.of(municipality(mail)).filter(place -> !place.isEmpty()))
        .collect(Collectors.joining(", "));
  }

  /** The years in which money runs out, as it is now; one that was put right meanwhile is none. */
  private String budgetYear(Mail mail, Language language) {
    boolean isMissing = mail.notice() == Notice.BUDGET_MISSING;
    String years =
        money.warnings().stream()
            .filter(warning -> warning.municipality().equals(mail.municipality()))
            .filter(warning -> (warning.kind() == Warning.Kind.NO_BUDGET) == isMissing)
            .filter(warning -> !warning.from().isAfter(clock.today()))
            .map(warning -> Integer.toString(warning.year()))
            .distinct()
            .collect(Collectors.joining(", "));
    return years.isEmpty() ? texts.get(language, "mail.some-year") : years;
  }

  /** The name of the municipality that a mail is about; empty if it is about none. */
  String municipality(Mail mail) {
    if (mail.municipality() != null) {
      return municipalities.nameOf(mail.municipality());
    }
    return Optional.ofNullable(mail.caseReference())
        .flatMap(participations::find)
        .map(Participation::name)
        .orElse("");
  }

  /** That it is over is said where the text itself does not. */
  private String lastDay(Mail mail, Language language) {
    LocalDate due = known(mail.about()).due();
    String day = texts.date(language, due);
    boolean over = due.isBefore(clock.today());
    return over && !mail.notice().has(SAYS_LATE) ? texts.get(language, "form.overdue", day) : day;
  }

  /** A mail goes out even when what its case was about is not kept any more. */
  private Optional<Offer> offer(CaseReference caseReference) {
    return nominations
        .findCandidate(caseReference)
        .flatMap(candidate -> appointments.findOffer(caseReference));
  }

  private String contractEnd(CaseReference caseReference, Language language) {
    return contracts
        .present(caseReference)
        .map(
            contract ->
                contract
                    .lastDay()
                    .map(day -> texts.date(language, day))
                    .orElseGet(() -> texts.get(language, "contract.permanent")))
        .orElse("");
  }

  private Optional<MeetingPlan> meeting(CaseReference reference) {
    return meetings.find(reference).flatMap(Meeting::planned);
  }

  private Optional<LocalDate> interview(CaseReference caseReference) {
    return nominations
        .findCandidate(caseReference)
        .flatMap(candidate -> appointments.plannedInterview(caseReference));
  }

  private static <T> T known(@Nullable T task) {
    return Objects.requireNonNull(task, "A mail about no task mentions one");
  }

  private String written(Language language, Optional<LocalDate> date) {
    return date.map(day -> texts.date(language, day)).orElse("");
  }
}
