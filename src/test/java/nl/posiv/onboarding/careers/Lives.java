package nl.posiv.onboarding.careers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import nl.posiv.onboarding.careers.Life.Turn;

/** Which officials there are: every turn, every municipality, contracts short and long. */
final class Lives {

  private static final List<String> MUNICIPALITIES = List.of("utrecht", "arnhem", "enschede");
  private static final List<Integer> MONTHS = List.of(12, 3, 6, 24, 2, 9, 7, 36);

  private Lives() {}

  /** So many, the first of whom is nominated within a week; all are done within four years. */
  static List<Life> of(int officials, LocalDate today) {
    LocalDate first = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(7);
    Turn[] turns = Turn.values();
    return IntStream.range(0, officials)
        .mapToObj(
            number -> {
              boolean eachTurnWas = number >= turns.length;
              Turn turn = eachTurnWas ? Turn.ENDS : turns[number];
              int months = eachTurnWas ? MONTHS.get(number % MONTHS.size()) : 12;
              return new Life(
                  number,
                  MUNICIPALITIES.get(number % MUNICIPALITIES.size()),
                  turn,
                  first.plusWeeks(7L * number % 45),
                  months);
            })
        .toList();
  }
}
