package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.CheckInTexts;
import nl.posiv.onboarding.placement.HoursTexts;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The official's year in a line: its months, the two halves, what comes next, the goals. */
@Component
class YearAtAGlance {

  /** A contract without an end is shown by its first year. */
  private static final int MONTHS = 12;

  private static final int NEXT = 2;

  private final Contracts contracts;
  private final Placements placements;
  private final Nominations nominations;
  private final CaseFile file;
  private final ProgrammeClock clock;

  YearAtAGlance(
      Contracts contracts,
      Placements placements,
      Nominations nominations,
      CaseFile file,
      ProgrammeClock clock) {
    this.contracts = contracts;
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

  /** Empty before a contract has begun. */
  Optional<Glance> of(
      UserId official,
      CaseReference reference,
      List<HoursTexts.Story> hours,
      List<CheckInTexts.Story> talks,
      PageTexts t) {
    List<Contract> begun = contracts.ofCase(reference).stream().filter(Contract::hasBegun).toList();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    Contract contract = begun.get(begun.size() - 1);
    String written =
        contract
            .lastDay()
            .map(last -> t.of("check-ins.contract", t.date(contract.firstDay()), t.date(last)))
            .orElseGet(() -> t.of("check-ins.contract-permanent", t.date(contract.firstDay())));
    Optional<HoursTexts.Story> logged =
        hours.stream().filter(story -> story.contract().equals(written)).findFirst();
    List<CheckInTexts.Line> held =
        talks.stream()
            .filter(story -> story.contract().equals(written))
            .findFirst()
            .map(CheckInTexts.Story::lines)
            .orElse(List.of());
    Integer share = logged.map(HoursTexts.Story::ukraineShare).orElse(null);
    return Optional.of(
        new Glance(
            written,
            months(
                contract,
                contracts.lastDay(contract),
                logged.map(HoursTexts.Story::months).orElse(List.of()),
                held,
                t),
            share,
            share == null ? "" : t.of("glance.split", 100 - share, share),
            next(official, reference, t),
            placements.goals(contract).orElse(null)));
  }

  /** No month after the last day of work, as far as that is known. */
  private static List<Month> months(
      Contract contract,
      Optional<LocalDate> lastDay,
      List<HoursTexts.Line> hours,
      List<CheckInTexts.Line> talks,
      PageTexts t) {
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      LocalDate from = contract.firstDay().plusMonths(i);
      if (lastDay.filter(from::isAfter).isPresent()) {
        break;
      }
      HoursTexts.Line logged = i < hours.size() ? hours.get(i) : null;
      // The newest talk stands first.
      CheckInTexts.Line talk = i < talks.size() ? talks.get(talks.size() - 1 - i) : null;
      months.add(
          new Month(
              t.date(from),
              logged != null,
              t.of("glance.hours." + state(logged), logged == null ? "" : logged.total()),
              logged != null && logged.missing(),
              t.of("glance.talk." + state(talk)),
              talk != null && talk.missed()));
    }
    return months;
  }

  private static String state(HoursTexts.@Nullable Line logged) {
    if (logged == null) {
      return "ahead";
    }
    return logged.missing() ? "missing" : "in";
  }

  private static String state(CheckInTexts.@Nullable Line talk) {
    if (talk == null) {
      return "ahead";
    }
    if (talk.missed()) {
      return "missed";
    }
    return talk.level() == 0 ? "asked" : "held";
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
