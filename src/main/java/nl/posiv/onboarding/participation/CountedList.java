package nl.posiv.onboarding.participation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A file with the inhabitants of municipalities: a name and a number on each line, between commas
 * or semicolons; headings where there is no number on the first line.
 */
record CountedList(List<Inhabitants.Count> counts, List<Wrong> mistakes) {

  /**
   * What is wrong with a line.
   *
   * @param reason {@code line}, {@code name}, {@code number} or {@code twice}
   */
  record Wrong(long line, String reason) {}

  static CountedList read(String content, LocalDate countedOn) {
    List<Inhabitants.Count> counts = new ArrayList<>();
    List<Wrong> mistakes = new ArrayList<>();
    Set<MunicipalityId> seen = new HashSet<>();
    char separator = content.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    // A mark of the byte order is none of the name.
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        read(record, countedOn, seen, counts, mistakes);
      }
    } catch (CsvParseException | IOException unreadable) {
      mistakes.add(new Wrong(counts.size() + mistakes.size() + 1L, "line"));
    }
    if (counts.isEmpty() && mistakes.isEmpty()) {
      // Headings alone are no list to put in place of another.
      mistakes.add(new Wrong(1, "line"));
    }
    return new CountedList(counts, mistakes);
  }

  private static void read(
      CsvRecord record,
      LocalDate countedOn,
      Set<MunicipalityId> seen,
      List<Inhabitants.Count> counts,
      List<Wrong> mistakes) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() < 2) {
      mistakes.add(new Wrong(line, "line"));
      return;
    }
    Optional<String> name = TypedText.lineUpTo(record.getField(0), Typed.LONGEST_NAME);
    Optional<MunicipalityId> id = name.flatMap(MunicipalityId::named);
    Optional<Integer> number = Typed.number(record.getField(1));
    boolean headings = line == 1 && record.getField(1).chars().noneMatch(Character::isDigit);
    if (headings) {
      return;
    }
    if (id.isEmpty()) {
      mistakes.add(new Wrong(line, "name"));
    } else if (number.isEmpty()) {
      mistakes.add(new Wrong(line, "number"));
    } else if (!seen.add(id.get())) {
      mistakes.add(new Wrong(line, "twice"));
    } else {
      counts.add(new Inhabitants.Count(name.orElseThrow(), number.get(), countedOn));
    }
  }
}
