package nl.posiv.onboarding.rulebook;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.righttowork.RoutesOfToday;
import nl.posiv.onboarding.rulebook.Concerned.Kind;
import nl.posiv.onboarding.rulebook.Concerned.Move;
import nl.posiv.onboarding.rulebook.Concerned.RouteChange;
import nl.posiv.onboarding.rules.EnteredRules;
import nl.posiv.onboarding.rules.RulesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whom a row concerns before it is applied: applies it, looks what has moved, and undoes
 * everything. So it can say nothing else than what then happens. It is tried on the day on which
 * the row begins, once with it and once without: what comes by that day anyway is not because of
 * it.
 */
@Component
class WhomItConcerns {

  private static final String WAITING =
      """
      select e.business_key_ as reference, n.municipality, d.key_ as process, w.kind, w.name, w.moment
      from (
        select proc_inst_id_ as instance, 'task' as kind, task_def_key_ as name, due_date_ as moment
        from act_ru_task
        union all
        select process_instance_id_, 'timer', handler_cfg_, duedate_
        from act_ru_job where type_ = 'timer'
      ) w
      join act_ru_execution e on e.id_ = w.instance
      join act_re_procdef d on d.id_ = e.proc_def_id_
      join posiv.nomination n on n.case_reference = e.business_key_
      where w.moment is not null
      """;

  private static final String MAILS =
      """
      select o.case_reference as reference, n.municipality, o.recipient_role as role,
        o.notice || ' ' || coalesce(o.task_key, '') as what
      from posiv.outbox o join posiv.nomination n on n.case_reference = o.case_reference
      where o.created_at >= :since and o.recipient_role is not null
      """;

  private static final String CASES =
      """
      select e.business_key_ from act_ru_execution e
      join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'onboarding'
      where e.business_key_ is not null and e.parent_id_ is null
      """;

  /** Nobody enters what is only tried. */
  private static final UserId TRIAL = new UserId("trial");

  private final Rulebook rulebook;
  private final EnteredRules entered;
  private final RoutesOfToday routes;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final TransactionTemplate trial;

  WhomItConcerns(
      Rulebook rulebook,
      EnteredRules entered,
      RoutesOfToday routes,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      ProgrammeClock clock,
      PlatformTransactionManager transactions) {
    this.rulebook = rulebook;
    this.entered = entered;
    this.routes = routes;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
    this.trial = new TransactionTemplate(transactions);
    this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Something for which a case waits. */
  private record Waiting(
      CaseReference reference,
      MunicipalityId municipality,
      Kind kind,
      @Nullable String name,
      LocalDate day) {

    /** What it is, whenever it comes. */
    Thing thing() {
      return new Thing(kind, name);
    }
  }

  private record Thing(Kind kind, @Nullable String name) {}

  private record Mail(
      CaseReference reference, MunicipalityId municipality, String role, String what) {}

  /** What is there after a trial. */
  private record Outcome(
      List<Waiting> waiting, List<Mail> mails, Map<CaseReference, Route> routes) {

    List<Waiting> waitingIn(CaseReference reference) {
      return waiting.stream().filter(it -> it.reference().equals(reference)).toList();
    }

    /** Those of a case that the other has not. */
    List<String> mailedMore(CaseReference reference, Outcome other) {
      List<Mail> more = new ArrayList<>(mails);
      other.mails.forEach(more::remove);
      return more.stream()
          .filter(mail -> mail.reference().equals(reference))
          .map(Mail::role)
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The running cases in which something moves, by reference. */
  List<Concerned> by(NewRow row) {
    Outcome without = tried(row.from(), () -> events.publishEvent(new RulesChanged(row.id())));
    NewRow tried = new NewRow(row.id(), row.value(), row.from(), null, row.law(), row.source());
    Outcome with =
        tried(row.from(), () -> rulebook.apply(tried, Rulebook.state(entered.of(row.id())), TRIAL));
    return compared(without, with);
  }

  /** What begins later is tried on its day; what should have begun before, today. */
  private Outcome tried(LocalDate begins, Runnable change) {
    return begins.isAfter(clock.today()) ? clock.on(begins, () -> tried(change)) : tried(change);
  }

  private Outcome tried(Runnable change) {
    return trial.execute(
        status -> {
          status.setRollbackOnly();
          change.run();
          return new Outcome(waiting(), mails(clock.today()), routes());
        });
  }

  private static List<Concerned> compared(Outcome before, Outcome after) {
    Map<CaseReference, MunicipalityId> cases = new TreeMap<>();
    Stream.of(before, after)
        .forEach(
            outcome -> {
              outcome.waiting.forEach(it -> cases.put(it.reference(), it.municipality()));
              outcome.mails.forEach(it -> cases.put(it.reference(), it.municipality()));
            });
    return cases.entrySet().stream()
        .map(one -> compared(one.getKey(), one.getValue(), before, after))
        .filter(one -> !one.moves().isEmpty() || !one.mailed().isEmpty() || one.route() != null)
        .toList();
  }

  private static Concerned compared(
      CaseReference reference, MunicipalityId municipality, Outcome before, Outcome after) {
    return new Concerned(
        reference,
        municipality,
        moves(before.waitingIn(reference), after.waitingIn(reference)),
        change(before.routes.get(reference), after.routes.get(reference)),
        after.mailedMore(reference, before));
  }

  private static @Nullable RouteChange change(@Nullable Route before, @Nullable Route after) {
    return before == null || after == null || before == after
        ? null
        : new RouteChange(before, after);
  }

  private static List<Move> moves(List<Waiting> before, List<Waiting> after) {
    return Stream.concat(before.stream(), after.stream())
        .map(Waiting::thing)
        .distinct()
        .flatMap(thing -> moves(thing, days(thing, before), days(thing, after)))
        .toList();
  }

  private static Stream<Move> moves(Thing thing, List<LocalDate> before, List<LocalDate> after) {
    List<LocalDate> left = without(before, after);
    List<LocalDate> come = without(after, before);
    return IntStream.range(0, Math.max(left.size(), come.size()))
        .mapToObj(i -> new Move(thing.kind(), thing.name(), at(left, i), at(come, i)));
  }

  private static List<LocalDate> days(Thing thing, List<Waiting> waiting) {
    return waiting.stream()
        .filter(one -> one.thing().equals(thing))
        .map(Waiting::day)
        .sorted()
        .toList();
  }

  private static List<LocalDate> without(List<LocalDate> days, List<LocalDate> others) {
    List<LocalDate> rest = new ArrayList<>(days);
    others.forEach(rest::remove);
    return rest;
  }

  private static @Nullable LocalDate at(List<LocalDate> days, int index) {
    return index < days.size() ? days.get(index) : null;
  }

  private List<Mail> mails(LocalDate since) {
    return jdbc.sql(MAILS)
        .param("since", since.atStartOfDay(ProgrammeClock.ZONE).toOffsetDateTime())
        .query(Mail.class)
        .list();
  }

  /** By what HR has collected, and the rules of the day. */
  private Map<CaseReference, Route> routes() {
    Map<CaseReference, Route> now = new HashMap<>();
    jdbc.sql(CASES).query(String.class).list().stream()
        .map(CaseReference::of)
        .forEach(reference -> routes.now(reference).ifPresent(it -> now.put(reference, it)));
    return now;
  }

  private List<Waiting> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, number) -> {
              boolean task = row.getString("kind").equals("task");
              Kind kind = kind(task, row.getString("process"), row.getString("name"));
              return new Waiting(
                  new CaseReference(row.getString("reference")),
                  new MunicipalityId(row.getString("municipality")),
                  kind,
                  task ? row.getString("name") : null,
                  day(row.getTimestamp("moment")));
            })
        .list();
  }

  private static Kind kind(boolean task, String process, String name) {
    if (task) {
      return Kind.TASK;
    }
    return process.equals("residence-watch")
        ? Kind.WATCH
        : name.equals("timer_start") ? Kind.START : Kind.LATER;
  }

  private static LocalDate day(Timestamp moment) {
    return LocalDate.ofInstant(moment.toInstant(), ProgrammeClock.ZONE);
  }
}
