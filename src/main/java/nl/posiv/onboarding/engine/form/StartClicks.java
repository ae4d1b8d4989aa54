package nl.posiv.onboarding.engine.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets a double click on a start form start one case. Clicks belong together when one person hands
 * in the same answers to the same process, and either they overlap, or the form was not opened
 * again in between. PostgreSQL decides which is first, so it does not matter on which node they
 * arrive.
 */
@Component
class StartClicks {

  private static final String OPENED = "posiv.opened.";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  StartClicks(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * One click.
   *
   * @param answers digest of what was handed in
   * @param opened which opening of the form was handed in; null if none was
   * @param at when it arrived, by the clock of the database
   */
  record Click(
      UserId userId, String definition, String answers, @Nullable UUID opened, OffsetDateTime at) {

    String process() {
      return keyOf(definition);
    }
  }

  /** A start form is opened, by whoever is signed in; a page that is sent is not opened anew. */
  void opened(String definition) {
    request()
        .filter(request -> HttpMethod.GET.matches(request.getMethod()))
        .map(HttpServletRequest::getSession)
        .ifPresent(session -> session.setAttribute(OPENED + keyOf(definition), UUID.randomUUID()));
  }

  /** A click that arrives now. */
  Click arrived(UserId userId, String definition, Map<String, Object> answers) {
    UUID opened =
        request()
            .map(request -> request.getSession(false))
            .map(session -> openedIn(session, definition))
            .orElse(null);
    OffsetDateTime now = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    return new Click(userId, definition, digest(answers), opened, now);
  }

  /**
   * Starts a case, unless an earlier click of the same has done so.
   *
   * @return the case that the first click started
   */
  ProcessInstance once(Click click, Supplier<ProcessInstance> start) {
    return transaction.execute(
        status -> {
          if (!isFirst(click)) {
            return earlier(click);
          }
          ProcessInstance started = start.get();
          remember(click, started);
          return started;
        });
  }

  /** Whoever is second waits here until the first is stored, or refused. */
  private boolean isFirst(Click click) {
    return jdbc.sql(
                """
                insert into posiv.started_form (user_id, process, answers, opened)
                values (:user, :process, :answers, :opened)
                on conflict (user_id, process, answers) do update
                set opened = excluded.opened, instance = null, case_reference = null, finished_at = null
                where started_form.finished_at < :at
                  and (excluded.opened is null or started_form.opened is distinct from excluded.opened)
                """)
            .param("user", click.userId().value())
            .param("process", click.process())
            .param("answers", click.answers())
            .param("opened", click.opened())
            .param("at", click.at())
            .update()
        > 0;
  }

  private ProcessInstance earlier(Click click) {
    return of(
            """
            select instance, case_reference from posiv.started_form
            where user_id = :user and process = :process and answers = :answers
            """,
            click)
        .query(
            (row, number) -> {
              ConcernedCase.remember(CaseReference.of(row.getString("case_reference")));
              return new EarlierStart(
                  row.getString("instance"), click.definition(), row.getString("case_reference"));
            })
        .single();
  }

  private void remember(Click click, ProcessInstance started) {
    of(
            """
            update posiv.started_form
            set instance = :instance, case_reference = :case, finished_at = clock_timestamp()
            where user_id = :user and process = :process and answers = :answers
            """,
            click)
        .param("instance", started.getProcessInstanceId())
        .param("case", started.getBusinessKey())
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, Click click) {
    return jdbc.sql(sql)
        .param("user", click.userId().value())
        .param("process", click.process())
        .param("answers", click.answers());
  }

  /** What was handed in a day ago is no double click. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    jdbc.sql(
            "delete from posiv.started_form where finished_at < clock_timestamp() - interval '1 day'")
        .update();
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(request.getRequest())
        : Optional.empty();
  }

  private static UUID openedIn(HttpSession session, String definition) {
    return (UUID) session.getAttribute(OPENED + keyOf(definition));
  }

  private static String keyOf(String definition) {
    return definition.split(":")[0];
  }

  private static String digest(Map<String, Object> answers) {
    Map<String, String> sorted = new TreeMap<>();
    Objects.requireNonNullElse(answers, Map.<String, Object>of())
        .forEach(
            (key, value) ->
                sorted.put(
                    key,
                    String.valueOf(value instanceof TypedValue typed ? typed.getValue() : value)));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(sorted.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
