package nl.posiv.onboarding.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * People in a file, as programs for tables write it: the first line names the columns, in any
 * order; between them are commas or semicolons.
 */
final class ImportFile {

  /** As many as nobody has to invite at once, and as can be read on one page. */
  static final int MOST = 200;

  static final List<String> COLUMNS = List.of("name", "email", "role", "language");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ImportFile() {}

  /**
   * A line of the file.
   *
   * @param number as programs for tables count them
   */
  record Row(long number, String name, String email, String role, String language) {}

  /** Why a file cannot be read. */
  static final class UnreadableFileException extends Exception {

    private final String reason;

    UnreadableFileException(String reason) {
      super(reason);
      this.reason = reason;
    }

    /** The key of the sentence. */
    String reason() {
      return reason;
    }
  }

  /**
   * The text of a file.
   *
   * @throws UnreadableFileException if it is not in UTF-8
   */
  static String text(byte[] content) throws UnreadableFileException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException otherSigns) {
      throw new UnreadableFileException("people.import.not-utf-8");
    }
  }

  /**
   * The people in it.
   *
   * @throws UnreadableFileException if a column is missing, or nobody stands in it, or too many
   */
  static List<Row> read(String file) throws UnreadableFileException {
    List<CsvRecord> lines = lines(file.replace(BYTE_ORDER_MARK, "").strip());
    List<String> headings =
        lines.isEmpty()
            ? List.of()
            : lines.get(0).getFields().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
    if (!headings.containsAll(COLUMNS)) {
      throw new UnreadableFileException("people.import.no-columns");
    }
    List<CsvRecord> people = lines.subList(1, lines.size());
    if (people.isEmpty()) {
      throw new UnreadableFileException("people.import.nobody");
    } else if (people.size() > MOST) {
      throw new UnreadableFileException("people.import.too-many");
    }
    return people.stream()
        .map(
            line ->
                new Row(
                    line.getStartingLineNumber(),
                    cell(line, headings.indexOf("name")),
                    cell(line, headings.indexOf("email")),
                    cell(line, headings.indexOf("role")),
                    cell(line, headings.indexOf("language"))))
        .toList();
  }

  private static List<CsvRecord> lines(String text) throws UnreadableFileException {
    char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    try {
      return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
          .limit(MOST + 2L)
          .toList();
    } catch (CsvParseException noTable) {
      throw new UnreadableFileException("people.import.no-columns");
    }
  }

  private static String cell(CsvRecord line, int column) {
    return column < line.getFieldCount() ? line.getField(column).strip() : "";
  }
}
