package nl.posiv.onboarding.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.reference.Wording.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of an item, and where it stands, at each boundary. */
class ItemWordingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate LONG_AGO = TODAY.minusYears(1);
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final Words WORDS = new Words("Fietsen", "Bicycles", "Велосипеди");

  @ParameterizedTest(name = "from {0} until {1}: {2}")
  @CsvSource({
    "2026-12-01, , CURRENT",
    "2026-12-02, , COMING",
    "2026-11-30, 2026-12-01, CURRENT",
    "2026-11-30, 2026-11-30, PAST",
    "2026-12-01, 2026-12-01, CURRENT",
    "2026-12-02, 2026-12-01, PAST",
    "2026-12-02, 2026-12-02, COMING"
  })
  void standsWhereItsDaysSay(LocalDate first, @Nullable LocalDate last, State state) {
    assertThat(wording(first, last).on(TODAY)).isEqualTo(state);
  }

  @Test
  void whatIsTakenBackNeverBegins() {
    Wording takenBack = wording(TOMORROW, null).takenBack("A mistake");

    assertThat(takenBack.reason()).isEqualTo("A mistake");
    assertThat(takenBack.on(TODAY)).isEqualTo(State.PAST);
    assertThat(takenBack.on(TOMORROW)).isEqualTo(State.PAST);
  }

  @Test
  void newItemBeginsTodayOrLater() {
    assertThat(wrong(null, wording(YESTERDAY, null))).contains("firstDay");
    assertThat(wrong(null, wording(TODAY, null))).isEmpty();
    assertThat(wrong(null, wording(TOMORROW, TOMORROW))).isEmpty();
  }

  @Test
  void lastDayIsNoDayThatHasPassedAndNotBeforeTheFirst() {
    Wording inUse = wording(LONG_AGO, null);

    assertThat(wrong(inUse, wording(LONG_AGO, YESTERDAY))).contains("lastDay");
    assertThat(wrong(inUse, wording(LONG_AGO, TODAY))).isEmpty();
    assertThat(wrong(null, wording(TOMORROW, TODAY))).contains("lastDay");
  }

  @Test
  void whatHasBegunKeepsItsFirstDay() {
    Wording inUse = wording(LONG_AGO, null);

    assertThat(wrong(inUse, wording(LONG_AGO.plusDays(1), null))).contains("firstDay");
    assertThat(wrong(inUse, wording(TOMORROW, null))).contains("firstDay");
    assertThat(wrong(inUse, wording(LONG_AGO, null))).isEmpty();
  }

  @Test
  void whatHasNotBegunCanBeginOnAnotherDayThatLiesAhead() {
    Wording coming = wording(TOMORROW, null);

    assertThat(wrong(coming, wording(TODAY, null))).isEmpty();
    assertThat(wrong(coming, wording(YESTERDAY, null))).contains("firstDay");
  }

  @Test
  void whatIsPastIsTakenUpAgainFromTodayOrCorrectedInItsWords() {
    Wording past = wording(LONG_AGO, YESTERDAY);

    assertThat(wrong(past, wording(LONG_AGO, null))).contains("firstDay");
    assertThat(wrong(past, wording(TODAY, null))).isEmpty();
    assertThat(wrong(past, wording(LONG_AGO, YESTERDAY))).isEmpty();
    assertThat(wrong(past, wording(LONG_AGO, TOMORROW))).contains("firstDay");
    assertThat(wrong(past, wording(YESTERDAY, YESTERDAY))).contains("firstDay");
  }

  @Test
  void programmeWritesInThreeLanguagesAndAMunicipalityInOne() {
    assertThat(mistake(null, new Words("Fietsen", "Bicycles", null))).contains("uk");
    assertThat(mistake(null, new Words(null, "Bicycles", "Велосипеди"))).contains("nl");
    assertThat(mistake(UTRECHT, new Words(null, null, "Велосипеди"))).isEmpty();
    assertThat(mistake(UTRECHT, new Words(null, null, null))).contains("nl");
  }

  @Test
  void wordsAreAsLongAsTheListAllows() {
    String longest = "x".repeat(ItemList.CHECKLIST.longest());

    assertThat(mistake(UTRECHT, new Words(null, longest, null))).isEmpty();
    assertThat(mistake(UTRECHT, new Words(null, longest + "x", null))).contains("en");
  }

  @Test
  void nothingStandsInTheListTwiceInAnyLanguageUnlessTheOtherIsPast() {
    Wording wanted = wording(TODAY, null);
    Wording alike =
        new Wording(
            new Words("Iets", "BICYCLES", "Щось"),
            LONG_AGO,
            null,
            List.of(),
            null,
            false,
            null,
            "");

    assertThat(wanted.mistake(ItemList.THEMES, null, null, List.of(alike), TODAY))
        .map(Wording.Mistake::field)
        .contains("en");
    assertThat(
            wanted.mistake(
                ItemList.THEMES, null, null, List.of(wording(LONG_AGO, YESTERDAY)), TODAY))
        .isEmpty();
    assertThat(
            wanted.mistake(
                ItemList.CHECKLIST,
                null,
                UTRECHT,
                List.of(
                    new Wording(
                        new Words("Iets", null, null),
                        TODAY,
                        null,
                        List.of(),
                        null,
                        false,
                        null,
                        "")),
                TODAY))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, 2023, 2100})
  void setIsFromAYear(int year) {
    assertThat(ofYear(year)).isEmpty();
  }

  @Test
  void setWithoutAYearOrFromNoneOfOursIsRefused() {
    assertThat(ofYear(null)).contains("year");
    assertThat(ofYear(1999)).contains("year");
    assertThat(ofYear(2101)).contains("year");
  }

  @Test
  void everyChangeHasItsReason() {
    assertThat(becauseOf("")).contains("reason");
    assertThat(becauseOf(" ")).contains("reason");
    assertThat(becauseOf("x".repeat(501))).contains("reason");
    assertThat(becauseOf("x".repeat(500))).isEmpty();
  }

  @Test
  void readerGetsTheOwnLanguageOrTheNextBest() {
    assertThat(WORDS.in(Language.UK)).isEqualTo("Велосипеди");
    assertThat(new Words("Fietsen", null, "Велосипеди").in(Language.EN)).isEqualTo("Fietsen");
    assertThat(new Words(null, null, "Велосипеди").in(Language.NL)).isEqualTo("Велосипеди");
    assertThat(new Words("Fietsen", "Bicycles", null).in(Language.UK)).isEqualTo("Bicycles");
  }

  private static Wording wording(LocalDate first, @Nullable LocalDate last) {
    return new Wording(WORDS, first, last, List.of(), null, false, null, "Because");
  }

  private static Optional<String> wrong(@Nullable Wording before, Wording wanted) {
    return wanted
        .mistake(ItemList.THEMES, before, null, List.of(), TODAY)
        .map(Wording.Mistake::field);
  }

  private static Optional<String> mistake(@Nullable MunicipalityId owner, Words words) {
    return new Wording(words, TODAY, null, List.of(), null, false, null, "Because")
        .mistake(ItemList.CHECKLIST, null, owner, List.of(), TODAY)
        .map(Wording.Mistake::field);
  }

  private static Optional<String> ofYear(@Nullable Integer year) {
    return new Wording(WORDS, TODAY, null, List.of(), year, false, null, "Because")
        .mistake(ItemList.THEME_SETS, null, null, List.of(), TODAY)
        .map(Wording.Mistake::field);
  }

  private static Optional<String> becauseOf(String reason) {
    return new Wording(WORDS, TODAY, null, List.of(), null, false, null, reason)
        .mistake(ItemList.THEMES, null, null, List.of(), TODAY)
        .map(Wording.Mistake::field);
  }
}
