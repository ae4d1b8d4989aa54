package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Calls of funds, what municipalities answer, and how the application for one goes on. */
@Service
@Transactional
public class FundingCalls {

  private static final String SELECT = "select * from posiv.funding_call ";

  private static final String ENDED =
      "stage in ('nobody', 'stopped', 'missed', 'refused', 'withdrawn', 'closed')";

  private static final String OVER = ENDED + " and stage_since < :first";

  private static final String CONTACT_OVER =
      OVER + " and num_nonnulls(contact_name, contact_email) > 0";

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  FundingCalls(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<FundingCall> find(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference")
        .param("reference", reference.value())
        .query(FundingCalls::row)
        .optional();
  }

  /**
   * The one of this reference.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public FundingCall of(CaseReference reference) {
    return find(reference).orElseThrow(() -> new IllegalArgumentException("No call " + reference));
  }

  /** The same; whoever changes it waits until this transaction is over. */
  FundingCall locked(CaseReference reference) {
    jdbc.sql("select 1 from posiv.funding_call where case_reference = :reference for update")
        .param("reference", reference.value())
        .query(Integer.class)
        .optional();
    return of(reference);
  }

  /** All of them, the last first. */
  @Transactional(readOnly = true)
  List<FundingCall> all() {
    return jdbc.sql(SELECT + "order by found_on desc, case_reference desc")
        .query(FundingCalls::row)
        .list();
  }

  /** Those that are not over and have this lead. */
  @Transactional(readOnly = true)
  List<FundingCall> ledBy(MunicipalityId lead) {
    return jdbc.sql(SELECT + "where lead = :lead and not (" + ENDED + ")")
        .param("lead", lead.value())
        .query(FundingCalls::row)
        .list();
  }

  /**
   * Somebody found a call, and these municipalities are asked.
   *
   * @return empty if the same one of that fund is on its way already
   */
  public Optional<FundingCall> begin(NewCall call, Collection<MunicipalityId> asked, UserId by) {
    jdbc.sql("lock table posiv.funding_call in share row exclusive mode").update();
    boolean known =
        all().stream()
            .anyMatch(
                other ->
                    !other.stage().isOver()
                        && other.fund().equalsIgnoreCase(call.fund())
                        && other.subject().equalsIgnoreCase(call.subject()));
    if (known) {
      return Optional.empty();
    }
    LocalDate today = clock.today();
    int year = today.getYear();
    CaseReference reference =
        CaseReference.funding(year, YearlyNumbers.next(jdbc, "posiv.funding_number", year));
    jdbc.sql(
            """
            insert into posiv.funding_call
              (case_reference, stage, stage_since, fund, subject, about, link, amount, answer_by,
               deadline, contact_name, contact_email, found_by, found_on)
            values (:reference, 'asked', :today, :fund, :subject, :about, :link, :amount, :answerBy,
               :deadline, :contactName, :contactEmail, :by, :today)
            """)
        .param("reference", reference.value())
        .param("today", today)
        .param("fund", call.fund())
        .param("subject", call.subject())
        .param("about", call.about())
        .param("link", call.link())
        .param("amount", call.amount())
        .param("answerBy", call.answerBy())
        .param("deadline", call.deadline())
        .param("contactName", call.contactName())
        .param("contactEmail", call.contactEmail())
        .param("by", by.value())
        .update();
    asked.forEach(municipality -> write(reference, silent(municipality, AnswerKind.ASKED), null));
    note(reference, "found", null, null, by);
    return Optional.of(of(reference));
  }

  private static FundingAnswer silent(MunicipalityId municipality, AnswerKind kind) {
    return new FundingAnswer(municipality, kind, false, null, null, null, false);
  }

  /** What municipalities said, in the order of their ids. */
  @Transactional(readOnly = true)
  public List<FundingAnswer> answers(CaseReference reference) {
    return jdbc.sql(
            """
            select * from posiv.funding_answer where case_reference = :reference
            order by municipality
            """)
        .param("reference", reference.value())
        .query(
            (row, number) ->
                new FundingAnswer(
                    new MunicipalityId(row.getString("municipality")),
                    WithId.of(AnswerKind.class, row.getString("answer")),
                    row.getBoolean("leads"),
                    row.getBigDecimal("wanted"),
                    row.getBigDecimal("own"),
                    row.getString("reason"),
                    row.getBoolean("partner")))
        .list();
  }

  /** What one municipality said; empty if it was not asked. */
  @Transactional(readOnly = true)
  public Optional<FundingAnswer> answer(CaseReference reference, MunicipalityId municipality) {
    return answers(reference).stream()
        .filter(answer -> answer.municipality().equals(municipality))
        .findFirst();
  }

  /** Whom the application is of: the partners, or before they were chosen who wants to be one. */
  @Transactional(readOnly = true)
  public List<FundingAnswer> applicants(CaseReference reference) {
    List<FundingAnswer> answers = answers(reference);
    boolean chosen = answers.stream().anyMatch(FundingAnswer::partner);
    return answers.stream().filter(answer -> chosen ? answer.partner() : answer.joins()).toList();
  }

  /** What each partner asks for. */
  @Transactional(readOnly = true)
  Map<MunicipalityId, BigDecimal> wanted(CaseReference reference) {
    return answers(reference).stream()
        .filter(FundingAnswer::partner)
        .collect(
            Collectors.toMap(
                FundingAnswer::municipality, answer -> Objects.requireNonNull(answer.wanted())));
  }

  /** A municipality takes part with a part of the money, and maybe as the lead. */
  public void join(
      CaseReference reference,
      MunicipalityId municipality,
      BigDecimal wanted,
      @Nullable BigDecimal own,
      boolean leads,
      UserId by) {
    write(
        reference,
        new FundingAnswer(municipality, AnswerKind.JOIN, leads, wanted, own, null, false),
        by);
    note(reference, "joins", municipality, null, by);
  }

  /** A municipality does not take part. */
  public void decline(
      CaseReference reference, MunicipalityId municipality, String reason, UserId by) {
    write(
        reference,
        new FundingAnswer(municipality, AnswerKind.DECLINE, false, null, null, reason, false),
        by);
    note(reference, "declines", municipality, reason, by);
  }

  /** A municipality has said nothing in time. */
  public void passOver(CaseReference reference, MunicipalityId municipality) {
    write(reference, silent(municipality, AnswerKind.SILENT), null);
    note(reference, "silent", municipality, null, null);
  }

  private void write(CaseReference reference, FundingAnswer answer, @Nullable UserId by) {
    jdbc.sql(
            """
            insert into posiv.funding_answer
              (case_reference, municipality, answer, leads, wanted, own, reason, partner,
               answered_by, answered_on)
            values (:reference, :municipality, :answer, :leads, :wanted, :own, :reason, :partner,
              :by, case when :answer = 'asked' then null else :today::date end)
            on conflict (case_reference, municipality) do update set
              answer = excluded.answer, leads = excluded.leads, wanted = excluded.wanted,
              own = excluded.own, reason = excluded.reason, partner = excluded.partner,
              answered_by = excluded.answered_by, answered_on = excluded.answered_on
            """)
        .param("reference", reference.value())
        .param("municipality", answer.municipality().value())
        .param("answer", answer.answer().id())
        .param("leads", answer.leads())
        .param("wanted", answer.wanted())
        .param("own", answer.own())
        .param("reason", answer.reason())
        .param("partner", answer.partner())
        .param("by", Objects.toString(by, null))
        .param("today", clock.today())
        .update();
  }

  /** The application is written by this lead with these partners, the lead among them. */
  public void prepare(
      CaseReference reference,
      MunicipalityId lead,
      Collection<MunicipalityId> partners,
      UserId by) {
    jdbc.sql(
            """
            update posiv.funding_answer set partner = municipality in (:partners)
            where case_reference = :reference and answer = 'join'
            """)
        .param("reference", reference.value())
        .param("partners", partners.stream().map(MunicipalityId::value).toList())
        .update();
    setLead(reference, lead);
    move(reference, FundingStage.PREPARED);
    note(reference, "prepared", lead, null, by);
  }

  /** Another partner becomes the lead. */
  public void replaceLead(CaseReference reference, MunicipalityId lead, UserId by) {
    setLead(reference, lead);
    note(reference, "lead", lead, null, by);
  }

  private void setLead(CaseReference reference, MunicipalityId lead) {
    jdbc.sql("update posiv.funding_call set lead = :lead where case_reference = :reference")
        .param("reference", reference.value())
        .param("lead", lead.value())
        .update();
  }

  /** The application was handed in. */
  public void handIn(
      CaseReference reference,
      LocalDate on,
      BigDecimal amount,
      LocalDate resultExpectedOn,
      UserId by) {
    jdbc.sql(
            """
            update posiv.funding_call
            set handed_in_on = :on, asked_amount = :amount, result_expected_on = :expected
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("on", on)
        .param("amount", amount)
        .param("expected", resultExpectedOn)
        .update();
    move(reference, FundingStage.HANDED_IN);
    note(reference, "handed-in", null, null, by);
  }

  /**
   * The fund gives money.
   *
   * @param reports the days on which it wants reports, at least one
   */
  public void grant(
      CaseReference reference,
      LocalDate on,
      BigDecimal amount,
      @Nullable String decisionReference,
      Collection<LocalDate> reports,
      UserId by) {
    decided(reference, on, amount, decisionReference);
    reports.stream()
        .distinct()
        .forEach(
            due ->
                jdbc.sql(
                        """
                        insert into posiv.funding_report (case_reference, due)
                        values (:reference, :due)
                        """)
                    .param("reference", reference.value())
                    .param("due", due)
                    .update());
    move(reference, FundingStage.GRANTED);
    note(reference, "granted", null, null, by);
  }

  /** The fund gives nothing. */
  public void refuse(
      CaseReference reference,
      LocalDate on,
      @Nullable String decisionReference,
      String reason,
      UserId by) {
    decided(reference, on, null, decisionReference);
    end(reference, FundingStage.REFUSED, reason, by);
  }

  private void decided(
      CaseReference reference,
      LocalDate on,
      @Nullable BigDecimal amount,
      @Nullable String decisionReference) {
    jdbc.sql(
            """
            update posiv.funding_call
            set decided_on = :on, granted = :amount, decision_reference = :decision
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("on", on)
        .param("amount", amount)
        .param("decision", decisionReference)
        .update();
  }

  /**
   * It is over.
   *
   * @param reason null where the end says it
   * @param by null if it came about by itself
   */
  public void end(
      CaseReference reference, FundingStage stage, @Nullable String reason, @Nullable UserId by) {
    move(reference, stage);
    note(reference, stage.id(), null, reason, by);
  }

  private void move(CaseReference reference, FundingStage stage) {
    jdbc.sql(
            """
            update posiv.funding_call set stage = :stage, stage_since = :today
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("stage", stage.id())
        .param("today", clock.today())
        .update();
  }

  /** What the fund wants to read, in the order of the days. */
  @Transactional(readOnly = true)
  public List<FundingReport> reports(CaseReference reference) {
    return jdbc.sql(
            """
            select id, due, handed_in_on, accepted_on from posiv.funding_report
            where case_reference = :reference order by due
            """)
        .param("reference", reference.value())
        .query(FundingReport.class)
        .list();
  }

  /** The first that was not accepted; empty if all were. */
  @Transactional(readOnly = true)
  public Optional<FundingReport> nextReport(CaseReference reference) {
    return reports(reference).stream()
        .filter(report -> report.acceptedOn() == null)
        .min(Comparator.comparing(FundingReport::due));
  }

  /** The next report went to the fund. */
  public void handInReport(CaseReference reference, LocalDate on, UserId by) {
    jdbc.sql("update posiv.funding_report set handed_in_on = :on where id = :id")
        .param("id", nextReport(reference).orElseThrow().id())
        .param("on", on)
        .update();
    note(reference, "report-handed-in", null, null, by);
  }

  /**
   * The fund accepted it; with the last one all is over.
   *
   * @return whether another one follows
   */
  public boolean acceptReport(CaseReference reference, LocalDate on, UserId by) {
    jdbc.sql("update posiv.funding_report set accepted_on = :on where id = :id")
        .param("id", nextReport(reference).orElseThrow().id())
        .param("on", on)
        .update();
    note(reference, "report-accepted", null, null, by);
    boolean more = nextReport(reference).isPresent();
    if (!more) {
      end(reference, FundingStage.CLOSED, null, by);
    }
    return more;
  }

  /** The fund wants to read it again, by a day. */
  public void improveReport(CaseReference reference, LocalDate by, String reason, UserId who) {
    moveReport(nextReport(reference).orElseThrow(), by);
    note(reference, "report-improve", null, reason, who);
  }

  /**
   * The fund wants a report on another day. That it wants it on the same changes nothing.
   *
   * @return false if it was accepted already, or another one is due on that day
   */
  boolean moveReport(CaseReference reference, long id, LocalDate due, String reason, UserId by) {
    locked(reference);
    List<FundingReport> reports = reports(reference);
    if (reports.stream().anyMatch(report -> report.id() == id && report.due().equals(due))) {
      return true;
    }
    Optional<FundingReport> moved =
        reports.stream()
            .filter(report -> report.id() == id && report.acceptedOn() == null)
            .filter(report -> reports.stream().noneMatch(other -> other.due().equals(due)))
            .findFirst();
    moved.ifPresent(
        report -> {
          moveReport(report, due);
          note(reference, "report-moved", null, reason, by);
        });
    return moved.isPresent();
  }

  private void moveReport(FundingReport report, LocalDate due) {
    jdbc.sql("update posiv.funding_report set due = :due where id = :id")
        .param("id", report.id())
        .param("due", due)
        .update();
  }

  /** What is said of a call was wrong. */
  void correct(CaseReference reference, Correction said, String reason, UserId by) {
    jdbc.sql(
            """
            update posiv.funding_call
            set fund = :fund, subject = :subject, about = :about, link = :link, amount = :amount,
              deadline = :deadline, contact_name = :contactName, contact_email = :contactEmail,
              granted = :granted, version = version + 1
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("fund", said.fund())
        .param("subject", said.subject())
        .param("about", said.about())
        .param("link", said.link())
        .param("amount", said.amount())
        .param("deadline", said.deadline())
        .param("contactName", said.contactName())
        .param("contactEmail", said.contactEmail())
        .param("granted", said.granted())
        .update();
    note(reference, "corrected", null, reason, by);
  }

  /**
   * What a municipality takes part with was wrong, came late, or it takes part no more.
   *
   * @param wanted null: it is no partner
   */
  void correctPartner(
      CaseReference reference,
      MunicipalityId municipality,
      @Nullable BigDecimal wanted,
      @Nullable BigDecimal own,
      boolean partner,
      String reason,
      UserId by) {
    boolean leads = answer(reference, municipality).filter(FundingAnswer::leads).isPresent();
    write(
        reference,
        wanted == null
            ? new FundingAnswer(municipality, AnswerKind.DECLINE, false, null, null, reason, false)
            : new FundingAnswer(
                municipality, AnswerKind.JOIN, leads || !partner, wanted, own, null, partner),
        by);
    jdbc.sql(
            """
            update posiv.funding_call set version = version + 1 where case_reference = :reference
            """)
        .param("reference", reference.value())
        .update();
    note(reference, wanted == null ? "partner-out" : "partner-corrected", municipality, reason, by);
  }

  void note(
      CaseReference reference,
      String what,
      @Nullable MunicipalityId municipality,
      @Nullable String reason,
      @Nullable UserId by) {
    jdbc.sql(
            """
            insert into posiv.funding_step
              (case_reference, what, municipality, reason, recorded_by, recorded_on)
            values (:reference, :what, :municipality, :reason, :by, :today)
            """)
        .param("reference", reference.value())
        .param("what", what)
        .param("municipality", Objects.toString(municipality, null))
        .param("reason", reason)
        .param("by", Objects.toString(by, null))
        .param("today", clock.today())
        .update();
  }

  /** What was done, in order. */
  @Transactional(readOnly = true)
  List<FundingStep> steps(CaseReference reference) {
    return jdbc.sql(
            """
            select what, municipality, reason, recorded_by, recorded_on from posiv.funding_step
            where case_reference = :reference order by id
            """)
        .param("reference", reference.value())
        .query(FundingStep.class)
        .list();
  }

  /** Those that nobody needs any more. */
  @Transactional(readOnly = true)
  List<CaseReference> over() {
    return references(OVER, Rule.FUNDING_RETENTION);
  }

  /** Erases one with everything that belongs to it, if its term is over. */
  void eraseIfOver(CaseReference reference) {
    jdbc.sql("delete from posiv.funding_call where case_reference = :reference and " + OVER)
        .param("reference", reference.value())
        .param("first", firstKept(Rule.FUNDING_RETENTION))
        .update();
  }

  /** Those whose contact nobody needs any more. */
  @Transactional(readOnly = true)
  List<CaseReference> contactsOver() {
    return references(CONTACT_OVER, Rule.FUNDING_CONTACT_RETENTION);
  }

  /** Erases whom one talked to, if that term is over. */
  void eraseContactIfOver(CaseReference reference) {
    jdbc.sql(
            """
            update posiv.funding_call set contact_name = null, contact_email = null
            where case_reference = :reference and
            """
                + CONTACT_OVER)
        .param("reference", reference.value())
        .param("first", firstKept(Rule.FUNDING_CONTACT_RETENTION))
        .update();
  }

  private List<CaseReference> references(String which, Rule term) {
    return jdbc.sql("select case_reference from posiv.funding_call where " + which)
        .param("first", firstKept(term))
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  private LocalDate firstKept(Rule term) {
    return clock.today().minus(rules.period(term));
  }

  private static FundingCall row(ResultSet row, int number) throws SQLException {
    return new FundingCall(
        new CaseReference(row.getString("case_reference")),
        WithId.of(FundingStage.class, row.getString("stage")),
        row.getObject("stage_since", LocalDate.class),
        row.getString("fund"),
        row.getString("subject"),
        row.getString("about"),
        row.getString("link"),
        row.getBigDecimal("amount"),
        row.getObject("answer_by", LocalDate.class),
        row.getObject("deadline", LocalDate.class),
        row.getString("contact_name"),
        row.getString("contact_email"),
        new UserId(row.getString("found_by")),
        row.getObject("found_on", LocalDate.class),
        MunicipalityId.of(row.getString("lead")),
        row.getObject("handed_in_on", LocalDate.class),
        row.getBigDecimal("asked_amount"),
        row.getObject("result_expected_on", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
        row.getBigDecimal("granted"),
        row.getString("decision_reference"),
        row.getInt("version"));
  }
}
