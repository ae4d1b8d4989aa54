package nl.posiv.onboarding.placement.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.WorkMonth;
import org.springframework.stereotype.Component;

/** The official logs the hours of a month of the contract. */
@Component
class LogHours implements CaseForm {

  private final MonthlyHours hours;
  private final AskedMonths months;
  private final EnteredHours entered;
  private final CaseContract contract;
  private final Reference reference;

  LogHours(
      MonthlyHours hours,
      AskedMonths months,
      EnteredHours entered,
      CaseContract contract,
      Reference reference) {
    this.hours = hours;
    this.months = months;
    this.entered = entered;
    this.contract = contract;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "log-hours";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of("themes", reference.themes(context.language()));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("monthShown", entered.written(context.language(), months.of(context)));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Contract present = contract.of(context);
    WorkMonth month = months.of(context);
    HoursEntry entry = entered.in(answers, present, month, context.opened());
    LoggedHours logged = hours.log(present, month, entry, context.userId());
    return Map.of(
        AskToConfirmHours.LOGGED,
        TransientFacts.number(logged.storedId()),
        PlacementProcess.TIME_SPLIT,
        TransientFacts.text(hours.openTalkIfNeeded(present) ? "discuss" : "in-band"));
  }
}
