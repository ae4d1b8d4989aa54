package nl.posiv.onboarding.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for a file.
 *
 * @param title what it is a list of; the name of the sheet
 * @param headings of the columns
 * @param rows a cell a column: text, {@link java.time.LocalDate}, a number, or null where nothing
 *     is known
 */
public record Sheet(String title, List<String> headings, List<Row> rows) {

  /** Cells in the order of the headings. */
  public record Row(List<@Nullable Object> cells) {

    /** A row of these cells. */
    public static Row of(@Nullable Object... cells) {
      List<@Nullable Object> row = new ArrayList<>();
      for (Object cell : cells) {
        row.add(cell);
      }
      return new Row(row);
    }
  }

  /**
   * @throws IllegalArgumentException if a row has another number of cells than there are headings
   */
  public Sheet {
    for (Row row : rows) {
      if (row.cells().size() != headings.size()) {
        throw new IllegalArgumentException(
            row.cells().size() + " cells under " + headings.size() + " headings");
      }
    }
  }
}
