package nl.posiv.onboarding.righttowork.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.AnswerRefusedException;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
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
class CollectRightToWork implements CorrectableForm {

  private static final String UNTIL = "documentValidUntil";

  private final RightToWork rightToWork;
  private final RouteOfToday routes;
  private final WhyAskedAgain why;
  private final MinimumPay minimumPay;
  private final Texts texts;
  private final Rules rules;
  private final ProgrammeClock clock;

  CollectRightToWork(
      RightToWork rightToWork,
      RouteOfToday routes,
      WhyAskedAgain why,
      MinimumPay minimumPay,
      Texts texts,
      Rules rules,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.routes = routes;
    this.why = why;
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
    why.of(period, context.language()).ifPresent(note -> shown.put("occasionNote", note));
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
    answers.expect(
        !answers.date(UNTIL).isBefore(clock.today()), UNTIL, "righttowork.document-expired");
    expect(context.caseReference(), answers);
    answers.refuseMistakes();
    rightToWork.collect(context.caseReference(), answers.as(CollectedData.class), context.userId());
    return Map.of();
  }

  /** What decides on the route was acted on. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("residenceStatus", "proofSeen", "recognisedSponsor");
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    // Answers of an earlier round decide on nothing any more.
    if (isOfNow(recorded)) {
      expect(recorded.caseReference(), answers);
    }
  }

  private boolean isOfNow(Recorded recorded) {
    return rightToWork.isOfNow(recorded.caseReference(), recorded.id());
  }

  /** UWV is told the pay with the notification. */
  @Override
  public Followed follow(Recorded before, Answers answers) {
    CaseReference reference = before.caseReference();
    rightToWork.followCorrectedProof(reference);
    if (!isOfNow(before)) {
      return Followed.NOTHING;
    }
    if (routes.isAnother(reference)) {
      throw new AnswerRefusedException("", "righttowork.correct.other-route");
    }
    boolean otherPay =
        answers.number("monthlyPay").compareTo((BigDecimal) before.row().get("monthly_pay")) != 0;
    if (otherPay && rightToWork.isNotified(reference)) {
      rightToWork.missNotification(reference);
      return Followed.NOTIFICATION;
    }
    return answers.date(UNTIL).equals(before.row().get("document_valid_until"))
        ? Followed.NOTHING
        : Followed.PROOF;
  }

  private void expect(CaseReference reference, Answers answers) {
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
    WorkPeriod period = rightToWork.period(reference);
    answers.expect(
        !answers.date(UNTIL).isBefore(period.startsOn()),
        UNTIL,
        period.isFirst() ? "righttowork.before-start" : "righttowork.before-period",
        period.startsOn());
    BigDecimal pay = answers.number("monthlyPay");
    minimumPay
        .of(reference, period.startsOn())
        .ifPresent(
            least ->
                answers.expect(
                    pay.compareTo(least.monthly()) >= 0,
                    "monthlyPay",
                    "righttowork.pay-under-minimum",
                    least.hourly(),
                    least.monthly(),
                    least.hoursPerWeek()));
  }
}
