package nl.posiv.onboarding.rulebook;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rulebook.Concerned.Kind;
import nl.posiv.onboarding.rulebook.Concerned.Move;
import nl.posiv.onboarding.rules.EnteredRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whom a row concerns before it is applied: applies it, looks what has moved, and undoes
 * everything. So it can say nothing else than what then happens. A row that begins later is tried
 * as if it began today.
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

  /** Nobody enters what is only tried. */
  private static final UserId TRIAL = new UserId("trial");

  private final Rulebook rulebook;
  private final EnteredRules entered;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final TransactionTemplate trial;

  WhomItConcerns(
      Rulebook rulebook,
      EnteredRules entered,
      JdbcClient jdbc,
      ProgrammeClock clock,
      PlatformTransactionManager transactions) {
    this.rulebook = rulebook;
    this.entered = entered;
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

  /** The running cases in which something moves, by reference. */
  List<Concerned> by(NewRow row) {
    return trial.execute(
        status -> {
          status.setRollbackOnly();
          List<Waiting> before = waiting();
          NewRow today =
              new NewRow(row.id(), row.value(), clock.today(), null, row.law(), row.source());
          rulebook.apply(today, Rulebook.state(entered.of(row.id())), TRIAL);
          return compared(before, waiting());
        });
  }

  private static List<Concerned> compared(List<Waiting> before, List<Waiting> after) {
    Map<CaseReference, List<Waiting>> old = byCase(before);
    Map<CaseReference, List<Waiting>> now = byCase(after);
    List<Concerned> concerned = new ArrayList<>();
    old.forEach(
        (reference, waiting) -> {
          List<Move> moves = moves(waiting, now.getOrDefault(reference, List.of()));
          if (!moves.isEmpty()) {
            concerned.add(new Concerned(reference, waiting.get(0).municipality(), moves));
          }
        });
    return concerned;
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

  private static Map<CaseReference, List<Waiting>> byCase(List<Waiting> waiting) {
    return waiting.stream()
        .collect(Collectors.groupingBy(Waiting::reference, TreeMap::new, Collectors.toList()));
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
