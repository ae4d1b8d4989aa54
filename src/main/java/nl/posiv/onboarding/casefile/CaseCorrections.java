package nl.posiv.onboarding.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.CorrectionForms;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was recorded is corrected by the role that records it, with a reason. What stood there is
 * kept whole, with who corrected it and when; what follows from it, its phase lets follow.
 */
@Service
@Transactional
public class CaseCorrections {

  /** Whoever has the candidate's link, and no account. */
  public static final UserId SELF = new UserId("candidate");

  private final Map<String, CaseSection> sections;
  private final KeptRows rows;
  private final KeptWords words;
  private final CorrectableRecords correctable;
  private final CorrectionForms forms;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Texts texts;
  private final ProgrammeClock clock;

  CaseCorrections(
      List<CaseSection> sections,
      KeptRows rows,
      KeptWords words,
      CorrectableRecords correctable,
      CorrectionForms forms,
      JdbcClient jdbc,
      JsonMapper json,
      Texts texts,
      ProgrammeClock clock) {
    this.sections = sections.stream().collect(Collectors.toMap(CaseSection::key, it -> it));
    this.rows = rows;
    this.words = words;
    this.correctable = correctable;
    this.forms = forms;
    this.jdbc = jdbc;
    this.json = json;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A record that can be corrected.
   *
   * @param section where it stands in the file
   * @param place of the record, as it stands in its address
   * @param version how often it was corrected so far, or put to a decision
   * @param values what stands there, by question
   * @param closed why it cannot be corrected now, in the reader's language; null if it can
   */
  public record Correctable(
      String section,
      String title,
      String place,
      String version,
      JsonNode form,
      Map<String, Object> values,
      @Nullable String closed) {

    /** Names the section only: what stands there must not end up in a log. */
    @Override
    public String toString() {
      return "Correctable[section=" + section + "]";
    }
  }

  /** What came of a correction. */
  public enum Result implements WithId {
    CORRECTED,
    /** The same, and mail and link go to another address. */
    CORRECTED_ADDRESS,
    /** The same, and the right to work is asked about again, because UWV was told otherwise. */
    CORRECTED_NOTIFICATION,
    /** The same, and days that count from it moved along. */
    CORRECTED_DAYS,
    /** The same, and reminders count from another day. */
    CORRECTED_PROOF,
    /** All was so already; nothing is written. */
    SAME,
    /** It was put to whoever decided. */
    PROPOSED,
    /** What was put to a decision before is taken back. */
    WITHDRAWN,
    /** Somebody else corrected it since it was opened, or closed it; nothing is written. */
    OVERTAKEN;

    /** Those after which the page of the case says what came of it. */
    public static final Set<Result> KEPT = EnumSet.complementOf(EnumSet.of(OVERTAKEN));

    /** Whether something follows, which its page says first, above all that was recorded. */
    public boolean leadsOn() {
      return this != CORRECTED && this != SAME;
    }
  }

  private record Found(String section, Kept kept, CorrectionForms.Sheet sheet) {}

  /**
   * A record of a case, for a reader who corrects it; empty for everybody else.
   *
   * @param record the table in which it is kept
   * @param id of its row
   */
  public Optional<Correctable> open(
      CaseReference reference, CaseReader reader, UserId corrector, String record, String id) {
    return find(reference, reader, corrector, record, id)
        .map(
            found ->
                new Correctable(
                    found.section(),
                    texts.get(reader.language(), "file." + record),
                    record + "/" + id,
                    version(found, id),
                    forms.file(found.sheet(), told(found, reader)),
                    forms.values(found.sheet(), told(found, reader)),
                    closed(found, reader)));
  }

  /**
   * Corrects a record.
   *
   * @param version that the corrector had in front of them
   * @param posted the answers to what was asked
   * @throws nl.posiv.onboarding.engine.form.RefusedForm with all that is wrong
   * @throws IllegalArgumentException if it cannot be corrected by this reader
   */
  public Result correct(
      CaseReference reference,
      CaseReader reader,
      UserId corrector,
      String record,
      String id,
      String version,
      Map<String, Object> posted) {
    Found found =
        find(reference, reader, corrector, record, id)
            .orElseThrow(() -> new IllegalArgumentException("Not to be corrected: " + record));
    if (closed(found, reader) != null) {
      return Result.OVERTAKEN;
    }
    AtomicReference<Result> result = new AtomicReference<>();
    forms.check(found.sheet(), posted, answers -> result.set(keep(found, id, version, answers)));
    return Objects.requireNonNull(result.get());
  }

  private Result keep(Found found, String id, String version, Answers answers) {
    CorrectionForms.Sheet sheet = found.sheet();
    Map<String, Object> changed = changed(found, answers);
    boolean overtaken = !version(found, id).equals(version);
    String reason = answers.text(CorrectionForms.REASON);
    Set<String> questions = questions(found, changed);
    if (overtaken && sheet.form().isProposed(sheet.recorded(), questions, answers, reason)) {
      return Result.PROPOSED;
    }
    Optional<Result> proposed =
        overtaken
            ? Optional.empty()
            : sheet
                .form()
                .propose(sheet.recorded(), questions, answers, reason)
                .map(CaseCorrections::result);
    if (proposed.isPresent()) {
      return proposed.get();
    }
    if (changed.isEmpty()) {
      return overtaken && wasCorrectedBy(sheet.recorded().corrector(), found, id)
          ? Result.CORRECTED
          : Result.SAME;
    }
    if (overtaken) {
      return Result.OVERTAKEN;
    }
    keep(found, id, changed, reason);
    return result(sheet.form().follow(sheet.recorded(), answers));
  }

  private static Result result(CorrectableForm.Followed followed) {
    return switch (followed) {
      case NOTHING -> Result.CORRECTED;
      case ADDRESS -> Result.CORRECTED_ADDRESS;
      case NOTIFICATION -> Result.CORRECTED_NOTIFICATION;
      case DAYS -> Result.CORRECTED_DAYS;
      case PROOF -> Result.CORRECTED_PROOF;
    };
  }

  private static Result result(CorrectableForm.Proposed proposed) {
    return switch (proposed) {
      case PROPOSED -> Result.PROPOSED;
      case WITHDRAWN -> Result.WITHDRAWN;
    };
  }

  /** The questions that are asked about these columns. */
  private static Set<String> questions(Found found, Map<String, Object> changed) {
    return found.kept().answersTo(found.sheet().form().key()).stream()
        .filter(column -> changed.containsKey(column.name()))
        .map(Kept.Column::question)
        .collect(Collectors.toSet());
  }

  /** The new values by column. */
  private static Map<String, Object> changed(Found found, Answers answers) {
    CorrectionForms.Sheet sheet = found.sheet();
    Map<String, Object> changed = new HashMap<>();
    found.kept().answersTo(sheet.form().key()).stream()
        .filter(column -> sheet.asked().contains(column.question()))
        .forEach(
            column -> {
              Object was = sheet.values().get(column.question());
              // Of a list of ticks without any the form says nothing.
              Object answer =
                  answers.find(column.question()).orElse(was instanceof List ? List.of() : null);
              if (!plain(answer).equals(plain(was))) {
                changed.put(
                    column.name(), answer instanceof LocalDate ? answer.toString() : answer);
              }
            });
    return changed;
  }

  /**
   * Corrects what the person whom it is about says of themselves.
   *
   * @param id of the candidate
   * @param changed by column
   */
  public void correctBySelf(CaseReference reference, UUID id, Map<String, Object> changed) {
    keep("candidate", "id", id.toString(), reference, SELF, changed, "", "");
  }

  private Optional<Found> find(
      CaseReference reference, CaseReader reader, UserId corrector, String record, String id) {
    for (String section : Rights.sectionsOf(reader.parts())) {
      CaseReader as = reader.as(Rights.readersOf(section));
      List<Kept> all =
          Optional.ofNullable(sections.get(section)).stream()
              .flatMap(it -> Stream.concat(it.kept().stream(), it.correctable().stream()))
              .toList();
      for (Kept kept : all) {
        Optional<CorrectableForm> form =
            correctable.form(kept, as).filter(it -> kept.table().equals(record));
        Optional<CorrectionForms.Sheet> sheet =
            form.flatMap(
                it ->
                    rows.lock(kept, reference, as, id)
                        .map(row -> correctable.sheet(it, kept, row, reference, as, corrector)));
        if (sheet.isPresent() && !sheet.get().asked().isEmpty()) {
          return Optional.of(new Found(section, kept, sheet.get()));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable String closed(Found found, CaseReader reader) {
    return found
        .sheet()
        .form()
        .closed(found.sheet().recorded())
        .map(reason -> texts.get(reader.language(), reason))
        .orElse(null);
  }

  /** What is not asked, because a decision is corrected by a decision. */
  private List<CorrectionForms.Told> told(Found found, CaseReader reader) {
    CorrectionForms.Sheet sheet = found.sheet();
    return found.kept().answersTo(sheet.form().key()).stream()
        .filter(column -> sheet.told().contains(column.question()))
        .map(
            column ->
                new CorrectionForms.Told(
                    column.question(),
                    words.label(found.kept(), column, reader),
                    words.value(
                        found.kept(),
                        column,
                        Objects.requireNonNull(sheet.recorded().value(column.name())),
                        reader)))
        .toList();
  }

  /** Whether they corrected it last: what they send once more is done already. */
  private boolean wasCorrectedBy(UserId corrector, Found found, String id) {
    return jdbc.sql(
            """
            select corrected_by from posiv.correction where record = :record and record_id = :id
            order by id desc limit 1
            """)
        .param("record", found.kept().table())
        .param("id", id)
        .query(String.class)
        .optional()
        .filter(corrector.value()::equals)
        .isPresent();
  }

  private String version(Found found, String id) {
    CorrectionForms.Sheet sheet = found.sheet();
    long corrected =
        jdbc.sql("select count(*) from posiv.correction where record = :record and record_id = :id")
            .param("record", found.kept().table())
            .param("id", id)
            .query(Long.class)
            .single();
    return String.valueOf(corrected + sheet.form().version(sheet.recorded()));
  }

  private void keep(Found found, String id, Map<String, Object> changed, String reason) {
    Recorded recorded = found.sheet().recorded();
    keep(
        found.kept().table(),
        found.kept().key(),
        id,
        recorded.caseReference(),
        recorded.corrector(),
        changed,
        reason,
        recorded.row().containsKey("version") ? "version = version + 1," : "");
  }

  private void keep(
      String record,
      String key,
      String id,
      CaseReference reference,
      UserId corrector,
      Map<String, Object> changed,
      String reason,
      String version) {
    String table = "posiv." + record;
    jdbc.sql(
            """
            insert into posiv.correction
              (case_reference, record, record_id, before, reason, corrected_by, corrected_at)
            select :case, :record, :id, to_jsonb(r), :reason, :by, :now
            from %s r where r.%s::text = :id
            """
                .formatted(table, key))
        .param("case", reference.value())
        .param("record", record)
        .param("id", id)
        .param("reason", reason)
        .param("by", corrector.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    // The names come from the sections, never from a request.
    String columns = String.join(", ", changed.keySet());
    jdbc.sql(
            """
            update %s set %s (%s) = (select %s from jsonb_populate_record(null::%s, :new::jsonb))
            where %s::text = :id
            """
                .formatted(table, version, columns, columns, table, key))
        .param("new", json.writeValueAsString(changed))
        .param("id", id)
        .update();
  }

  /** One way to write a value, so that 7.0 is 7, and no tick is none. */
  private static String plain(@Nullable Object value) {
    if (value == null || Boolean.FALSE.equals(value)) {
      return "";
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
