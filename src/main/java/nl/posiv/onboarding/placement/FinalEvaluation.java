package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import nl.posiv.onboarding.calendar.WorkingDays;

/**
 * When which step of the final evaluation is taken. The law and the notice of the end look at the
 * contract, so its own first day counts, also where the programme goes along only later. What would
 * have begun before that begins then, and what is left of the time up to the decision is shared
 * out; where nothing is left, the decision is asked at once.
 *
 * @param contractFrom the first day of the contract
 * @param knownFrom the first day on which the programme goes along and knows these days
 * @param end the last day of the contract
 */
record FinalEvaluation(
    LocalDate contractFrom,
    LocalDate knownFrom,
    LocalDate end,
    PlacementTerms terms,
    WorkingDays workingDays) {

  /** Working days of HR in the shortest of contracts. */
  private static final int LEAST_FOR_SUMMARY = 2;

  /** Working days for a decision whose usual day is over. */
  private static final int LEAST_FOR_DECISION = 2;

  /**
   * The views close after a third of the time up to the decision, the summary after five sixths.
   */
  private static final int PARTS = 6;

  private static final int VIEWS = 2;
  private static final int ANSWER = 4;
  private static final int SUMMARY = 5;

  /** So long before the end, but not in the first half of a short contract. */
  LocalDate begins() {
    return later(usualBegin(), knownFrom);
  }

  /** In a short contract some days after the evaluation began. */
  LocalDate viewsClosed() {
    return late(
        later(end.minus(terms.views()), contractFrom.plusDays(days() * 7 / 12), usualBegin()),
        VIEWS);
  }

  LocalDate answerClosed() {
    return late(
        later(end.minus(terms.answer()), contractFrom.plusDays(days() * 2 / 3), viewsClosed()),
        ANSWER);
  }

  /** In a short contract, too, HR has some working days for it. */
  LocalDate summaryClosed() {
    LocalDate usual = later(end.minus(terms.summary()), contractFrom.plusDays(days() * 17 / 24));
    return isLate()
        ? late(usual, SUMMARY)
        : later(usual, workingDays.plus(answerClosed(), LEAST_FOR_SUMMARY));
  }

  /**
   * In a short contract when three quarters of it are over. Where that has passed, some working
   * days are left, but as long as the notice of the end can be in time not more than that allows.
   */
  LocalDate decision() {
    LocalDate usual = usualDecision();
    if (!isLate() || usual.isAfter(knownFrom)) {
      return usual;
    }
    LocalDate noticeDeadline = end.minus(terms.endNotice());
    LocalDate latest = noticeDeadline.isBefore(knownFrom) ? end : noticeDeadline;
    LocalDate soon = workingDays.plus(knownFrom, LEAST_FOR_DECISION);
    return soon.isBefore(latest) ? soon : latest;
  }

  private LocalDate usualBegin() {
    return later(end.minus(terms.evaluation()), contractFrom.plusDays(days() / 2));
  }

  private LocalDate usualDecision() {
    return later(end.minus(terms.followUpDecision()), contractFrom.plusDays(days() * 3 / 4));
  }

  /** Whether the evaluation should have begun before the programme went along. */
  private boolean isLate() {
    return usualBegin().isBefore(knownFrom);
  }

  /** The usual day of a step, or its part of the time that is left up to the decision. */
  private LocalDate late(LocalDate usual, int part) {
    if (!isLate()) {
      return usual;
    }
    long left = Math.max(0, ChronoUnit.DAYS.between(knownFrom, usualDecision()));
    return later(usual, knownFrom.plusDays(left * part / PARTS));
  }

  private long days() {
    return ChronoUnit.DAYS.between(contractFrom, end.plusDays(1));
  }

  private static LocalDate later(LocalDate... days) {
    return Collections.max(List.of(days));
  }
}
