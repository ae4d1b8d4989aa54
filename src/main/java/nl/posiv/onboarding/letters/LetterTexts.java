package nl.posiv.onboarding.letters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How letters are worded: as standard, or as a municipality has it. Every version is kept. A text
 * has all placeholders that its letter needs, and none that the letter cannot fill.
 */
@Service
@Transactional
public class LetterTexts {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final Texts texts;

  LetterTexts(JdbcClient jdbc, ProgrammeClock clock, Texts texts) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.texts = texts;
  }

  /** The text that a letter of a municipality has. */
  @Transactional(readOnly = true)
  public String of(MunicipalityId municipality, LetterKind kind, Language language) {
    return own(municipality, kind, language).orElseGet(() -> standard(kind, language));
  }

  /** The municipality's own text, if it has one. */
  @Transactional(readOnly = true)
  public Optional<String> own(MunicipalityId municipality, LetterKind kind, Language language) {
    return last(municipality, kind, language).map(LetterVersion::text);
  }

  /** The text that holds where a municipality has none of its own. */
  public String standard(LetterKind kind, Language language) {
    return texts.get(language, "letter." + kind.id() + ".text");
  }

  /** What a municipality ever said of a letter, the last first. */
  @Transactional(readOnly = true)
  public List<LetterVersion> versions(
      MunicipalityId municipality, LetterKind kind, Language language) {
    return jdbc.sql(
            """
            select id, text, written_by, written_on from posiv.letter_text
            where municipality = :municipality and kind = :kind and language = :language
            order by id desc
            """)
        .param("municipality", municipality.value())
        .param("kind", kind.id())
        .param("language", language.code())
        .query(LetterVersion.class)
        .list();
  }

  /** The placeholders that a letter may have beside those that it needs. */
  static List<Fact> allowed(LetterKind kind) {
    return Stream.concat(kind.needed().stream(), Stream.of(Fact.REFERENCE, Fact.TODAY)).toList();
  }

  /**
   * A text as it would be kept.
   *
   * @throws TextRefusedException if no letter can be made with it
   */
  public String checked(LetterKind kind, String typed) {
    String text;
    try {
      text = TypedText.prose(typed).replace("\r\n", "\n");
    } catch (UnreadableTextException unreadable) {
      throw new TextRefusedException(unreadable.sentence("letter.refused.unreadable"), List.of());
    }
    if (text.isBlank() || text.length() > LONGEST) {
      throw new TextRefusedException("letter.refused.length", List.of());
    }
    LetterText read = new LetterText(text);
    TreeSet<String> unknown = new TreeSet<>(read.unknown());
    read.mentioned().stream()
        .filter(fact -> !allowed(kind).contains(fact))
        .forEach(fact -> unknown.add(fact.placeholder()));
    if (!unknown.isEmpty()) {
      throw new TextRefusedException("letter.refused.unknown", written(unknown.stream()));
    }
    List<String> missing =
        written(
            kind.needed().stream()
                .filter(fact -> !read.mentioned().contains(fact))
                .map(Fact::placeholder));
    if (!missing.isEmpty()) {
      throw new TextRefusedException("letter.refused.missing", missing);
    }
    return text;
  }

  private static List<String> written(Stream<String> placeholders) {
    return placeholders.map(name -> "{{" + name + "}}").collect(Collectors.toList());
  }

  /**
   * Words a letter of a municipality from now on. The same text again changes nothing.
   *
   * @param seen the version on which the writer built; 0 for the standard text
   * @throws TextRefusedException if no letter can be made with it, or if another version came since
   */
  public void write(
      MunicipalityId municipality,
      LetterKind kind,
      Language language,
      String typed,
      long seen,
      UserId writer) {
    keep(municipality, kind, language, checked(kind, typed), seen, writer);
  }

  /**
   * Goes back to the standard text.
   *
   * @param seen as in {@link #write}
   */
  public void backToStandard(
      MunicipalityId municipality, LetterKind kind, Language language, long seen, UserId writer) {
    keep(municipality, kind, language, null, seen, writer);
  }

  private void keep(
      MunicipalityId municipality,
      LetterKind kind,
      Language language,
      @Nullable String text,
      long seen,
      UserId writer) {
    // Two in the same moment come one after the other.
    jdbc.sql("select id from posiv.municipality where id = :id for update")
        .param("id", municipality.value())
        .query(String.class)
        .single();
    Optional<LetterVersion> last = last(municipality, kind, language);
    if (Objects.equals(text, last.map(LetterVersion::text).orElse(null))) {
      return;
    }
    if (last.map(LetterVersion::id).orElse(0L) != seen) {
      throw new TextRefusedException("letter.refused.changed", List.of());
    }
    jdbc.sql(
            """
            insert into posiv.letter_text (municipality, kind, language, text, written_by, written_on)
            values (:municipality, :kind, :language, :text, :writer, :today)
            """)
        .param("municipality", municipality.value())
        .param("kind", kind.id())
        .param("language", language.code())
        .param("text", text)
        .param("writer", writer.value())
        .param("today", clock.today())
        .update();
  }

  private Optional<LetterVersion> last(
      MunicipalityId municipality, LetterKind kind, Language language) {
    return versions(municipality, kind, language).stream().findFirst();
  }
}
