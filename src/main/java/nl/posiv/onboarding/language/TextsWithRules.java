package nl.posiv.onboarding.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.rules.RuleValue;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Spring's source of texts, from the bundles in {@code i18n/}. Where a text mentions a rule, it has
 * the rule's id in double square brackets, such as {@code [[employment-length]]}, and the reader
 * gets the value of today: 12 months; or reads that it is not known yet. What else is filled in,
 * and plural forms, are written as ICU has them.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class TextsWithRules extends ResourceBundleMessageSource {

  static final String FOLDER = "i18n/";
  private static final String DUTCH = "_nl.properties";

  private static final Pattern RULE = Pattern.compile("\\[\\[([a-z.-]+)]]");

  /** The application has its texts before it has its database. */
  private final ObjectProvider<Rules> rules;

  private final ObjectProvider<KeptNames> kept;

  TextsWithRules(ObjectProvider<Rules> rules, ObjectProvider<KeptNames> kept) {
    this.rules = rules;
    this.kept = kept;
    setBasenames(names());
    setDefaultEncoding("UTF-8");
    // English form texts stand in the form files, so a missing key must not fall back to Dutch.
    setFallbackToSystemLocale(false);
  }

  /** The bundles that the folder holds. */
  private static String[] names() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(FOLDER + "*" + DUTCH))
          .map(file -> FOLDER + Objects.requireNonNull(file.getFilename()).replace(DUTCH, ""))
          .sorted()
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String key, Object @Nullable [] args, @Nullable Locale locale) {
    Locale reader = Objects.requireNonNullElse(locale, Language.NL.locale());
    if (key == null) {
      return null;
    }
    String text = resolveCodeWithoutArguments(key, reader);
    // Rules first: what a person typed comes in as an argument and is taken as it is.
    return text == null ? name(key, reader) : filled(written(text, reader), args, reader);
  }

  private @Nullable String name(String key, Locale reader) {
    Language language = Language.find(reader.getLanguage()).orElse(Language.NL);
    return kept.stream()
        .flatMap(names -> names.find(language, key).stream())
        .findFirst()
        .orElse(null);
  }

  private static String filled(String text, Object @Nullable [] args, Locale locale) {
    return args == null || args.length == 0 ? text : new MessageFormat(text, locale).format(args);
  }

  /** A text in which the rules that it mentions are written out. */
  String written(String text, Locale locale) {
    return RULE.matcher(text)
        .replaceAll(
            rule ->
                Matcher.quoteReplacement(
                    rules
                        .getObject()
                        .knownValue(rule.group(1))
                        .map(value -> written(value, locale))
                        .orElseGet(() -> getMessage("unit.unknown", null, locale))));
  }

  /** The value of a rule. */
  String written(RuleValue rule, Locale locale) {
    Language language = Language.of(locale.getLanguage());
    return switch (rule.unit()) {
      case "date" -> WrittenDay.write(language, LocalDate.parse(rule.value()));
      case "euro-per-month", "euro-per-hour" ->
          unit(rule, WrittenNumber.write(language, new BigDecimal(rule.value()), 2), locale);
      case "yes-no" -> getMessage("rules." + rule.value(), null, locale);
      case "count", "inhabitants" -> WrittenNumber.write(language, new BigDecimal(rule.value()));
      default -> unit(rule, Integer.valueOf(rule.value()), locale);
    };
  }

  private String unit(RuleValue rule, Object number, Locale locale) {
    return getMessage("unit." + rule.unit(), new Object[] {number}, locale);
  }
}
