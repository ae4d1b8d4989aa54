package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractInWords;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.MonthOfHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.MonthlyTalk;
import nl.posiv.onboarding.placement.MonthlyTalks;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The official's year in a line: its months, the two halves, what comes next, the goals. */
@Component
class YearAtAGlance {

  private static final int NEXT = 2;

  private final Contracts contracts;
  private final ContractInWords inWords;
  private final MonthlyHours hours;
  private final MonthlyTalks talks;
  private final Placements placements;
  private final Nominations nominations;
  private final CaseFile file;
  private final ProgrammeClock clock;

  YearAtAGlance(
      Contracts contracts,
      ContractInWords inWords,
      MonthlyHours hours,
      MonthlyTalks talks,
      Placements placements,
      Nominations nominations,
      CaseFile file,
      ProgrammeClock clock) {
    this.contracts = contracts;
    this.inWords = inWords;
    this.hours = hours;
    this.talks = talks;
    this.placements = placements;
    this.nominations = nominations;
    this.file = file;
    this.clock = clock;
  }

  /**
   * What the page shows. The template reads these, so they are public.
   *
   * @param contract from when until when, in words
   * @param ukraineShare of the hours so far, in whole percents; null while there are none
   * @param halves the same in words
   * @param next the days that come next, two at most
   * @param goals of the plan; null before there is one
   */
  public record Glance(
      String contract,
      List<Month> months,
      @Nullable Integer ukraineShare,
      String halves,
      List<OwnCase.Fact> next,
      @Nullable String goals) {}

  /**
   * A month of the contract.
   *
   * @param name its first day
   * @param over whether it has been asked about
   * @param hours how many were filled in, or that none were
   */
  public record Month(
      String name,
      boolean over,
      String hours,
      boolean hoursMissing,
      String talk,
      boolean talkMissed) {}

  /** The last contract of the programme under which work began; empty before that. */
  Optional<Glance> of(UserId official, CaseReference reference, PageTexts t) {
    return contracts.ofProgramme(reference).stream()
        .filter(Contract::hasBegun)
        .reduce((before, last) -> last)
        .map(contract -> of(official, contract, t));
  }

  private Glance of(UserId official, Contract contract, PageTexts t) {
    List<MonthOfHours> asked = hours.ofContract(contract);
    Integer share =
        Hours.sum(asked.stream().flatMap(month -> month.hours().stream()).toList())
            .ukrainianShare()
            .orElse(null);
    return new Glance(
        inWords.days(t.language(), contract),
        months(contract, asked, t),
        share,
        share == null ? "" : t.of("glance.split", 100 - share, share),
        next(official, contract.caseReference(), t),
        placements.goals(contract).orElse(null));
  }

  /** The months about which people are asked, each with what is known of itself. */
  private List<Month> months(Contract contract, List<MonthOfHours> asked, PageTexts t) {
    Map<LocalDate, MonthOfHours> logged =
        asked.stream().collect(Collectors.toMap(it -> it.asked().month().from(), it -> it));
    Map<LocalDate, MonthlyTalk> held =
        talks.ofContract(contract).stream()
            .collect(Collectors.toMap(it -> it.month().from(), it -> it, (one, other) -> one));
    return placements.schedule(contract).months().stream()
        .map(month -> month.month().from())
        .map(from -> month(from, logged.get(from), held.get(from), t))
        .toList();
  }

  private static Month month(
      LocalDate from, @Nullable MonthOfHours logged, @Nullable MonthlyTalk talk, PageTexts t) {
    Optional<Hours> hours = Optional.ofNullable(logged).flatMap(MonthOfHours::hours);
    boolean missing = logged != null && logged.isMissing();
    boolean stoodStill = logged != null && hours.isEmpty() && !missing;
    return new Month(
        t.date(from),
        logged != null,
        hours
            .map(it -> t.of("glance.hours.in", t.number(it.total())))
            .orElseGet(
                () ->
                    t.of(
                        missing
                            ? "glance.hours.missing"
                            : stoodStill ? "glance.hours.stood-still" : "glance.hours.ahead")),
        missing,
        t.of("glance.talk." + state(talk)),
        talk != null && talk.state() == MonthlyTalk.State.MISSED);
  }

  private static String state(@Nullable MonthlyTalk talk) {
    if (talk == null) {
      return "ahead";
    }
    return switch (talk.state()) {
      case LOGGED -> "held";
      case ASKED -> "asked";
      case MISSED -> "missed";
    };
  }

  private List<OwnCase.Fact> next(UserId official, CaseReference reference, PageTexts t) {
    CaseReader self =
        new CaseReader(
            official,
            t.language(),
            Set.of(Role.OFFICIAL),
            nominations.find(reference).municipality());
    return file.dates(reference, self).stream()
        .filter(date -> !date.day().isBefore(clock.today()))
        .limit(NEXT)
        .map(date -> new OwnCase.Fact(t.of("file.date." + date.id()), t.date(date.day())))
        .toList();
  }
}
