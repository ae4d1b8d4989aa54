package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnclearNumberException;
import nl.posiv.onboarding.language.WrittenNumber;

/** What was typed into a form about money, field by field. */
public record TypedMoney(Map<String, String> fields, Language language) {

  private static final int LONGEST = 500;
  private static final BigDecimal LEAST = new BigDecimal("0.01");

  public String in(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean isBlank(String field) {
    return TypedText.trimmed(in(field)).isEmpty();
  }

  /** An amount in euros and cents, above nought; empty if it is none, or could be two. */
  public Optional<BigDecimal> amount(String field, BigDecimal most) {
    try {
      return WrittenNumber.read(language, in(field))
          .filter(amount -> amount.stripTrailingZeros().scale() <= MonthByMonth.CENTS)
          .filter(amount -> amount.compareTo(LEAST) >= 0 && amount.compareTo(most) <= 0)
          .map(amount -> amount.setScale(MonthByMonth.CENTS));
    } catch (UnclearNumberException unclear) {
      return Optional.empty();
    }
  }

  /** A number without decimals. */
  public Optional<Integer> number(String field, int least, int most) {
    String typed = TypedText.trimmed(in(field));
    return typed.matches("[0-9]{1,4}")
        ? Optional.of(Integer.parseInt(typed)).filter(it -> it >= least && it <= most)
        : Optional.empty();
  }

  public Optional<LocalDate> day(String field) {
    return TypedDay.read(in(field));
  }

  /** Words on one line; empty if there are none, or such that cannot be kept. */
  public Optional<String> words(String field) {
    return TypedText.wordsUpTo(in(field), LONGEST);
  }

  /** A number or a reference; empty if there is none, or one that cannot be kept. */
  public Optional<String> reference(String field) {
    return TypedText.lineUpTo(in(field), LONGEST);
  }
}
