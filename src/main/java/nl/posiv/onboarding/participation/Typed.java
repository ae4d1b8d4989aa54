package nl.posiv.onboarding.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * What stands in the fields of a form of a page, as it was typed. The template reads it, so it is
 * public.
 */
public record Typed(Map<String, String> fields) {

  static final int LONGEST_NAME = 80;
  static final int LONGEST_LINE = 200;
  static final int LONGEST_REASON = 500;

  private static final int LARGEST = 2_000_000;

  /** People write a point, a comma or a blank between thousands. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,\\h]?\\d{3})*|\\d{1,7}");

  static Typed empty() {
    return new Typed(Map.of());
  }

  static Typed of(HttpServletRequest request) {
    return new Typed(TypedText.fields(request.getParameterMap()));
  }

  static Typed of(Participation joining) {
    return new Typed(
        Map.of(
            "municipalityName", joining.name(),
            "inhabitants", String.valueOf(joining.inhabitants()),
            "inhabitantsOn", joining.inhabitantsOn().toString(),
            "contactName", joining.contactName(),
            "contactEmail", joining.contactEmail()));
  }

  /** What stands in a field; empty if nothing does. */
  public String in(String field) {
    return fields.getOrDefault(field, "");
  }

  /** Reads what is said of a municipality and of whom to talk to. */
  JoiningAnswers read(LocalDate today) {
    JoiningAnswers answers = new JoiningAnswers();
    Optional<String> name =
        words("municipalityName", LONGEST_NAME)
            .filter(text -> MunicipalityId.named(text).isPresent());
    Optional<Integer> inhabitants = number(in("inhabitants"));
    Optional<LocalDate> on = happened("inhabitantsOn", today);
    Optional<String> contact = words("contactName", LONGEST_LINE);
    Optional<String> email =
        words("contactEmail", LONGEST_LINE).filter(text -> MailAddress.of(text).isPresent());
    answers.expect(name.isPresent(), "municipalityName", "joining.refused.name");
    answers.expect(inhabitants.isPresent(), "inhabitants", "joining.refused.number");
    answers.expect(on.isPresent(), "inhabitantsOn", "joining.refused.day");
    answers.expect(contact.isPresent(), "contactName", "joining.refused.text");
    answers.expect(email.isPresent(), "contactEmail", "joining.refused.email");
    if (answers.isComplete()) {
      answers.say(
          new Interest(
              name.orElseThrow(),
              inhabitants.orElseThrow(),
              on.orElseThrow(),
              contact.orElseThrow(),
              email.orElseThrow()));
    }
    return answers;
  }

  /** Words on one line; empty if there are none, or such that cannot be kept. */
  Optional<String> words(String field, int longest) {
    return TypedText.wordsUpTo(in(field), longest);
  }

  /** Key of the sentence about words that were not taken. */
  String sentence(String field, String own) {
    return TypedText.sentence(in(field), own);
  }

  /** A day that is not ahead. */
  Optional<LocalDate> happened(String field, LocalDate today) {
    return TypedDay.read(in(field)).filter(day -> !day.isAfter(today));
  }

  /** A number of inhabitants. */
  static Optional<Integer> number(String typed) {
    return Optional.of(TypedText.trimmed(typed))
        .filter(NUMBER.asMatchPredicate())
        .map(digits -> Integer.parseInt(digits.replaceAll("\\D", "")))
        .filter(number -> number > 0 && number <= LARGEST);
  }
}
