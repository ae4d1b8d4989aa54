package nl.posiv.onboarding.righttowork.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.righttowork.AgeLimits;
import nl.posiv.onboarding.righttowork.CollectedData;
import nl.posiv.onboarding.righttowork.MinimumPay;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * HR collects what decides on the route; in a later round the earlier answers stand in the form.
 */
@Component
class CollectRightToWork implements CaseForm {

  private final RightToWork rightToWork;
  private final MinimumPay minimumPay;
  private final Texts texts;
  private final Rules rules;
  private final ProgrammeClock clock;

  CollectRightToWork(
      RightToWork rightToWork,
      MinimumPay minimumPay,
      Texts texts,
      Rules rules,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.minimumPay = minimumPay;
    this.texts = texts;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "collect-right-to-work";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = new HashMap<>();
    WorkPeriod period = rightToWork.period(context.caseReference());
    shown.put("startDate", period.startsOn());
    shown.put(
        "endDate",
        period.endsOn() == null
            ? texts.get(context.language(), "contract.permanent")
            : period.endsOn());
    if (!period.isFirst()) {
      shown.put(
          "occasionNote",
          texts.get(context.language(), "occasionNote.collect." + period.occasion()));
    }
    amountsThatAreNotKnown(context, period).ifPresent(note -> shown.put("amountsNote", note));
    rightToWork.dataOf(context.caseReference()).ifPresent(data -> showAgain(data, shown));
    return shown;
  }

  /** Of which amounts the catalogue has none for the day that counts. */
  private Optional<String> amountsThatAreNotKnown(FormContext context, WorkPeriod period) {
    List<String> notes = new ArrayList<>();
    LocalDate today = clock.today();
    if (rules.knownAmount(Rule.HIGHLY_SKILLED_PAY, today).isEmpty()
        || rules.knownAmount(Rule.HIGHLY_SKILLED_PAY_YOUNG, today).isEmpty()) {
      notes.add(
          texts.get(context.language(), "amountsNote.highly-skilled", RouteTexts.year(today)));
    }
    if (minimumPay.of(context.caseReference(), period.startsOn()).isEmpty()) {
      notes.add(
          texts.get(
              context.language(),
              "amountsNote.minimum",
              texts.date(context.language(), period.startsOn())));
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", notes));
  }

  /** All but the proof, which must be seen again. */
  private static void showAgain(RightToWorkData data, Map<String, Object> shown) {
    shown.put("nationality", data.nationality());
    shown.put("residenceStatus", data.residenceStatus());
    shown.put("birthDate", data.birthDate());
    shown.put("documentNumber", data.documentNumber());
    shown.put("documentValidUntil", data.documentValidUntil());
    shown.put("monthlyPay", data.monthlyPay().doubleValue());
    shown.put("recognisedSponsor", data.recognisedSponsor());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate today = clock.today();
    LocalDate birthDate = answers.date("birthDate");
    answers.expect(birthDate.isBefore(today), "birthDate", "date.in-future");
    AgeLimits ages = AgeLimits.of(rules);
    answers.expect(
        ages.allow(birthDate, today),
        "birthDate",
        "righttowork.age",
        ages.youngest().getYears(),
        ages.oldest().getYears());
    answers.expect(
        !answers.date("documentValidUntil").isBefore(today),
        "documentValidUntil",
        "righttowork.document-expired");
    WorkPeriod period = rightToWork.period(context.caseReference());
    answers.expect(
        !answers.date("documentValidUntil").isBefore(period.startsOn()),
        "documentValidUntil",
        period.isFirst() ? "righttowork.before-start" : "righttowork.before-period",
        period.startsOn());
    BigDecimal pay = answers.number("monthlyPay");
    minimumPay
        .of(context.caseReference(), period.startsOn())
        .ifPresent(
            least ->
                answers.expect(
                    pay.compareTo(least.monthly()) >= 0,
                    "monthlyPay",
                    "righttowork.pay-under-minimum",
                    least.hourly(),
                    least.monthly(),
                    least.hoursPerWeek()));
    answers.refuseMistakes();
    rightToWork.collect(context.caseReference(), answers.as(CollectedData.class), context.userId());
    return Map.of();
  }
}
