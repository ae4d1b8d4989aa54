package nl.posiv.onboarding.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as our own page shows it. The template reads it, so its parts are public.
 *
 * @param blocks what stands below each other, without what the answers so far hide
 */
public record Sheet(List<Block> blocks) {

  /**
   * Text, table, or a question with or without an answer.
   *
   * @param kind text, table, shown, or how a question is asked: line, number, date, area, tick,
   *     one, several or select
   * @param id of the component; a question's is the key under which it is answered
   * @param passages of a text
   * @param cells of a table, its head first
   * @param optional whether it may always be left open
   * @param value what was answered or is shown, as text
   * @param longest number of characters; null if there is no maximum of its own
   * @param choices of a question with choices
   * @param error the sentence with which the answer was refused; null if it was not
   */
  public record Block(
      String kind,
      String id,
      List<Words.Passage> passages,
      List<List<String>> cells,
      String label,
      String description,
      boolean required,
      boolean optional,
      String value,
      @Nullable Integer longest,
      List<Choice> choices,
      @Nullable String error) {

    /** Whether something is asked here. */
    public boolean isQuestion() {
      return !List.of("text", "table", "shown").contains(kind);
    }

    /** What a screen reader reads with the field; null if there is nothing. */
    public @Nullable String getDescribedBy() {
      String ids =
          (description.isEmpty() ? "" : "about-" + id + " ") + (error == null ? "" : "error-" + id);
      return ids.isBlank() ? null : ids.strip();
    }

    /** Where a link to this question leads: a group's first choice, or the field. */
    public String getFocus() {
      return choices.isEmpty() || kind.equals("select") ? id : id + "-0";
    }
  }

  /** One of the choices of a question. */
  public record Choice(String value, String label, boolean chosen) {}

  /** The questions. */
  List<Block> questions() {
    return blocks.stream().filter(Block::isQuestion).toList();
  }
}
