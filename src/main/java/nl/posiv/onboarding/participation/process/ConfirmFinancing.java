package nl.posiv.onboarding.participation.process;

import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.money.Budgets;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/** Own money of the municipality for officials and for their guidance. */
@Component
class ConfirmFinancing extends JoiningForm {

  /** A year further away is taken for a typing error. */
  private static final int YEARS_AROUND = 5;

  private final Budgets budgets;
  private final Rules rules;
  private final ProgrammeClock clock;

  ConfirmFinancing(
      Participations participations, Budgets budgets, Rules rules, ProgrammeClock clock) {
    super(participations);
    this.budgets = budgets;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "confirm-financing";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    int year = answers.number("year").intValueExact();
    int officials = answers.number("officials").intValueExact();
    answers.expect(
        Math.abs(year - clock.today().getYear()) <= YEARS_AROUND, "year", "participation.year");
    answers.expect(
        officials >= rules.count(Rule.OFFICIALS_PER_MUNICIPALITY) || answers.flag("fewerKnown"),
        "officials",
        "participation.fewer");
    answers.refuseMistakes();
    record(
        context,
        step(context)
            .under(answers.text("budgetReference"))
            .financed(answers.number("amount"), year, officials));
    budgets.confirm(
        participations.of(context.caseReference()).tenant(),
        year,
        answers.number("amount"),
        answers.text("budgetReference"),
        context.userId());
    participations.move(context.caseReference(), Stage.PEOPLE);
    return Map.of();
  }
}
