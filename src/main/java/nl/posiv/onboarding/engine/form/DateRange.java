package nl.posiv.onboarding.engine.form;

import java.util.List;

/**
 * Between which days a date of a form lies, both included. Of several days, each that is known
 * counts.
 */
public record DateRange(List<CaseDay> from, List<CaseDay> until) {

  /** What happened: not in the future, and not before these days. */
  public static DateRange happenedSince(CaseDay... from) {
    return new DateRange(List.of(from), List.of(CaseDay.TODAY));
  }

  /** Any day from one day to another. */
  public static DateRange between(CaseDay from, CaseDay... until) {
    return new DateRange(List.of(from), List.of(until));
  }
}
