package nl.posiv.onboarding.placement.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.engine.rights.StartedForCase;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.ConfirmedHours;
import nl.posiv.onboarding.placement.HoursConfirmation;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.HoursHalf;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.placement.MonthOfHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** The official corrects the hours of a month under the contract of now. What stood there stays. */
@Component
class CorrectHours implements CaseForm, StartedForCase {

  private static final String MONTH = "month";

  private final MonthlyHours hours;
  private final ConfirmedHours confirmed;
  private final EnteredHours entered;
  private final Employments employments;
  private final Contracts contracts;
  private final Reference reference;
  private final Texts texts;
  private final ProgrammeClock clock;

  CorrectHours(
      MonthlyHours hours,
      ConfirmedHours confirmed,
      EnteredHours entered,
      Employments employments,
      Contracts contracts,
      Reference reference,
      Texts texts,
      ProgrammeClock clock) {
    this.hours = hours;
    this.confirmed = confirmed;
    this.entered = entered;
    this.employments = employments;
    this.contracts = contracts;
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
    return underWay(userId).stream().findFirst().map(contract -> contract.municipality().value());
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    List<Option> months = new ArrayList<>();
    for (LoggedHours logged : logged(context.userId())) {
      months.add(
          0,
          new Option(
              String.valueOf(logged.storedId()),
              entered.written(context.language(), month(logged))
                  + " · "
                  + texts.get(
                      context.language(),
                      "hours.both",
                      texts.number(context.language(), logged.hoursLocal()),
                      texts.number(context.language(), logged.hoursUkraine()))
                  + asked(context.language(), logged)));
    }
    return Map.of("months", months, "themes", reference.themes(context.language()));
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
    String chosen = answers.text(MONTH);
    LoggedHours before =
        logged(context.userId()).stream()
            .filter(logged -> String.valueOf(logged.storedId()).equals(chosen))
            .findFirst()
            .orElse(null);
    answers.require(before != null, MONTH, "hours.other-by-now");
    LoggedHours known = Objects.requireNonNull(before);
    Contract contract = contracts.of(known.contractId());
    HoursEntry entry = entered.in(answers, contract, month(known), clock.today());
    LoggedHours corrected =
        hours.correct(
            contract, month(known), entry, answers.textIfAny("explanation"), context.userId());
    return Map.of(
        AskToConfirmHours.LOGGED,
        TransientFacts.number(corrected.storedId()),
        CaseVariables.CASE_REFERENCE,
        known.caseReference().value(),
        CaseVariables.MUNICIPALITY,
        contract.municipality().value());
  }

  /** What counts for each month of the contracts under which the user works, the oldest first. */
  private List<LoggedHours> logged(UserId userId) {
    return underWay(userId).stream()
        .flatMap(contract -> hours.ofContract(contract).stream())
        .map(MonthOfHours::logged)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Contract> underWay(UserId userId) {
    return employments.casesOf(userId).stream()
        .map(contracts::underWay)
        .flatMap(Optional::stream)
        .toList();
  }

  private static WorkMonth month(LoggedHours logged) {
    return new WorkMonth(logged.monthFrom(), logged.monthUntil());
  }
}
