package nl.posiv.onboarding.farewell;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.AfterTheCase;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.change.PersonDied;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.notification.Notice;
import nl.posiv.onboarding.notification.Notices;
import nl.posiv.onboarding.offboarding.OffboardingCompleted;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What comes after the work. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Farewells implements DatedWork, AfterTheCase {

  private static final String WORK = "surveys";

  private final JdbcClient jdbc;
  private final Alumni alumni;
  private final Contracts contracts;
  private final Nominations nominations;
  private final Changes changes;
  private final Notices notices;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  Farewells(
      JdbcClient jdbc,
      Alumni alumni,
      Contracts contracts,
      Nominations nominations,
      Changes changes,
      Notices notices,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.jdbc = jdbc;
    this.alumni = alumni;
    this.contracts = contracts;
    this.nominations = nominations;
    this.changes = changes;
    this.notices = notices;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  /** Who worked is asked afterwards; nobody is who has died, or never began. */
  @EventListener
  void begin(OffboardingCompleted completed) {
    CaseReference reference = completed.caseReference();
    if (!contracts.hasBegun(reference) || changes.hasDied(reference)) {
      return;
    }
    LocalDate today = clock.today();
    LocalDate lastDay = contracts.present(reference).flatMap(Contract::lastDay).orElse(today);
    LocalDate wished = rules.after(Rule.SURVEY_AFTER, lastDay);
    // Nobody is asked while HR still undoes what was arranged.
    LocalDate askOn = wished.isBefore(today) ? today : wished;
    jdbc.sql(
            """
            insert into posiv.farewell (case_reference, municipality, ask_on, closes_on)
            values (:case, :municipality, :ask, :closes) on conflict do nothing
            """)
        .param("case", reference.value())
        .param("municipality", nominations.find(reference).municipality().value())
        .param("ask", askOn)
        .param("closes", rules.after(Rule.SURVEY_TERM, askOn))
        .update();
  }

  /** Nobody keeps in touch with somebody who has died, and nobody is asked how it was with them. */
  @EventListener
  void end(PersonDied died) {
    for (CaseReference reference : died.cases()) {
      alumni.forget(reference);
      jdbc.sql("delete from posiv.farewell where case_reference = :case")
          .param("case", reference.value())
          .update();
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Set<CaseReference> cases() {
    return jdbc
        .sql(
            """
            select case_reference from posiv.farewell where closes_on >= :today
            union select case_reference from posiv.alumni_consent
            """)
        .param("today", clock.today())
        .query(String.class)
        .list()
        .stream()
        .map(CaseReference::new)
        .collect(Collectors.toSet());
  }

  /** Whether somebody worked in this case, and has left; not of somebody who has died. */
  @Transactional(readOnly = true)
  public boolean isOver(CaseReference reference) {
    return jdbc.sql("select exists (select 1 from posiv.farewell where case_reference = :case)")
        .param("case", reference.value())
        .query(Boolean.class)
        .single();
  }

  /** Records whether Ro3kvit may keep in touch. Of a no nothing is kept. */
  public void answer(CaseReference reference, boolean mayKeepInTouch) {
    if (!mayKeepInTouch) {
      alumni.forget(reference);
    } else if (isOver(reference)) {
      alumni.consent(reference);
    }
  }

  /**
   * The last day on which a side can answer; empty if it is not asked, has answered, or is late.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> openUntil(CaseReference reference, Side side) {
    return jdbc.sql(
            """
            select closes_on from posiv.farewell
            where case_reference = :case and asked_on is not null and closes_on >= :today
              and case when :side = 'official' then official_answered_on
                       else municipality_answered_on end is null
            """)
        .param("case", reference.value())
        .param("today", clock.today())
        .param("side", side.id())
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Records how it was. The answer is kept without the case.
   *
   * @param rating from 1 to 5
   * @param again whether this side would do it again
   * @return false if this side is not asked now, or has answered
   */
  public boolean rate(CaseReference reference, Side side, int rating, boolean again) {
    int open =
        jdbc.sql(
                """
                update posiv.farewell
                set official_answered_on = case when :side = 'official' then :today else official_answered_on end,
                    municipality_answered_on = case when :side = 'municipality' then :today else municipality_answered_on end
                where case_reference = :case and asked_on is not null and closes_on >= :today
                  and case when :side = 'official' then official_answered_on
                           else municipality_answered_on end is null
                """)
            .param("case", reference.value())
            .param("today", clock.today())
            .param("side", side.id())
            .update();
    if (open > 0) {
      jdbc.sql(
              "insert into posiv.survey_answer (side, rating, again) values (:side, :rating, :again)")
          .param("side", side.id())
          .param("rating", rating)
          .param("again", again)
          .update();
    }
    return open > 0;
  }

  /**
   * What was answered, by side. The answers appear in steps, a set at a time: else the figures of
   * two days would tell what somebody answered between them.
   */
  @Transactional(readOnly = true)
  public List<SurveyFigure> figures() {
    return jdbc.sql(
            """
            select side, count(*) as answers, avg(rating) as rating,
              round(100.0 * count(*) filter (where again) / count(*)) as again
            from (
              select *, row_number() over (partition by side order by id) as place,
                count(*) over (partition by side) as all_of_side
              from posiv.survey_answer
            ) answer
            where place <= all_of_side - all_of_side % :set
            group by side order by side desc
            """)
        .param("set", rules.count(Rule.SURVEY_SET))
        .query(
            (row, number) ->
                new SurveyFigure(
                    WithId.of(Side.class, row.getString("side")),
                    row.getInt("answers"),
                    row.getBigDecimal("rating").setScale(1, RoundingMode.HALF_UP),
                    row.getInt("again")))
        .list();
  }

  /** Asks both sides on their day. */
  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    List<Due> due =
        jdbc.sql(
                """
                select case_reference, municipality from posiv.farewell
                where asked_on is null and ask_on <= :today and closes_on >= :today
                """)
            .param("today", clock.today())
            .query(
                (row, number) ->
                    new Due(
                        new CaseReference(row.getString("case_reference")),
                        new MunicipalityId(row.getString("municipality"))))
            .list();
    oneByOne.each(WORK, due, one -> one.reference().value(), Due::reference, this::ask);
  }

  private record Due(CaseReference reference, MunicipalityId municipality) {}

  private void ask(Due due) {
    int asked =
        jdbc.sql(
                """
                update posiv.farewell set asked_on = :today
                where case_reference = :case and asked_on is null
                """)
            .param("today", clock.today())
            .param("case", due.reference().value())
            .update();
    // Who left may have died since.
    if (asked > 0 && !changes.hasDied(due.reference())) {
      notices.send(
          Notice.SURVEY_OPEN, "survey " + due.reference(), due.reference(), due.municipality());
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return jdbc.sql(
            "select min(ask_on) from posiv.farewell where asked_on is null and ask_on > :day")
        .param("day", time.atZone(ProgrammeClock.ZONE).toLocalDate())
        .query(LocalDate.class)
        .optional()
        .map(day -> day.atStartOfDay(ProgrammeClock.ZONE).toInstant());
  }
}
