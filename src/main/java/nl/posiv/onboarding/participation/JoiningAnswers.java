package nl.posiv.onboarding.participation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.language.PageTexts;
import org.jspecify.annotations.Nullable;

/** What somebody said of a municipality on a page, and what is wrong with it. */
class JoiningAnswers {

  private final Map<String, String> mistakes = new LinkedHashMap<>();
  private @Nullable Interest interest;

  /** Remembers what is wrong; of a field, the first. */
  void expect(boolean holds, String field, String reason) {
    if (!holds) {
      mistakes.putIfAbsent(field, reason);
    }
  }

  void say(Interest said) {
    this.interest = said;
  }

  /** What was said, once nothing is wrong with it. */
  Interest interest() {
    return Objects.requireNonNull(interest);
  }

  boolean isComplete() {
    return mistakes.isEmpty();
  }

  /** What is wrong, by field. */
  Map<String, String> sentences(PageTexts t) {
    Map<String, String> sentences = new LinkedHashMap<>();
    mistakes.forEach((field, reason) -> sentences.put(field, t.of(reason)));
    return sentences;
  }
}
