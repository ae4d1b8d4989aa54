package nl.posiv.onboarding.placement.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.engine.rights.StartedForCase;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.ConfirmedHours;
import nl.posiv.onboarding.placement.HoursConfirmation;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.HoursHalf;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The official, or once the contract is over HR, corrects the hours of a month. What stood there
 * stays.
 */
@Component
class CorrectHours implements CaseForm, StartedForCase {

  private static final String MONTH = "month";
  private static final String EXPLANATION = "explanation";

  private final MonthlyHours hours;
  private final ConfirmedHours confirmed;
  private final EnteredHours entered;
  private final CorrectableMonths months;
  private final Contracts contracts;
  private final Nominations nominations;
  private final Reference reference;
  private final Texts texts;
  private final ProgrammeClock clock;

  CorrectHours(
      MonthlyHours hours,
      ConfirmedHours confirmed,
      EnteredHours entered,
      CorrectableMonths months,
      Contracts contracts,
      Nominations nominations,
      Reference reference,
      Texts texts,
      ProgrammeClock clock) {
    this.hours = hours;
    this.confirmed = confirmed;
    this.entered = entered;
    this.months = months;
    this.contracts = contracts;
    this.nominations = nominations;
    this.reference = reference;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return CorrectHoursProcess.KEY;
  }

  @Override
  public String process() {
    return CorrectHoursProcess.KEY;
  }

  /** What is corrected once need not be corrected so again. */
  @Override
  public boolean refusesRepeats() {
    return true;
  }

  @Override
  public Optional<String> municipality(UserId userId, Map<String, Object> answers) {
    List<LoggedHours> offered = months.of(userId);
    return chosen(offered, answers.get(MONTH))
        .or(() -> offered.stream().findFirst())
        .map(logged -> contracts.of(logged.contractId()).municipality().value());
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    List<Option> offered = new ArrayList<>();
    List<LoggedHours> all = months.of(context.userId());
    for (LoggedHours logged : all) {
      offered.add(
          0,
          new Option(
              String.valueOf(logged.storedId()),
              whose(context, logged)
                  + entered.written(context.language(), month(logged))
                  + " · "
                  + texts.get(
                      context.language(),
                      "hours.both",
                      texts.number(context.language(), logged.hoursLocal()),
                      texts.number(context.language(), logged.hoursUkraine()))
                  + asked(context.language(), logged)));
    }
    return Map.of("months", offered, "themes", reference.themes(context.language(), themes(all)));
  }

  private static List<String> themes(List<LoggedHours> months) {
    return months.stream().flatMap(month -> month.themes().stream()).toList();
  }

  /** Officials need not read whose hours theirs are. */
  private String whose(FormContext context, LoggedHours logged) {
    return months.isOwn(context.userId(), logged.caseReference())
        ? ""
        : nominations.candidateOf(logged.caseReference()).name() + " · ";
  }

  /** Questions of those who confirm them; a start form shows what it must in its options. */
  private String asked(Language language, LoggedHours logged) {
    return Stream.of(HoursHalf.values())
        .flatMap(half -> confirmed.of(logged, half).stream())
        .map(HoursConfirmation::question)
        .filter(Objects::nonNull)
        .map(question -> " · " + texts.get(language, "hours.question", question))
        .collect(Collectors.joining());
  }

  /** What was offered when the form was opened may have been corrected since. */
  @Override
  public String sentence(String field, String reason) {
    return reason.equals("form.no-choice") && field.equals(MONTH) ? "hours.other-by-now" : reason;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    // The official and HR may correct the same month in one moment.
    chosen(months.of(context.userId()), answers.text(MONTH))
        .ifPresent(logged -> nominations.lockPerson(logged.caseReference()));
    Optional<LoggedHours> before = chosen(months.of(context.userId()), answers.text(MONTH));
    answers.require(before.isPresent(), MONTH, "hours.other-by-now");
    LoggedHours known = before.get();
    answers.require(
        answers.has(EXPLANATION) || months.isOwn(context.userId(), known.caseReference()),
        EXPLANATION,
        "form.required");
    Contract contract = contracts.of(known.contractId());
    HoursEntry entry = entered.in(answers, contract, month(known), clock.today());
    answers.require(
        answers.has(EXPLANATION) || !confirmed.areAskedAbout(known) || isAnother(entry, known),
        EXPLANATION,
        "hours.question.explain");
    LoggedHours corrected =
        hours.correct(
            contract, month(known), entry, answers.textIfAny(EXPLANATION), context.userId());
    return Map.of(
        AskToConfirmHours.LOGGED,
        TransientFacts.number(corrected.storedId()),
        CaseVariables.CASE_REFERENCE,
        known.caseReference().value(),
        CaseVariables.MUNICIPALITY,
        contract.municipality().value());
  }

  /** Whether something else is said than stood there. */
  private static boolean isAnother(HoursEntry entry, LoggedHours known) {
    return entry.hoursLocal().compareTo(known.hoursLocal()) != 0
        || entry.hoursUkraine().compareTo(known.hoursUkraine()) != 0
        || !Set.copyOf(entry.themes()).equals(Set.copyOf(known.themes()))
        || !Objects.equals(entry.projectLocal(), known.projectLocal())
        || !Objects.equals(entry.projectUkraine(), known.projectUkraine());
  }

  private static Optional<LoggedHours> chosen(List<LoggedHours> offered, @Nullable Object month) {
    return offered.stream()
        .filter(logged -> String.valueOf(logged.storedId()).equals(month))
        .findFirst();
  }

  private static WorkMonth month(LoggedHours logged) {
    return new WorkMonth(logged.monthFrom(), logged.monthUntil());
  }
}
