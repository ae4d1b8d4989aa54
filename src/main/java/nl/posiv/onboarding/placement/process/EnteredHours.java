package nl.posiv.onboarding.placement.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.WorkMonth;
import org.springframework.stereotype.Component;

/** Takes the hours of a month from a form, and refuses more than the month can have. */
@Component
class EnteredHours {

  private static final String FIELD = "hoursUkraine";

  private final MonthlyHours hours;
  private final Texts texts;

  EnteredHours(MonthlyHours hours, Texts texts) {
    this.hours = hours;
    this.texts = texts;
  }

  /**
   * What was entered.
   *
   * @param on the day whose rules count
   */
  HoursEntry in(Answers answers, Contract contract, WorkMonth month, LocalDate on) {
    HoursEntry entry = answers.as(HoursEntry.class);
    BigDecimal total = entry.hours().total();
    BigDecimal most = hours.most(contract, month, on);
    BigDecimal perWeek = contract.hoursPerWeek();
    if (perWeek == null) {
      answers.require(
          total.compareTo(most) <= 0, FIELD, "placement.hours-over-a-month", total, most);
    } else {
      answers.require(
          total.compareTo(most) <= 0, FIELD, "placement.hours-over-contract", total, most, perWeek);
    }
    return entry;
  }

  /** A month, from its first to its last day. */
  String written(Language language, WorkMonth month) {
    return texts.date(language, month.from()) + " – " + texts.date(language, month.until());
  }
}
