package nl.posiv.onboarding.engine.form;

import java.time.Instant;
import java.util.Map;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form and has not handed in.
 *
 * @param answers by key of the question: texts, flags and lists, as a browser sends them
 */
public record Draft(Map<String, Object> answers, Instant savedAt) {

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
}
