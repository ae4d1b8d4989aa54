package nl.posiv.onboarding.engine.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form and has not handed in.
 *
 * @param answers by key of the question: texts, flags and lists, as a browser sends them
 * @param save the last save of it
 */
public record Draft(Map<String, Object> answers, Instant savedAt, Save save) {

  /**
   * Of whom and of which form: that of a task, or that of a process which begins with one.
   *
   * @param task id of the task; null for a start form
   * @param process key of the process; null for the form of a task
   */
  public record Of(UserId writer, @Nullable String task, @Nullable String process) {

    public static Of task(UserId writer, String task) {
      return new Of(writer, task, null);
    }

    public static Of start(UserId writer, String process) {
      return new Of(writer, null, process);
    }
  }

  /**
   * A save of what was typed into a page. Browsers send it as text: the page, a slash, the number.
   *
   * @param page which opening of the form
   * @param number which of its saves; the larger the later
   */
  public record Save(UUID page, int number) {

    private static final Pattern WRITTEN =
        Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/(\\d{1,9})");

    /** Before the first save of a page that is opened now. */
    public static Save ofNewPage() {
      return new Save(UUID.randomUUID(), 0);
    }

    /** Empty where nothing of the kind was written. */
    static Optional<Save> read(@Nullable String written) {
      return Optional.ofNullable(written)
          .map(WRITTEN::matcher)
          .filter(Matcher::matches)
          .map(
              parts -> new Save(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))));
    }

    @Override
    public String toString() {
      return page + "/" + number;
    }
  }
}
