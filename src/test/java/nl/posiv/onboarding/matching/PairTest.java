package nl.posiv.onboarding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.posiv.onboarding.matching.Remark.Kind;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.InPool;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.places.Wanted;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.reference.Partner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a place and a candidate: the boundary of each reason, and the order. */
class PairTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-08");
  private static final LocalDate START = LocalDate.parse("2027-03-01");
  private static final LocalDate PROTECTION_END = LocalDate.parse("2027-03-04");
  private static final Terms TERMS =
      new Terms(
          TODAY, LocalDate.parse("2027-01-12"), LocalDate.parse("2027-03-08"), PROTECTION_END);

  private static final Wanted WANTED =
      new Wanted(
          List.of("water", "energy"),
          List.of("en", "nl"),
          new BigDecimal("32"),
          START,
          false,
          null,
          "Drinking water");

  @Test
  void saysThemesInCommonOrThatThereIsNone() {
    assertThat(pair(WANTED, someone().themes("finance", "energy", "water")).fits())
        .contains(Remark.of(Kind.THEMES, List.of("water", "energy")));
    Pair none = pair(WANTED, someone().themes("finance"));
    assertThat(none.fits()).extracting(Remark::kind).doesNotContain(Kind.THEMES);
    assertThat(none.against()).contains(Remark.of(Kind.NO_THEME));
  }

  @Test
  void saysLanguagesThatAreSpokenOrThoseThatAreMissingAndNothingWhereNoneIsAsked() {
    assertThat(pair(WANTED, someone().languages("uk", "nl", "en")).fits())
        .contains(Remark.of(Kind.LANGUAGES, List.of("en", "nl")));
    Pair missing = pair(WANTED, someone().languages("uk", "en"));
    assertThat(missing.against()).contains(Remark.of(Kind.LANGUAGES_MISSING, List.of("nl")));
    assertThat(missing.fits()).extracting(Remark::kind).doesNotContain(Kind.LANGUAGES);
    Wanted any = new Wanted(WANTED.themes(), List.of(), WANTED.hours(), START, false, null, "x");
    assertThat(kinds(pair(any, someone().languages("uk"))))
        .doesNotContain(Kind.LANGUAGES, Kind.LANGUAGES_MISSING);
  }

  @Test
  void availabilityIsMeasuredAgainstTheStartToTheDay() {
    assertThat(pair(WANTED, someone().from(START)).fits())
        .contains(Remark.of(Kind.AVAILABLE, START));
    assertThat(pair(WANTED, someone().from(START.plusDays(1))).against())
        .contains(Remark.of(Kind.AVAILABLE_LATER, START.plusDays(1)));
    assertThat(pair(WANTED, someone().from(null)).ask())
        .contains(Remark.of(Kind.AVAILABLE_UNKNOWN));
  }

  @Test
  void startThatIsOverIsToday() {
    Wanted past = at(TODAY.minusDays(40));
    assertThat(pair(past, someone().from(TODAY)).fits()).contains(Remark.of(Kind.AVAILABLE, TODAY));
    assertThat(pair(past, someone().from(TODAY.plusDays(1))).against())
        .contains(Remark.of(Kind.AVAILABLE_LATER, TODAY.plusDays(1)));
  }

  @Test
  void whoeverIsProtectedMayWorkUntilTheLastDayOfIt() {
    assertThat(pair(at(PROTECTION_END), someone()).fits()).contains(Remark.of(Kind.PROTECTED));
    Pair later = pair(at(PROTECTION_END.plusDays(1)), someone());
    assertThat(later.against()).contains(Remark.of(Kind.PROTECTION_ENDS, PROTECTION_END));
    assertThat(later.fits()).extracting(Remark::kind).doesNotContain(Kind.PROTECTED);
  }

  @Test
  void permitIsInTimeUntilTheDayOfTheStart() {
    assertThat(pair(at(TERMS.workPermitBy()), someone().in("nl-other-status")).ask())
        .contains(Remark.of(Kind.PERMIT_IN_TIME, TERMS.workPermitBy()));
    assertThat(
            pair(at(TERMS.workPermitBy().minusDays(1)), someone().in("nl-other-status")).against())
        .contains(Remark.of(Kind.PERMIT_LATE, TERMS.workPermitBy()));
    for (String where : List.of("eu", "ukraine")) {
      assertThat(pair(at(TERMS.singlePermitBy()), someone().in(where)).ask())
          .contains(Remark.of(Kind.PERMIT_IN_TIME, TERMS.singlePermitBy()));
      assertThat(pair(at(TERMS.singlePermitBy().minusDays(1)), someone().in(where)).against())
          .contains(Remark.of(Kind.PERMIT_LATE, TERMS.singlePermitBy()));
    }
  }

  @Test
  void basisForLeavingIsAskedOfWhoeverIsInUkraineAlone() {
    assertThat(pair(WANTED, someone().in("ukraine").exit("business-trip")).ask())
        .contains(Remark.of(Kind.EXIT_BASIS, List.of("business-trip")));
    assertThat(pair(WANTED, someone().in("ukraine")).against())
        .contains(Remark.of(Kind.NO_EXIT_BASIS));
    assertThat(kinds(pair(WANTED, someone().in("eu"))))
        .doesNotContain(Kind.NO_EXIT_BASIS, Kind.EXIT_BASIS);
  }

  @Test
  void housingFitsEverybodyAndItsLackSpeaksAgainstWhoeverLivesElsewhere() {
    Wanted offered =
        new Wanted(WANTED.themes(), WANTED.languages(), WANTED.hours(), START, true, null, "x");
    assertThat(pair(offered, someone().in("eu")).fits()).contains(Remark.of(Kind.HOUSING));
    assertThat(pair(WANTED, someone().in("eu")).against()).contains(Remark.of(Kind.NO_HOUSING));
    assertThat(kinds(pair(WANTED, someone()))).doesNotContain(Kind.NO_HOUSING, Kind.HOUSING);
    assertThat(kinds(pair(WANTED, someone().in("nl-other-status"))))
        .doesNotContain(Kind.NO_HOUSING);
  }

  @Test
  void refusalByThatMunicipalitySpeaksAgainstItAndOneByAnotherDoesNot() {
    assertThat(pair(WANTED, someone().refusedBy("utrecht")).against())
        .contains(Remark.of(Kind.SAID_NO, TODAY.minusDays(9)));
    assertThat(kinds(pair(WANTED, someone().refusedBy("arnhem")))).doesNotContain(Kind.SAID_NO);
  }

  @Test
  void whoeverComesFromThePartnersCommunityOrOblastFitsAndWhoeverDoesNotHasNothingAgainstThem() {
    Wanted withPartner =
        new Wanted(
            WANTED.themes(), WANTED.languages(), WANTED.hours(), START, false, "partner-9", "x");
    Partner community = new Partner("Testove, Тестове", "Testska", null, "A source");
    Partner oblast = new Partner("Elsewhere", "Другa, Testska", null, "A source");
    Partner elsewhere = new Partner("Elsewhere", "Another", null, "A source");

    assertThat(pair(withPartner, community, someone()).fits())
        .contains(Remark.of(Kind.PARTNER_COMMUNITY, List.of("partner-9")));
    assertThat(pair(withPartner, oblast, someone()).fits())
        .contains(Remark.of(Kind.PARTNER_OBLAST, List.of("partner-9")));
    Pair other = pair(withPartner, elsewhere, someone());
    assertThat(kinds(other)).doesNotContain(Kind.PARTNER_COMMUNITY, Kind.PARTNER_OBLAST);
    assertThat(other.against()).hasSameSizeAs(pair(WANTED, someone()).against());
    assertThat(
            Stream.of(other, pair(withPartner, oblast, someone().number(9)))
                .sorted(Pair.ORDER)
                .map(pair -> pair.candidate().caseReference().value()))
        .first()
        .asString()
        .endsWith("0009");
  }

  @Test
  void hoursAreAlwaysAskedForNobodyKnowsWhatTheCandidateWishes() {
    assertThat(pair(WANTED, someone()).ask()).contains(Remark.of(Kind.HOURS));
  }

  @Test
  void orderBeginsWithAThemeInCommonThenTheLeastThatSpeaksAgainstThenThemesThenNomination() {
    Someone best = someone().number(4).themes("water", "energy").languages("en", "nl");
    Someone oneTheme = someone().number(3).themes("water").languages("en", "nl");
    Someone oneThemeLater = someone().number(5).themes("water").languages("en", "nl");
    Someone noDutch = someone().number(1).themes("water", "energy").languages("en");
    Someone noTheme = someone().number(2).themes("finance").languages("en", "nl");

    assertThat(
            Stream.of(noTheme, noDutch, oneThemeLater, oneTheme, best)
                .map(it -> pair(WANTED, it))
                .sorted(Pair.ORDER)
                .map(pair -> pair.candidate().caseReference().value().substring(11)))
        .as("nobody is left out, and everybody has a place that can be explained")
        .containsExactly("0004", "0003", "0005", "0001", "0002");
  }

  private static Stream<Kind> kindsOf(Pair pair) {
    return Stream.of(pair.fits(), pair.against(), pair.ask())
        .flatMap(List::stream)
        .map(Remark::kind);
  }

  private static List<Kind> kinds(Pair pair) {
    return kindsOf(pair).toList();
  }

  private static Wanted at(LocalDate start) {
    return new Wanted(WANTED.themes(), WANTED.languages(), WANTED.hours(), start, false, null, "x");
  }

  private static Pair pair(Wanted wanted, Someone someone) {
    return pair(wanted, null, someone);
  }

  private static Pair pair(Wanted wanted, @Nullable Partner partner, Someone someone) {
    Place place =
        new Place(7, UTRECHT, 1, Place.State.OPEN, wanted, null, new UserId("hr-utrecht"), TODAY);
    return Pair.of(place, partner, someone.make(), TERMS);
  }

  private static Someone someone() {
    return new Someone(
        1, List.of("water"), List.of("en", "nl"), START, "nl-temporary-protection", null, null);
  }

  private record Someone(
      int number,
      List<String> themes,
      List<String> languages,
      @Nullable LocalDate from,
      String where,
      @Nullable String exit,
      @Nullable String refusedBy) {

    Someone number(int other) {
      return new Someone(other, themes, languages, from, where, exit, refusedBy);
    }

    Someone themes(String... others) {
      return new Someone(number, List.of(others), languages, from, where, exit, refusedBy);
    }

    Someone languages(String... others) {
      return new Someone(number, themes, List.of(others), from, where, exit, refusedBy);
    }

    Someone from(@Nullable LocalDate day) {
      return new Someone(number, themes, languages, day, where, exit, refusedBy);
    }

    Someone in(String other) {
      return new Someone(number, themes, languages, from, other, exit, refusedBy);
    }

    Someone exit(String basis) {
      return new Someone(number, themes, languages, from, where, basis, refusedBy);
    }

    Someone refusedBy(String municipality) {
      return new Someone(number, themes, languages, from, where, exit, municipality);
    }

    InPool make() {
      UUID id = UUID.randomUUID();
      return new InPool(
          new Nomination(
              CaseReference.numbered(2026, number),
              1,
              id,
              UTRECHT,
              themes,
              "",
              where,
              exit,
              from,
              TODAY,
              null,
              null,
              new UserId("ro3kvit"),
              TODAY.minusDays(20),
              Nomination.Status.IN_POOL),
          new Candidate(
              id,
              id,
              "Olena",
              "Testenko",
              "",
              "",
              "uk",
              "Testove",
              "Testska",
              "",
              languages,
              List.of()),
          TODAY,
          TODAY.plusYears(1),
          refusedBy == null ? Map.of() : Map.of(new MunicipalityId(refusedBy), TODAY.minusDays(9)));
    }
  }
}
