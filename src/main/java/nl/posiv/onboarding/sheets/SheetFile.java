package nl.posiv.onboarding.sheets;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/** A kind of file that holds a sheet. */
public enum SheetFile implements WithId {
  /**
   * Values between commas as RFC 4180 has them, in UTF-8; days as {@code yyyy-MM-dd}, numbers with
   * a point.
   */
  CSV("text/csv;charset=UTF-8;header=present") {
    @Override
    public void write(Sheet sheet, OutputStream to) throws IOException {
      CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
      csv.writeRecord(sheet.headings());
      for (Sheet.Row row : sheet.rows()) {
        List<@Nullable String> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(plain(cell)));
        csv.writeRecord(cells);
      }
      csv.flush();
    }
  },
  /** OpenDocument, which Excel and LibreOffice open; days and numbers are days and numbers. */
  ODS("application/vnd.oasis.opendocument.spreadsheet") {
    @Override
    public void write(Sheet sheet, OutputStream to) throws IOException {
      com.github.miachm.sods.Sheet page =
          new com.github.miachm.sods.Sheet(
              sheet.title(), sheet.rows().size() + 1, sheet.headings().size());
      Style bold = new Style();
      bold.setBold(true);
      for (int column = 0; column < sheet.headings().size(); column++) {
        Range heading = page.getRange(0, column);
        heading.setValue(sheet.headings().get(column));
        heading.setStyle(bold);
        page.setColumnWidth(column, WIDTH);
        for (int row = 0; row < sheet.rows().size(); row++) {
          Object cell = sheet.rows().get(row).cells().get(column);
          if (cell != null) {
            page.getRange(row + 1, column)
                .setValue(cell instanceof BigDecimal number ? number.doubleValue() : cell);
          }
        }
      }
      SpreadSheet file = new SpreadSheet();
      file.appendSheet(page);
      file.save(to);
    }
  };

  /** In millimetres: room for a name or a task. */
  private static final double WIDTH = 40;

  /** What a program would take for a formula where a value begins with it. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠]");

  private final String mediaType;

  SheetFile(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a sheet, and leaves the stream open.
   *
   * @throws IOException if the stream takes no more
   */
  public abstract void write(Sheet sheet, OutputStream to) throws IOException;

  /** In CSV nothing says that text is text, so it begins with what no formula begins with. */
  private static @Nullable String plain(@Nullable Object cell) {
    if (cell instanceof String text) {
      return FORMULA.matcher(text).find() ? "'" + text : text;
    }
    return cell instanceof BigDecimal number
        ? number.toPlainString()
        : Objects.toString(cell, null);
  }
}
