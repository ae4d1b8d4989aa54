package nl.posiv.onboarding.notification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said when it did not take a mail.
 *
 * @param numbers the code of RFC 5321, and that of RFC 3463 if it said one: {@code 550 5.1.1}
 * @param forGood whether it will not take it later either
 */
public record Refusal(String numbers, boolean forGood) {

  private static final Pattern NUMBERS =
      Pattern.compile(
          " (([45])[0-9]{2}(?: [45]\\.[0-9]{1,3}\\.[0-9]{1,3})?)$"
              + "|^Returned ([45]\\.[0-9]{1,3}\\.[0-9]{1,3})$");

  /**
   * Reads it from the error of a mail.
   *
   * @return empty if there was another error
   */
  public static Optional<Refusal> in(@Nullable String error) {
    Matcher said = NUMBERS.matcher(error == null ? "" : error);
    if (!said.find()) {
      return Optional.empty();
    }
    return Optional.of(
        said.group(3) != null
            ? new Refusal(said.group(3), true)
            : new Refusal(said.group(1), said.group(2).equals("5")));
  }
}
