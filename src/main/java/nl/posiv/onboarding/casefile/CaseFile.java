package nl.posiv.onboarding.casefile;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;
  private final FormWords forms;
  private final People people;
  private final Municipalities municipalities;
  private final Texts texts;

  CaseFile(
      List<CaseSection> sections,
      JdbcClient jdbc,
      FormWords forms,
      People people,
      Municipalities municipalities,
      Texts texts) {
    this.sections =
        sections.stream().collect(Collectors.toMap(CaseSection::key, Function.identity()));
    this.jdbc = jdbc;
    this.forms = forms;
    this.people = people;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** A section as a page shows it. The template reads these, so they are public. */
  public record Section(String key, String title, List<Entry> entries) {}

  /**
   * Something that was recorded.
   *
   * @param on its day; null where none is kept
   * @param about when, by whom and for which municipality, as far as known
   */
  public record Entry(String title, @Nullable LocalDate on, List<String> about, List<Line> lines) {}

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
                    Stream.concat(
                        section.kept().stream()
                            .flatMap(kept -> entries(kept, reference, reader).stream()),
                        section.entries(reference, reader).stream()))
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
    return jdbc
        .sql(kept.query(reader.parts()))
        .param("reference", reference.value())
        .query(CaseFile::values)
        .list()
        .stream()
        .filter(
            row ->
                !(row.get(MUNICIPALITY) instanceof String recordedBy)
                    || reader.mayRead(new MunicipalityId(recordedBy)))
        .map(row -> entry(kept, row, reader))
        .toList();
  }

  private Entry entry(Kept kept, Map<String, Object> row, CaseReader reader) {
    Language language = reader.language();
    @Nullable LocalDate on = kept.on() == null ? null : (LocalDate) row.get(kept.on());
    Stream<String> day = Stream.ofNullable(on).map(it -> texts.date(language, it));
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
        texts.get(language, "file." + kept.table()),
        on,
        Stream.of(day, by, place).flatMap(Function.identity()).toList(),
        kept.columns().stream()
            .flatMap(
                column ->
                    Stream.ofNullable(row.get(column.name()))
                        .map(value -> line(kept, column, value, language)))
            .toList());
  }

  private Line line(Kept kept, Kept.Column column, Object value, Language language) {
    String own = "file." + kept.table() + "." + column.name();
    String label =
        column.as() == Kept.As.ANSWER
            ? forms.question(language, column.words(), column.question())
            : texts.get(language, own);
    Function<Object, String> written =
        part ->
            switch (column.as()) {
              case ANSWER ->
                  forms
                      .choice(language, column.words(), column.question(), String.valueOf(part))
                      .orElseGet(() -> written(language, part));
              case OWN -> known(language, own, part).orElseGet(() -> written(language, part));
              case PEOPLE -> people.nameOf(new UserId(String.valueOf(part)));
              case REFERENCE ->
                  known(language, column.words(), part).orElseGet(() -> written(language, part));
            };
    return new Line(
        label,
        value instanceof String[] list
            ? Stream.of(list).map(written).collect(Collectors.joining(", "))
            : written.apply(value));
  }

  private Optional<String> known(Language language, String key, Object value) {
    return value instanceof String id ? texts.find(language, key + "." + id) : Optional.empty();
  }

  private String written(Language language, Object value) {
    if (value instanceof LocalDate day) {
      return texts.date(language, day);
    } else if (value instanceof Boolean is) {
      return texts.get(language, is ? "file.yes" : "file.no");
    } else if (value instanceof Number number) {
      return texts.number(language, new BigDecimal(number.toString()));
    }
    return String.valueOf(value);
  }

  private static Map<String, Object> values(ResultSet row, int number) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value instanceof Date day) {
        value = day.toLocalDate();
      } else if (value instanceof Timestamp time) {
        value = time.toInstant().atZone(ProgrammeClock.ZONE).toLocalDate();
      } else if (value instanceof Array list) {
        value = list.getArray();
      }
      values.put(row.getMetaData().getColumnName(i), value);
    }
    return values;
  }
}
