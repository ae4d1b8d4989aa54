package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Now and then a candidate in the pool is asked whether they still want to be there. A yes is a new
 * consent; a no withdraws. Whoever does not answer is called: nobody leaves the pool by silence
 * before the consent ends.
 */
@Service
@Transactional
public class PoolQuestions {

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  PoolQuestions(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A candidate to be asked.
   *
   * @param on from which day on
   */
  public record Coming(CaseReference caseReference, LocalDate on) {}

  /** A question that is not answered. */
  public record Asked(long id, CaseReference caseReference, LocalDate askedOn) {}

  /**
   * A candidate in the pool.
   *
   * @param askedOn when they were asked last; null if never
   * @param askedId of that question
   * @param answeredOn when they answered it; null if they did not
   */
  record Waiting(
      CaseReference caseReference,
      LocalDate givenOn,
      LocalDate recordedOn,
      LocalDate endsOn,
      @Nullable Long askedId,
      @Nullable LocalDate askedOn,
      @Nullable LocalDate answeredOn) {}

  /** Whom is to be asked today or later, before the consent ends. */
  @Transactional(readOnly = true)
  public List<Coming> coming() {
    return waiting().flatMap(it -> coming(it).stream()).toList();
  }

  private Optional<Coming> coming(Waiting someone) {
    LocalDate since = someone.givenOn();
    if (someone.askedOn() != null && someone.askedOn().isAfter(since)) {
      since = someone.askedOn();
    }
    LocalDate on = rules.after(Rule.POOL_QUESTION, since);
    LocalDate first = someone.recordedOn().plusDays(1);
    LocalDate day = on.isBefore(first) ? first : on;
    // Who is silent is called; a question for which there is no time for that would ask in vain.
    return rules.after(Rule.POOL_QUESTION_SILENCE, day).isAfter(someone.endsOn())
        ? Optional.empty()
        : Optional.of(new Coming(someone.caseReference(), day));
  }

  /** All questions that are not answered. */
  @Transactional(readOnly = true)
  public List<Asked> open() {
    return waiting().flatMap(it -> open(it).stream()).toList();
  }

  /** The question that the candidate of a case has not answered. */
  @Transactional(readOnly = true)
  public Optional<Asked> open(CaseReference caseReference) {
    return open().stream().filter(it -> it.caseReference().equals(caseReference)).findFirst();
  }

  private static Optional<Asked> open(Waiting someone) {
    return someone.askedId() == null || someone.askedOn() == null || someone.answeredOn() != null
        ? Optional.empty()
        : Optional.of(new Asked(someone.askedId(), someone.caseReference(), someone.askedOn()));
  }

  /**
   * Asks somebody, unless that was done by then.
   *
   * @return the question
   */
  public Optional<Asked> ask(Coming wanted) {
    jdbc.sql("select version from posiv.nomination where case_reference = :case for update")
        .param("case", wanted.caseReference().value())
        .query(Integer.class)
        .optional();
    if (coming().stream().noneMatch(wanted::equals)) {
      return Optional.empty();
    }
    jdbc.sql(
            """
            insert into posiv.pool_question (case_reference, asked_on) values (:case, :today)
            """)
        .param("case", wanted.caseReference().value())
        .param("today", clock.today())
        .update();
    return open(wanted.caseReference());
  }

  /** The day on which somebody is reminded of a question. */
  @Transactional(readOnly = true)
  public LocalDate remindedOn(Asked asked) {
    return rules.after(Rule.POOL_QUESTION_REMINDER, asked.askedOn());
  }

  /** The day from which on Ro3kvit is to call. */
  @Transactional(readOnly = true)
  public LocalDate calledFrom(Asked asked) {
    return rules.after(Rule.POOL_QUESTION_SILENCE, asked.askedOn());
  }

  /** The question that somebody has not answered for so long that Ro3kvit is to call. */
  @Transactional(readOnly = true)
  public Optional<Asked> silent(CaseReference caseReference) {
    return open(caseReference).filter(asked -> !calledFrom(asked).isAfter(clock.today()));
  }

  /** The candidate of a case said something, whatever it was. */
  public void answered(CaseReference caseReference) {
    jdbc.sql(
            """
            update posiv.pool_question set answered_on = :today
            where case_reference = :case and answered_on is null
            """)
        .param("case", caseReference.value())
        .param("today", clock.today())
        .update();
  }

  private Stream<Waiting> waiting() {
    return jdbc
        .sql(
            """
            select n.case_reference, c.given_on, c.recorded_on, c.ends_on, q.id as asked_id,
              q.asked_on, q.answered_on
            from posiv.nomination n
            join lateral (select * from posiv.pool_consent c where c.case_reference = n.case_reference
                          order by c.id desc limit 1) c on true
            left join lateral (select * from posiv.pool_question q
                               where q.case_reference = n.case_reference
                               order by q.id desc limit 1) q on true
            where n.status = 'IN_POOL' order by n.case_reference
            """)
        .query(Waiting.class)
        .list()
        .stream();
  }
}
