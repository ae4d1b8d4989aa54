package nl.posiv.onboarding.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.records.YearlyNumbers;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of municipalities to their councils: HR writes one, the executive (college) agrees to it
 * or sends it back, the clerk's office (griffie) sends it.
 */
@Service
@Transactional
public class CouncilLetters {

  private static final String SELECT = "select * from posiv.council_letter ";

  private static final String OVER =
      "stage in ('sent', 'stopped') and stage_since < :first and council_text is not null";

  private final JdbcClient jdbc;
  private final CouncilTexts texts;
  private final LetterDrafts drafts;
  private final Rules rules;
  private final ProgrammeClock clock;

  CouncilLetters(
      JdbcClient jdbc, CouncilTexts texts, LetterDrafts drafts, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.drafts = drafts;
    this.rules = rules;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<CouncilLetter> find(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference")
        .param("reference", reference.value())
        .query(CouncilLetters::row)
        .optional();
  }

  /**
   * The one of this reference.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public CouncilLetter of(CaseReference reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalArgumentException("No letter " + reference));
  }

  /** The letter with this text. */
  @Transactional(readOnly = true)
  Optional<CouncilLetter> withText(UUID text) {
    return jdbc.sql(SELECT + "where council_text = :text")
        .param("text", text)
        .query(CouncilLetters::row)
        .optional();
  }

  /** What stands in it now; empty once that was erased. */
  @Transactional(readOnly = true)
  public Optional<String> written(CaseReference reference) {
    return textOf(reference).map(CouncilText::text);
  }

  /** The places in it that are still to be filled in. */
  @Transactional(readOnly = true)
  public List<String> open(CaseReference reference) {
    return textOf(reference).map(CouncilText::open).orElse(List.of());
  }

  /** Its text; empty once that was erased. */
  @Transactional(readOnly = true)
  Optional<CouncilText> textOf(CaseReference reference) {
    return find(reference).map(CouncilLetter::councilText).flatMap(texts::find);
  }

  /** Those that a municipality sent and that can still be read, the last first. */
  @Transactional(readOnly = true)
  public List<CouncilLetter> sentBy(MunicipalityId municipality) {
    return jdbc.sql(
            SELECT
                + """
                where municipality = :municipality and stage = 'sent' and council_text is not null
                order by sent_on desc, case_reference desc
                """)
        .param("municipality", municipality.value())
        .query(CouncilLetters::row)
        .list();
  }

  /**
   * A letter that somebody asks for.
   *
   * @param corrects the letter in whose place it comes, if any
   * @param wrong what was wrong in that one, in words for the council
   * @return empty while another letter about that year is on its way
   */
  public Optional<CouncilLetter> begin(
      MunicipalityId municipality,
      int year,
      @Nullable CouncilLetter corrects,
      @Nullable String wrong,
      UserId by) {
    oneAfterTheOther();
    boolean onItsWay =
        about(municipality, year).stream().anyMatch(letter -> !letter.stage().isOver());
    return onItsWay ? Optional.empty() : Optional.of(add(municipality, year, corrects, wrong, by));
  }

  /**
   * The letter of a year that begins by itself.
   *
   * @return empty if it has begun before, or if somebody wrote one about that year already
   */
  public Optional<CouncilLetter> beginYearly(MunicipalityId municipality, int year) {
    oneAfterTheOther();
    return lacks(municipality, year)
        ? Optional.of(add(municipality, year, null, null, null))
        : Optional.empty();
  }

  /** Whether no letter about that year began by itself, and none that somebody wrote stands. */
  @Transactional(readOnly = true)
  boolean lacks(MunicipalityId municipality, int year) {
    return about(municipality, year).stream()
        .allMatch(letter -> letter.begunBy() != null && letter.stage() == LetterStage.STOPPED);
  }

  private void oneAfterTheOther() {
    jdbc.sql("lock table posiv.council_letter in share row exclusive mode").update();
  }

  private List<CouncilLetter> about(MunicipalityId municipality, int year) {
    return jdbc.sql(SELECT + "where municipality = :municipality and year = :year")
        .param("municipality", municipality.value())
        .param("year", year)
        .query(CouncilLetters::row)
        .list();
  }

  private CouncilLetter add(
      MunicipalityId municipality,
      int year,
      @Nullable CouncilLetter corrects,
      @Nullable String wrong,
      @Nullable UserId by) {
    CaseReference reference = next();
    UUID text = UUID.randomUUID();
    texts.add(
        text,
        municipality,
        CouncilTextKind.COUNCIL_LETTER,
        drafts.of(municipality, year, corrects, wrong),
        Objects.requireNonNullElse(by, Written.BY_ITSELF));
    jdbc.sql(
            """
            insert into posiv.council_letter (case_reference, municipality, year, council_text,
              corrects, begun_by, begun_on, stage, stage_since)
            values (:reference, :municipality, :year, :text, :corrects, :by, :today, 'draft', :today)
            """)
        .param("reference", reference.value())
        .param("municipality", municipality.value())
        .param("year", year)
        .param("text", text)
        .param("corrects", corrects == null ? null : corrects.caseReference().value())
        .param("by", Objects.toString(by, null))
        .param("today", clock.today())
        .update();
    return of(reference);
  }

  private CaseReference next() {
    int year = clock.today().getYear();
    return CaseReference.councilLetter(
        year, YearlyNumbers.next(jdbc, "posiv.council_letter_number", year));
  }

  /**
   * HR hands it in: from here on nobody changes it.
   *
   * @return the places in it that are still to be filled in; it is handed in only if there are none
   */
  public List<String> handIn(CaseReference reference, LetterStep step) {
    CouncilLetter letter = of(reference);
    UUID text = Objects.requireNonNull(letter.councilText());
    texts.close(text);
    List<String> open = texts.find(text).orElseThrow().open();
    if (open.isEmpty()) {
      move(reference, LetterStage.HANDED_IN, step);
    } else {
      texts.openAgain(text);
    }
    return open;
  }

  /** The executive (college) wants it otherwise: it can be changed again. */
  public void sendBack(CaseReference reference, LetterStep step) {
    texts.openAgain(Objects.requireNonNull(of(reference).councilText()));
    move(reference, LetterStage.DRAFT, step);
  }

  /** The executive (college) agrees: as it stands it goes to the council. */
  public void approve(CaseReference reference, LetterStep step) {
    move(reference, LetterStage.APPROVED, step);
  }

  /** The clerk's office (griffie) has sent it. */
  public void send(CaseReference reference, LetterStep step) {
    jdbc.sql(
            """
            update posiv.council_letter set stage = 'sent', stage_since = :today, sent_on = :day
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("today", clock.today())
        .param("day", step.day())
        .update();
    record(reference, step);
  }

  /** It is not sent. */
  public void stop(CaseReference reference, LetterStep step) {
    texts.close(Objects.requireNonNull(of(reference).councilText()));
    move(reference, LetterStage.STOPPED, step);
  }

  private void move(CaseReference reference, LetterStage stage, LetterStep step) {
    jdbc.sql(
            """
            update posiv.council_letter set stage = :stage, stage_since = :today
            where case_reference = :reference
            """)
        .param("stage", stage.id())
        .param("today", clock.today())
        .param("reference", reference.value())
        .update();
    record(reference, step);
  }

  private void record(CaseReference letter, LetterStep step) {
    jdbc.sql(
            """
            insert into posiv.council_letter_step (case_reference, step, outcome, day, reference,
              reason, recorded_by, recorded_on)
            values (:letter, :step, :outcome, :day, :reference, :reason, :by, :today)
            """)
        .param("letter", letter.value())
        .param("step", step.step())
        .param("outcome", step.outcome())
        .param("day", step.day())
        .param("reference", step.reference())
        .param("reason", step.reason())
        .param("by", step.recordedBy().value())
        .param("today", clock.today())
        .update();
  }

  /** What was decided about it and done with it, in order. */
  @Transactional(readOnly = true)
  public List<LetterStep> steps(CaseReference reference) {
    return jdbc.sql(
            """
            select step, outcome, day, reference, reason, recorded_by, recorded_on
            from posiv.council_letter_step where case_reference = :reference order by id
            """)
        .param("reference", reference.value())
        .query(LetterStep.class)
        .list();
  }

  /** Whether somebody wrote in it or handed it in. */
  @Transactional(readOnly = true)
  public boolean isWriter(CaseReference reference, UserId user) {
    return jdbc.sql(
            """
            select exists (
              select from posiv.council_letter l
              join posiv.council_text_version v on v.council_text = l.council_text
              where l.case_reference = :reference and v.written_by = :user)
            or exists (
              select from posiv.council_letter_step
              where case_reference = :reference and outcome = 'hand-in' and recorded_by = :user)
            """)
        .param("reference", reference.value())
        .param("user", user.value())
        .query(Boolean.class)
        .single();
  }

  /** Letters whose text nobody needs here any more. */
  @Transactional(readOnly = true)
  List<CaseReference> over() {
    return jdbc.sql("select case_reference from posiv.council_letter where " + OVER)
        .param("first", firstKept())
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** Erases the text and what was said about it; that there was a letter stays. */
  void eraseIfOver(CaseReference reference) {
    CouncilLetter letter = of(reference);
    int erased =
        jdbc.sql(
                "update posiv.council_letter set council_text = null"
                    + " where case_reference = :reference and "
                    + OVER)
            .param("reference", reference.value())
            .param("first", firstKept())
            .update();
    if (erased > 0) {
      jdbc.sql("delete from posiv.council_letter_step where case_reference = :reference")
          .param("reference", reference.value())
          .update();
      texts.erase(Objects.requireNonNull(letter.councilText()));
    }
  }

  private LocalDate firstKept() {
    return clock.today().minus(rules.period(Rule.COUNCIL_LETTER_RETENTION));
  }

  private static CouncilLetter row(ResultSet row, int number) throws SQLException {
    return new CouncilLetter(
        new CaseReference(row.getString("case_reference")),
        new MunicipalityId(row.getString("municipality")),
        row.getInt("year"),
        row.getObject("council_text", UUID.class),
        CaseReference.of(row.getString("corrects")),
        UserId.of(row.getString("begun_by")),
        row.getObject("begun_on", LocalDate.class),
        WithId.of(LetterStage.class, row.getString("stage")),
        row.getObject("stage_since", LocalDate.class),
        row.getObject("sent_on", LocalDate.class));
  }
}
