package nl.posiv.onboarding.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.rules.RuleValue;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Texts in the reader's language, from the bundles in {@code i18n/}. Where a text mentions a rule,
 * it has the rule's id in double square brackets, such as {@code [[employment-length]]}, and the
 * reader gets the value of today: 12 months.
 */
@Component
public class Texts {

  private static final String FOLDER = "i18n/";
  private static final String NOTHING = "";

  /** The library writes the year's word as р. there, and a sentence that ends so has two stops. */
  private static final DateTimeFormatter UKRAINIAN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'року'", Language.UK.locale());

  private static final Pattern RULE = Pattern.compile("\\[\\[([a-z.-]+)]]");

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  private final Rules rules;

  Texts(Rules rules) {
    this.rules = rules;
    bundles.setBasenames(names());
    bundles.setDefaultEncoding("UTF-8");
    // English form texts stand in the form files, so a missing key must not fall back to Dutch.
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(false);
  }

  /**
   * The bundles that the folder holds. First those that are there in English: names and forms are
   * not, because diagrams and form files say them.
   */
  private static String[] names() {
    return Stream.of("_en.properties", "_nl.properties")
        .flatMap(
            ending ->
                files("*" + ending).map(file -> FOLDER + file.getFilename().replace(ending, "")))
        .distinct()
        .toArray(String[]::new);
  }

  private static Stream<Resource> files(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key, where {@code {0}}, {@code {1}}… are replaced by the arguments. */
  public String get(Language language, String key, Object... args) {
    // Rules first: what a person typed comes in as an argument and is taken as it is.
    String text = withRules(language, bundles.getMessage(key, null, language.locale()));
    return args.length == 0 ? text : new MessageFormat(text, language.locale()).format(args);
  }

  /**
   * The text of a key, where facts stand by name, such as {@code {start}}.
   *
   * @param facts what stands there instead; asked only for those that the text mentions
   */
  public String filled(Language language, String key, UnaryOperator<String> facts) {
    return FACT.matcher(get(language, key))
        .replaceAll(fact -> Matcher.quoteReplacement(facts.apply(fact.group(1))));
  }

  /** The text of a key without arguments, if the language has it. */
  public Optional<String> find(Language language, String key) {
    String text = bundles.getMessage(key, null, NOTHING, language.locale());
    return Optional.ofNullable(text)
        .filter(found -> !found.equals(NOTHING))
        .map(found -> withRules(language, found));
  }

  /** All texts of a bundle, by key. */
  Map<String, String> all(Language language, String bundle) {
    return ResourceBundle.getBundle(FOLDER + bundle, language.locale()).keySet().stream()
        .collect(Collectors.toMap(Function.identity(), key -> get(language, key)));
  }

  /** A text in which the rules that it mentions are written out. */
  public String withRules(Language language, String text) {
    return RULE.matcher(text)
        .replaceAll(
            rule -> Matcher.quoteReplacement(written(language, rules.value(rule.group(1)))));
  }

  private String written(Language language, RuleValue rule) {
    return switch (rule.unit()) {
      case "date" -> date(language, LocalDate.parse(rule.value()));
      case "euro-per-month", "euro-per-hour" ->
          bundles.getMessage(
              "unit." + rule.unit(),
              new Object[] {euros(language, new BigDecimal(rule.value()))},
              language.locale());
      case "count" -> number(language, new BigDecimal(rule.value()));
      default -> {
        int number = Integer.parseInt(rule.value());
        String key = "unit." + rule.unit() + "." + language.plural(number);
        yield bundles.getMessage(key, new Object[] {number}, language.locale());
      }
    };
  }

  /** An amount in euros, without the sign: cents only where there are some, then both digits. */
  public String euros(Language language, BigDecimal amount) {
    return WrittenNumber.write(language, amount, 2);
  }

  /** A date as people of that language write it in a letter, for example 4 januari 2027. */
  public String date(Language language, LocalDate date) {
    return language == Language.UK
        ? UKRAINIAN.format(date)
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
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
