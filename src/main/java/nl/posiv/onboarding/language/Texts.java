package nl.posiv.onboarding.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Texts in the reader's language, from the bundles in {@code i18n/}. */
@Component
public class Texts {

  private static final String NOTHING = "";

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  Texts() {
    bundles.setBasenames("i18n/messages", "i18n/reference", "i18n/mail", "i18n/forms");
    bundles.setDefaultEncoding("UTF-8");
    // English form texts stand in the form files, so a missing key must not fall back to Dutch.
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(false);
  }

  /** The text of a key, where {@code {0}}, {@code {1}}… are replaced by the arguments. */
  public String get(Language language, String key, Object... args) {
    return bundles.getMessage(key, args, language.locale());
  }

  /** The text of a key without arguments, if the language has it. */
  public Optional<String> find(Language language, String key) {
    String text = bundles.getMessage(key, null, NOTHING, language.locale());
    return Optional.ofNullable(text).filter(found -> !found.equals(NOTHING));
  }

  /** A date as people of that language write it in a letter, for example 4 januari 2027. */
  public String date(Language language, LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(date);
  }

  /** A number as people of that language write it, with at most two decimals. */
  public String number(Language language, BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }
}
