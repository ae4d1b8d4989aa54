package nl.posiv.onboarding.careers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who must have been told what by which day, worked out from the promises of the programme and from
 * the law, without a look at the diagrams. A day that the calendar sets is exact; what follows from
 * somebody's work comes within the week in which they do it.
 */
final class WhoMustKnow {

  /** All that the model speaks of: whoever is told one of these for no reason is told too much. */
  static final Set<String> KNOWN =
      Set.of(
          "candidate-nominated",
          "candidate-unwilling",
          "candidate-not-selected",
          "case-closed",
          "offer-made",
          "offer-accepted",
          "offer-declined",
          "right-to-work-established",
          "right-to-work-refused",
          "candidate-withdrew",
          "no-show",
          "placement-started",
          "trial-period-ending",
          "mentor-left",
          "concern-raised",
          "check-ins-missed",
          "official-leaves",
          "official-resigned",
          "municipality-leaves",
          "municipality-left",
          "document-ends-soon",
          "right-to-work-lost",
          "work-stands-still",
          "proof-over",
          "work-may-go-on",
          "follow-up-decided",
          "end-notice-due",
          "end-notice-overdue",
          "contract-begun",
          "year-completed",
          "task-open log-hours",
          "task-open log-check-in",
          "task-open mid-year-evaluation",
          "task-open self-evaluation",
          "task-open mentor-evaluation",
          "task-open ro3kvit-evaluation");

  /**
   * What one reader must be told.
   *
   * @param to address
   * @param what a notice, and of a task which
   * @param from first day on which it can be told
   * @param by last day on which it is in time
   */
  record Told(String to, String what, LocalDate from, LocalDate by) {

    boolean isTheOne(String to, String what, LocalDate on) {
      return this.to.equals(to) && this.what.equals(what) && !on.isBefore(from) && !on.isAfter(by);
    }
  }

  private final Life life;
  private final List<Told> told = new ArrayList<>();

  private WhoMustKnow(Life life) {
    this.life = life;
  }

  static List<Told> about(Life life) {
    WhoMustKnow model = new WhoMustKnow(life);
    model.untilTheFirstDay();
    return model.told;
  }

  private void untilTheFirstDay() {
    LocalDate nominated = life.nominatedOn();
    on(nominated, "candidate-nominated", candidate());
    switch (life.turn()) {
      case UNWILLING -> on(nominated, "candidate-unwilling", candidate());
      case NOT_SUITABLE, NOT_SELECTED, NOT_APPROVED -> {
        on(nominated, "candidate-not-selected", candidate(), ro3kvit());
        on(nominated, "case-closed", candidate());
      }
      case OFFER_DECLINED -> {
        on(nominated, "offer-made", candidate(), ro3kvit());
        on(nominated, "offer-declined", candidate(), ro3kvit(), manager());
        on(nominated, "case-closed", candidate());
      }
      default -> {
        on(nominated, "offer-made", candidate(), ro3kvit());
        on(nominated, "offer-accepted", candidate(), ro3kvit(), hr(), manager());
        prepared(nominated);
      }
    }
  }

  private void prepared(LocalDate nominated) {
    switch (life.turn()) {
      case PERMIT_REFUSED ->
          on(nominated, "right-to-work-refused", candidate(), ro3kvit(), hr(), manager());
      case WITHDRAWS -> {
        on(nominated, "right-to-work-established", candidate(), ro3kvit(), hr(), manager());
        on(
            life.report().orElseThrow().on(),
            "candidate-withdrew",
            candidate(),
            ro3kvit(),
            hr(),
            manager(),
            mentor());
      }
      case NO_SHOW -> {
        on(nominated, "right-to-work-established", candidate(), ro3kvit(), hr(), manager());
        on(life.start(), "no-show", candidate(), ro3kvit(), posiv(), hr(), manager(), mentor());
      }
      default -> {
        on(nominated, "right-to-work-established", candidate(), ro3kvit(), hr(), manager());
        on(
            life.start(),
            "placement-started",
            official(),
            ro3kvit(),
            posiv(),
            hr(),
            manager(),
            mentor());
        working();
      }
    }
  }

  private void working() {
    if (life.hasTrialPeriod()) {
      on(life.start().plusMonths(1).minusDays(8), "trial-period-ending", hr());
    }
    switch (life.turn()) {
      case RESIGNS -> leaves("official-leaves", "official-resigned");
      case MUNICIPALITY_LEAVES -> leaves("municipality-leaves", "municipality-left");
      case MENTOR_LEAVES -> {
        on(mentorLeft(), "mentor-left", official(), hr(), manager(), deputy());
        contract(life.start(), life.end());
        yearCompleted(life.end());
      }
      case RESIDENCE_LOST -> {
        LocalDate asked = life.proofUntil().minusDays(120);
        on(asked, "document-ends-soon", hr(), official());
        inTheWeekOf(
            asked, "right-to-work-lost", official(), ro3kvit(), posiv(), hr(), manager(), mentor());
        rounds(life.start(), asked);
      }
      default -> {
        if (life.turn() == Life.Turn.PROOF_RENEWED) {
          on(life.proofUntil().minusDays(120), "document-ends-soon", hr(), official());
        }
        if (life.turn() == Life.Turn.PROOF_LATE) {
          for (int days : List.of(120, 90, 60, 30)) {
            on(life.proofUntil().minusDays(days), "document-ends-soon", hr(), official());
          }
        }
        life.standstill().ifPresent(it -> standstill(it.first(), it.over()));
        LocalDate first = life.start();
        for (LocalDate last : life.ends()) {
          if (first.isAfter(life.start())) {
            on(first, "contract-begun", everybody(first));
          }
          contract(first, last);
          first = last.plusDays(1);
        }
        if (life.turn() == Life.Turn.PERMANENT) {
          on(first, "contract-begun", everybody(first));
          LocalDate guidedUntil = first.plusMonths(12).minusDays(1);
          guided(first, guidedUntil);
          yearCompleted(guidedUntil);
        } else {
          yearCompleted(first.minusDays(1));
        }
      }
    }
  }

  /**
   * Nobody works without the right to: all know it on the first day, those who can end it once more
   * each week, and all of them the day on which nothing is missing any more.
   */
  private void standstill(LocalDate first, LocalDate over) {
    on(first, "work-stands-still", official(), ro3kvit(), mentor());
    for (LocalDate day = first; day.isBefore(over); day = day.plusWeeks(1)) {
      on(day, "proof-over", hr(), manager());
    }
    on(over, "work-may-go-on", official(), ro3kvit(), hr(), manager(), mentor());
  }

  /**
   * The day is announced, and on it everybody hears that it has come; before it, they are asked
   * about the last month.
   */
  private void leaves(String announced, String happened) {
    Life.Report report = life.report().orElseThrow();
    on(report.on(), announced, everybody(report.on()));
    on(report.effectiveOn(), happened, everybody(report.effectiveOn()));
    months(life.start(), report.effectiveOn().minusDays(1));
  }

  /** A contract with a last day, before which is decided what comes after it. */
  private void contract(LocalDate first, LocalDate last) {
    guided(first, last);
    LocalDate decided =
        life.turn() == Life.Turn.VIEWS_FORGOTTEN ? last.minusWeeks(13) : evaluation(first, last);
    inTheWeekOf(
        decided, "follow-up-decided", official(), ro3kvit(), hr(), manager(), mentorOn(decided));
    if (life.turn() == Life.Turn.NOTICE_FORGOTTEN) {
      on(last.minusWeeks(6), "end-notice-due", hr(), manager());
      on(last.minusMonths(1).plusDays(1), "end-notice-overdue", hr(), manager());
    }
  }

  /** What is asked in a contract, or in a permanent one as long as the programme goes along. */
  private void guided(LocalDate first, LocalDate last) {
    months(first, last);
    LocalDate evaluation = evaluation(first, last);
    for (LocalDate middle = first.plusMonths(6);
        !middle.isAfter(evaluation.minusWeeks(8));
        middle = middle.plusMonths(6)) {
      on(middle, "task-open mid-year-evaluation", mentorOn(middle));
    }
    on(evaluation, "task-open self-evaluation", official());
    on(evaluation, "task-open mentor-evaluation", mentorOn(evaluation));
    on(evaluation, "task-open ro3kvit-evaluation", ro3kvit());
  }

  private static LocalDate evaluation(LocalDate first, LocalDate last) {
    return later(last.minusWeeks(16), first.plusDays(days(first, last) / 2));
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last.plusDays(1));
  }

  private void yearCompleted(LocalDate last) {
    inTheWeekOf(last.plusDays(1), "year-completed", everybody(last));
  }

  private String[] everybody(LocalDate day) {
    return new String[] {official(), ro3kvit(), posiv(), hr(), manager(), mentorOn(day)};
  }

  /** Of work that comes to a day known before, about which they are asked before it is over. */
  private void months(LocalDate first, LocalDate last) {
    rounds(first, last.minusDays(13));
    between(last.minusDays(12), last.minusDays(5), "task-open log-hours", official());
    between(last.minusDays(12), last.minusDays(5), "task-open log-check-in", mentorOn(last));
  }

  /** Each month, up to a day. */
  private void rounds(LocalDate first, LocalDate until) {
    LocalDate counted = first.getDayOfMonth() > 28 ? first.plusMonths(1).withDayOfMonth(1) : first;
    for (int month = 1; !counted.plusMonths(month).isAfter(until); month++) {
      LocalDate round = counted.plusMonths(month);
      on(round, "task-open log-hours", official());
      on(round, "task-open log-check-in", mentorOn(round));
      if (life.turn() == Life.Turn.CONCERN && round.isBefore(life.start().plusWeeks(6))) {
        inTheWeekOf(round, "concern-raised", hr());
      }
      if (life.turn() == Life.Turn.CHECK_INS_FORGOTTEN && month == 2) {
        // Its last day is five working days later; holidays can come in between.
        LocalDate missed = afterWorkingWeek(round);
        between(missed, missed.plusDays(2), "check-ins-missed", manager());
      }
    }
  }

  /** The day after the fifth working day after another. */
  private static LocalDate afterWorkingWeek(LocalDate day) {
    int worked = 0;
    LocalDate next = day;
    while (worked < 5) {
      next = next.plusDays(1);
      worked += next.getDayOfWeek().getValue() < 6 ? 1 : 0;
    }
    return next.plusDays(1);
  }

  private String mentorOn(LocalDate day) {
    return life.turn() == Life.Turn.MENTOR_LEAVES && !day.isBefore(mentorLeft())
        ? deputy()
        : mentor();
  }

  private LocalDate mentorLeft() {
    return life.report().orElseThrow().on();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void on(LocalDate day, String what, String... readers) {
    between(day, day, what, readers);
  }

  private void inTheWeekOf(LocalDate day, String what, String... readers) {
    between(day, day.plusDays(6), what, readers);
  }

  private void between(LocalDate from, LocalDate by, String what, String... readers) {
    Arrays.stream(readers).map(to -> new Told(to, what, from, by)).forEach(told::add);
  }

  private String candidate() {
    return life.address();
  }

  private String official() {
    return account(life.official());
  }

  private String mentor() {
    return account(life.mentor());
  }

  private String deputy() {
    return account(life.deputy());
  }

  private String hr() {
    return account(life.hr());
  }

  private String manager() {
    return account(life.manager());
  }

  private static String ro3kvit() {
    return account("ro3kvit");
  }

  private static String posiv() {
    return account("posiv");
  }

  private static String account(String user) {
    return user + "@posiv.example";
  }
}
