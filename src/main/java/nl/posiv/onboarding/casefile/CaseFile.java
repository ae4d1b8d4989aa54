package nl.posiv.onboarding.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded of a case, written out for a reader. */
@Service
@Transactional(readOnly = true)
public class CaseFile {

  private static final String MUNICIPALITY = "municipality";

  /** The recorder of what comes with time and not from a person. */
  private static final String BY_ITSELF = "system";

  private final Map<String, CaseSection> sections;
  private final KeptRows rows;
  private final KeptWords words;
  private final ToldCorrections told;
  private final CorrectableRecords correctable;
  private final People people;
  private final Municipalities municipalities;
  private final Texts texts;

  CaseFile(
      List<CaseSection> sections,
      KeptRows rows,
      KeptWords words,
      ToldCorrections told,
      CorrectableRecords correctable,
      People people,
      Municipalities municipalities,
      Texts texts) {
    this.sections =
        sections.stream().collect(Collectors.toMap(CaseSection::key, Function.identity()));
    this.rows = rows;
    this.words = words;
    this.told = told;
    this.correctable = correctable;
    this.people = people;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** A section as a page shows it. The template reads these, so they are public. */
  public record Section(String key, String title, List<Entry> entries) {}

  /**
   * Something that was recorded.
   *
   * @param at its moment; null where none is kept, or only a day
   * @param about when, by whom and for which municipality, as far as known
   * @param corrections the first one first
   * @param correct where its reader corrects it; null for whoever does not
   */
  public record Entry(
      String title,
      @Nullable Instant at,
      List<String> about,
      List<Line> lines,
      List<Correction> corrections,
      @Nullable String correct) {

    /** What nobody typed, and nobody corrects. */
    public Entry(String title, List<String> about, List<Line> lines) {
      this(title, null, about, lines, List.of(), null);
    }
  }

  /**
   * That something was corrected.
   *
   * @param at its moment
   * @param by who corrected it; null for whoever reads no names, and if it was the candidate
   * @param about the same in a sentence
   * @param changes what stood there, and what came in its place
   * @param reason in the corrector's own words; null for whoever reads no names
   */
  public record Correction(
      Instant at,
      @Nullable String by,
      String about,
      List<Change> changes,
      @Nullable String reason) {}

  /** A value that was corrected. */
  public record Change(String label, String was, String is) {}

  /** A value with what it is. */
  public record Line(String label, String value) {}

  /** The sections that a reader may open, in the order of the table of rights. */
  public List<String> keys(CaseReader reader) {
    return Rights.sectionsOf(reader.parts());
  }

  /**
   * A section, written out.
   *
   * @param key of a section that the reader may open
   * @throws IllegalArgumentException if it is not open to the reader
   */
  public Section section(String key, CaseReference reference, CaseReader whole) {
    if (!keys(whole).contains(key)) {
      throw new IllegalArgumentException("Not open: " + key);
    }
    // Somebody who is two things in a case reads each section as the one that opens it.
    CaseReader reader = whole.as(Rights.readersOf(key));
    return new Section(
        key,
        texts.get(reader.language(), "file.section." + key),
        Stream.ofNullable(sections.get(key))
            .flatMap(
                section ->
                    Stream.of(
                            section.kept().stream()
                                .flatMap(kept -> entries(kept, reference, reader).stream()),
                            section.correctable().stream()
                                .flatMap(kept -> corrected(kept, reference, reader)),
                            section.entries(reference, reader).stream())
                        .flatMap(Function.identity()))
            .toList());
  }

  /** The days that say how the case stands, in order. */
  public List<KeyDate> dates(CaseReference reference, CaseReader reader) {
    return keys(reader).stream()
        .flatMap(key -> Stream.ofNullable(sections.get(key)))
        .flatMap(section -> section.dates(reference).stream())
        .sorted(Comparator.comparing(KeyDate::day))
        .toList();
  }

  private List<Entry> entries(Kept kept, CaseReference reference, CaseReader reader) {
    Map<String, List<Map<String, Object>>> corrected = rows.corrected(kept, reference);
    return rows.of(kept, reference, reader).stream()
        .map(
            row ->
                entry(
                    kept,
                    row,
                    corrected.getOrDefault(String.valueOf(row.get(kept.key())), List.of()),
                    reference,
                    reader))
        .toList();
  }

  private Stream<Entry> corrected(Kept kept, CaseReference reference, CaseReader reader) {
    return entries(kept, reference, reader).stream()
        .filter(
            entry ->
                entry.correct() != null
                    || reader.parts().contains(Role.OFFICIAL) && !entry.corrections().isEmpty());
  }

  private Entry entry(
      Kept kept,
      Map<String, Object> row,
      List<Map<String, Object>> before,
      CaseReference reference,
      CaseReader reader) {
    Language language = reader.language();
    @Nullable Object on = kept.on() == null ? null : row.get(kept.on());
    Stream<String> day = Stream.ofNullable(on).map(it -> words.written(language, it));
    Stream<String> by =
        Stream.ofNullable(kept.by())
            .filter(column -> reader.seesNames())
            .flatMap(column -> Stream.ofNullable(row.get(column)))
            .filter(user -> !user.equals(BY_ITSELF))
            .map(user -> people.nameOf(new UserId(String.valueOf(user))));
    Stream<String> place =
        Stream.ofNullable(row.get(MUNICIPALITY))
            .flatMap(id -> municipalities.find(new MunicipalityId(String.valueOf(id))).stream())
            .map(Municipality::name);
    return new Entry(
        texts.get(language, "file." + kept.title()),
        on instanceof Instant moment ? moment : null,
        Stream.of(day, by, place).flatMap(Function.identity()).toList(),
        kept.columnsFor(reader.parts()).stream()
            .flatMap(
                column ->
                    Stream.ofNullable(row.get(column.name()))
                        .map(value -> line(kept, column, value, reader)))
            .toList(),
        told.of(kept, row, before, reader),
        correctable.isOffered(kept, row, reference, reader)
            ? "/cases/%s/corrections/%s/%s".formatted(reference, kept.table(), row.get(kept.key()))
            : null);
  }

  private Line line(Kept kept, Kept.Column column, Object value, CaseReader reader) {
    String written = words.value(kept, column, value, reader);
    return new Line(
        words.label(kept, column, reader),
        written.isBlank() ? texts.get(reader.language(), "corrections.nothing-there") : written);
  }
}
