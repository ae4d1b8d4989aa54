package nl.posiv.onboarding.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.RuleValue;
import org.springframework.stereotype.Component;

/** Texts, days and numbers in the reader's language. */
@Component
public class Texts {

  private static final String NOTHING = "";
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  private final TextsWithRules messages;

  Texts(TextsWithRules messages) {
    this.messages = messages;
  }

  /** The text of a key, where {@code {0}}, {@code {1}}… are replaced by the arguments. */
  public String get(Language language, String key, Object... args) {
    return messages.getMessage(key, args, language.locale());
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

  /**
   * The text of a key, in the words for whoever it is about where that is who reads: the key with
   * {@code .you} at its end.
   *
   * @param self whether the reader is the person whom the case is about
   */
  public String told(Language language, boolean self, String key, Object... args) {
    String toYou = key + ".you";
    return self && find(language, toYou).isPresent()
        ? get(language, toYou, args)
        : get(language, key, args);
  }

  /** The text of a key without arguments, if the language has it. */
  public Optional<String> find(Language language, String key) {
    return Optional.ofNullable(messages.getMessage(key, null, NOTHING, language.locale()))
        .filter(found -> !found.equals(NOTHING));
  }

  /** All texts of a bundle, by key. */
  Map<String, String> all(Language language, String bundle) {
    return ResourceBundle.getBundle(TextsWithRules.FOLDER + bundle, language.locale())
        .keySet()
        .stream()
        .collect(Collectors.toMap(Function.identity(), key -> get(language, key)));
  }

  /** A text in which the rules that it mentions are written out. */
  public String withRules(Language language, String text) {
    return messages.written(text, language.locale());
  }

  /** The value of a rule as people of that language write it. */
  public String value(Language language, RuleValue value) {
    return messages.written(value, language.locale());
  }

  /** An amount in euros, without the sign: cents only where there are some, then both digits. */
  public String euros(Language language, BigDecimal amount) {
    return WrittenNumber.write(language, amount, 2);
  }

  /** An amount in euros with its sign, as our texts write it. */
  public String amount(Language language, BigDecimal amount) {
    return "€ " + euros(language, amount);
  }

  /** A date as people of that language write it in a letter, for example 4 januari 2027. */
  public String date(Language language, LocalDate date) {
    return WrittenDay.write(language, date);
  }

  /** A moment in the Netherlands: the date as in a letter, and the time to the minute. */
  public String moment(Language language, Instant moment) {
    ZonedDateTime here = moment.atZone(ProgrammeClock.ZONE);
    return date(language, here.toLocalDate()) + ", " + CLOCK.format(here);
  }

  /**
   * When something was, told apart from the rest of its kind: the day, and the time too where
   * something else was on the same day.
   *
   * @param all of its kind, itself included
   */
  public String when(Language language, Instant moment, List<Instant> all) {
    LocalDate day = LocalDate.ofInstant(moment, ProgrammeClock.ZONE);
    boolean alone =
        all.stream().filter(it -> LocalDate.ofInstant(it, ProgrammeClock.ZONE).equals(day)).count()
            <= 1;
    return alone ? date(language, day) : moment(language, moment);
  }

  /** A number as people of that language write it, with at most two decimals. */
  public String number(Language language, BigDecimal number) {
    return WrittenNumber.write(language, number);
  }
}
