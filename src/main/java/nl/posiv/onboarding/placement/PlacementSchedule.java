package nl.posiv.onboarding.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;

/**
 * When what happens between the first and the last day of a placement. Dates are Dutch dates; a
 * moment is the start of a day in the Netherlands, whether that day has 23, 24 or 25 hours.
 */
public final class PlacementSchedule {

  /** A day of the month that every month has. */
  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  /** Before anybody begins to work. */
  private static final LocalTime HOUR_OF_ROUND = LocalTime.of(6, 0);

  private final LocalDate start;
  private final LocalDate end;
  private final LocalDate leaves;
  private final Period trialPeriod;
  private final PlacementTerms terms;
  private final WorkingDays workingDays;
  private final FinalEvaluation finalEvaluation;

  /**
   * @param contractFrom the first day of the contract
   * @param knownFrom the day from which the programme knows these days; no later than the start in
   *     most contracts
   * @param start first working day; of a contract that ran already when its case was entered, the
   *     first day on which the programme goes along
   * @param end last day of the contract; of a permanent one, the last of the programme in it
   * @param trialPeriod as agreed; zero for none
   */
  PlacementSchedule(
      LocalDate contractFrom,
      LocalDate knownFrom,
      LocalDate start,
      LocalDate end,
      Period trialPeriod,
      PlacementTerms terms,
      WorkingDays workingDays) {
    this(
        start,
        end,
        end,
        trialPeriod,
        terms,
        workingDays,
        new FinalEvaluation(contractFrom, knownFrom, end, terms, workingDays));
  }

  private PlacementSchedule(
      LocalDate start,
      LocalDate end,
      LocalDate leaves,
      Period trialPeriod,
      PlacementTerms terms,
      WorkingDays workingDays,
      FinalEvaluation finalEvaluation) {
    this.start = start;
    this.end = end;
    this.leaves = leaves;
    this.trialPeriod = trialPeriod;
    this.terms = terms;
    this.workingDays = workingDays;
    this.finalEvaluation = finalEvaluation;
  }

  /**
   * The same of an official who leaves before the end of the contract.
   *
   * @param lastDay the last day of work; one after the end of the contract changes nothing
   */
  public PlacementSchedule leaving(LocalDate lastDay) {
    return new PlacementSchedule(
        start,
        end,
        lastDay.isBefore(end) ? lastDay : end,
        trialPeriod,
        terms,
        workingDays,
        finalEvaluation);
  }

  /** The moment at which a day begins in the Netherlands. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ProgrammeClock.ZONE).toInstant();
  }

  /** The first working day: as it was, or while nobody has started yet, as planned and allowed. */
  public LocalDate start() {
    return start;
  }

  /** The last day of the contract; of a permanent one, the last of the programme in it. */
  public LocalDate end() {
    return end;
  }

  /** The last day of work: an earlier one than that of the contract if such an end is announced. */
  public LocalDate lastDay() {
    return leaves;
  }

  /** The moment at which the contract has ended: just after its last day. */
  public Instant ended() {
    return startOf(end.plusDays(1));
  }

  /**
   * The last day on which the core terms are given in time (article 7:655 BW; R13); on a day off
   * the term is extended to the next working day (Algemene termijnenwet, article 1).
   */
  public LocalDate coreTermsDue() {
    return workingDays.onOrAfter(start.plus(terms.coreTerms()));
  }

  /** The last day on which the other terms are given in time; moved like that of the core terms. */
  public LocalDate otherTermsDue() {
    return workingDays.onOrAfter(start.plus(terms.otherTerms()));
  }

  /** Whether a trial period was agreed. */
  public boolean hasTrialPeriod() {
    return !trialPeriod.isZero();
  }

  /**
   * The day on which HR is reminded that the trial period ends. Without one it is the first day, on
   * which there is nothing to remind of.
   */
  public LocalDate trialPeriodEnding() {
    if (!hasTrialPeriod()) {
      return start;
    }
    return lastDayOfTrialPeriod().minus(terms.trialPeriodReminder());
  }

  /** Whether the work goes on after the trial period; nobody is reminded of it otherwise. */
  public boolean outlivesTrialPeriod() {
    return leaves.isAfter(lastDayOfTrialPeriod());
  }

  /** The last day of the trial period, if there is one. */
  public LocalDate lastDayOfTrialPeriod() {
    return start.plus(trialPeriod).minusDays(1);
  }

  /**
   * The day of the next evaluation in between: one after each half year, as long as it comes some
   * time before the final one begins, and before the last day of work. A short contract has none, a
   * long one has several.
   *
   * @param held how many there were already
   */
  public Optional<LocalDate> midYear(int held) {
    LocalDate day = start.plus(terms.midYear().multipliedBy(held + 1));
    LocalDate next = leaves.isBefore(evaluation()) ? leaves : evaluation();
    LocalDate last = next.minus(terms.midYearMargin());
    return Optional.of(day).filter(it -> !it.isAfter(last));
  }

  /** The day on which the final evaluation starts. */
  public LocalDate evaluation() {
    return finalEvaluation.begins();
  }

  /** Whether there is time for the views of it: not of who leaves before they close. */
  public boolean isEvaluated() {
    return leaves.equals(end) || !leaves.isBefore(viewsClosed().minusDays(1));
  }

  /** The day on which no view is taken any more. */
  public LocalDate viewsClosed() {
    return finalEvaluation.viewsClosed();
  }

  /** The day on which the official's answer to the views is not taken any more. */
  public LocalDate answerClosed() {
    return finalEvaluation.answerClosed();
  }

  /** The day on which HR's summary is not taken any more: the follow-up is decided without it. */
  public LocalDate summaryClosed() {
    return finalEvaluation.summaryClosed();
  }

  /** The last day for the decision on the follow-up, with what is there. */
  public LocalDate followUpDecision() {
    return finalEvaluation.decision();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The day on which people are warned that the notice must go out. */
  public LocalDate endNoticeWarning() {
    return end.minus(terms.endNoticeWarning());
  }

  /**
   * The last day on which the notice of the end (aanzegging) is received in time: a month before
   * the end, and before 31 March the last day of February.
   */
  public LocalDate endNoticeDeadline() {
    return end.minus(terms.endNotice());
  }

  /** The moment from which the notice of the end is late: just after the last day for it. */
  public Instant endNoticeLate() {
    return startOf(endNoticeDeadline().plusDays(1));
  }

  /**
   * The months of work, in order, with the day on which people are asked about each: the day after
   * it, and about the last one some working days before the work ends, so that there is time to
   * answer. A rest that would only begin after that day belongs to the month before it.
   */
  public List<AskedMonth> months() {
    List<AskedMonth> months = new ArrayList<>();
    LocalDate from = start;
    LocalDate round = firstRound();
    LocalDate beforeTheEnd =
        workingDays.minus(workingDays.onOrBefore(leaves), terms.daysForLastMonth());
    for (int next = 1; round.isBefore(beforeTheEnd); next++) {
      months.add(new AskedMonth(new WorkMonth(from, round.minusDays(1)), round));
      from = round;
      round = firstRound().plus(terms.checkInInterval().multipliedBy(next));
    }
    months.add(new AskedMonth(new WorkMonth(from, leaves), later(from, beforeTheEnd)));
    return months;
  }

  /** The months about which people were asked by a day, the oldest first. */
  public List<AskedMonth> askedBy(LocalDate day) {
    return months().stream().filter(month -> !month.on().isAfter(day)).toList();
  }

  /** The month that begins on a day. */
  public Optional<AskedMonth> month(LocalDate from) {
    return months().stream().filter(month -> month.month().from().equals(from)).findFirst();
  }

  /** The first month that begins after a day; empty if none does. */
  public Optional<AskedMonth> monthAfter(LocalDate from) {
    return months().stream().filter(month -> month.month().from().isAfter(from)).findFirst();
  }

  /** The month about which people were asked last on a day; before the first round, the first. */
  public AskedMonth askedLast(LocalDate day) {
    List<AskedMonth> asked = askedBy(day);
    return asked.isEmpty() ? months().get(0) : asked.get(asked.size() - 1);
  }

  /** The moment of a round: early on its day. */
  public static Instant roundOf(AskedMonth month) {
    return month.on().atTime(HOUR_OF_ROUND).atZone(ProgrammeClock.ZONE).toInstant();
  }

  /**
   * Months are counted from a day that every month has, or the rounds would not be on the same day
   * of each. Who starts on the 29th or later is counted from the 1st that follows, so that a year
   * has the same number of rounds on whatever day it starts.
   */
  private LocalDate firstRound() {
    Period interval = terms.checkInInterval();
    boolean inMonths = interval.toTotalMonths() > 0;
    LocalDate countedFrom =
        inMonths && start.getDayOfMonth() > LAST_DAY_OF_EVERY_MONTH
            ? start.plusMonths(1).withDayOfMonth(1)
            : start;
    return countedFrom.plus(interval);
  }
}
