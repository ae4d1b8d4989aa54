package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.sheets.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money in the words of its readers. Programme leads read what a municipality set aside and
 * whether it is enough, never what its officials cost: of one or two that would be somebody's pay.
 */
@Component
@Transactional(readOnly = true)
public class MoneyWords {

  /** Coarse enough that who comes or goes does not show what they cost. */
  private static final BigDecimal STEP_OF_ALL = BigDecimal.valueOf(100_000);

  private final Money money;
  private final Budgets budgets;
  private final Municipalities municipalities;
  private final People people;

  MoneyWords(Money money, Budgets budgets, Municipalities municipalities, People people) {
    this.money = money;
    this.budgets = budgets;
    this.municipalities = municipalities;
    this.people = people;
  }

  /**
   * A year. The template reads these, so they are public.
   *
   * @param seen number of the version of the budget; nought if there is none
   * @param typed the amount as it stands in a form
   * @param cells what is committed, spent and left; empty to those who do not read it
   */
  public record YearLine(
      int year,
      int seen,
      String budget,
      String reference,
      String typed,
      List<String> cells,
      String state,
      boolean late) {}

  /** A contract, and what it costs. */
  public record ContractLine(
      String reference, String name, String first, String last, String yearly, String total) {}

  /** What was recorded of a budget. */
  public record VersionLine(String text) {}

  /** What all municipalities committed together in a year. */
  public record OverallLine(int year, String committed) {}

  /**
   * A municipality.
   *
   * @param own whether its amounts are read
   * @param estimates whether the reader says what officials cost
   */
  public record Place(
      MunicipalityId id,
      String name,
      boolean own,
      boolean estimates,
      List<YearLine> years,
      List<ContractLine> contracts,
      List<VersionLine> versions,
      String permanent) {}

  Place place(Municipality municipality, boolean own, boolean estimates, PageTexts t) {
    MunicipalityId id = municipality.id();
    List<Budget> known = budgets.of(id);
    List<Engagement> engagements = money.engagements(id, known);
    BigDecimal percent = money.warningPercent();
    return new Place(
        id,
        municipality.name(),
        own,
        estimates,
        Money.years(known, engagements).stream().map(year -> line(year, own, percent, t)).toList(),
        own ? engagements.stream().map(each -> line(each, t)).toList() : List.of(),
        budgets.versions(id).stream().map(version -> line(version, t)).toList(),
        own && engagements.stream().anyMatch(each -> each.last() == null)
            ? t.of("money.permanent", t.date(money.horizon(known)))
            : "");
  }

  private static YearLine line(Year year, boolean own, BigDecimal percent, PageTexts t) {
    Budget budget = year.budget();
    Year.State state = year.state(percent);
    return new YearLine(
        year.year(),
        budget == null ? 0 : budget.number(),
        budget == null ? t.of("money.unknown") : euros(budget.amount(), t),
        budget == null ? "" : budget.reference(),
        budget == null ? "" : t.texts().euros(t.language(), budget.amount()),
        own
            ? List.of(
                committed(year, t),
                euros(year.spent(), t),
                year.left() == null ? t.of("money.unknown") : euros(year.left(), t))
            : List.of(),
        t.of("money.state." + state.id()),
        state == Year.State.OVER || state == Year.State.BUDGET_UNKNOWN);
  }

  private static String committed(Year year, PageTexts t) {
    return year.allKnown()
        ? euros(year.committed(), t)
        : t.of("money.at-least", euros(year.committed(), t));
  }

  private static ContractLine line(Engagement each, PageTexts t) {
    return new ContractLine(
        each.caseReference().value(),
        each.name(),
        t.date(each.first()),
        each.last() == null ? t.of("contract.permanent") : t.date(each.last()),
        each.yearly().map(yearly -> euros(yearly, t)).orElseGet(() -> t.of("money.unknown")),
        each.committed().unknown().isEmpty()
            ? euros(each.committed().total(), t)
            : t.of("money.unknown"));
  }

  private VersionLine line(Budgets.Version version, PageTexts t) {
    String what =
        version.amount() == null
            ? t.of("money.version.back", String.valueOf(version.year()))
            : t.of(
                "money.version",
                String.valueOf(version.year()),
                euros(version.amount(), t),
                Objects.toString(version.reference(), ""));
    String who =
        t.of("money.version.by", t.date(version.recordedOn()), people.nameOf(version.recordedBy()));
    return new VersionLine(
        version.reason() == null
            ? what + " " + who
            : what + " " + t.of("money.version.why", version.reason()) + " " + who);
  }

  /** What all municipalities committed together, of years with enough officials. */
  public List<OverallLine> overall(PageTexts t) {
    Map<Integer, BigDecimal> sums = new TreeMap<>();
    Map<Integer, Set<CaseReference>> officials = new TreeMap<>();
    for (Municipality municipality : municipalities.all()) {
      for (Engagement each : money.engagements(municipality.id())) {
        for (int year : each.committed().years()) {
          sums.merge(year, each.committed().in(year), BigDecimal::add);
          officials.computeIfAbsent(year, it -> new HashSet<>()).add(each.caseReference());
        }
      }
    }
    return sums.entrySet().stream()
        .map(
            sum ->
                new OverallLine(
                    sum.getKey(),
                    SmallNumbers.isFew(officials.getOrDefault(sum.getKey(), Set.of()).size())
                        ? t.of("money.too-few", SmallNumbers.FEWEST)
                        : t.of("money.about", euros(rounded(sum.getValue()), t))))
        .toList();
  }

  private static BigDecimal rounded(BigDecimal sum) {
    return sum.divide(STEP_OF_ALL, 0, RoundingMode.HALF_UP).multiply(STEP_OF_ALL);
  }

  /** Each contract of some municipalities month by month, to take along. */
  Sheet months(Set<MunicipalityId> own, PageTexts t) {
    return new Sheet(
        t.of("page.money"),
        Stream.of("municipality", "case", "year", "month", "committed", "spent")
            .map(heading -> t.of("money.heading." + heading))
            .toList(),
        municipalities.all().stream()
            .filter(place -> own.contains(place.id()))
            .flatMap(this::months)
            .toList());
  }

  private Stream<Sheet.Row> months(Municipality place) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (Engagement each : money.engagements(place.id())) {
      each.committed()
          .amounts()
          .forEach(
              (month, amount) ->
                  rows.add(
                      Sheet.Row.of(
                          place.name(),
                          each.caseReference().value(),
                          month.getYear(),
                          month.getMonthValue(),
                          amount,
                          spent(each, month))));
    }
    return rows.stream();
  }

  private static BigDecimal spent(Engagement each, YearMonth month) {
    return each.spent().amounts().getOrDefault(month, BigDecimal.ZERO.setScale(MonthByMonth.CENTS));
  }

  /** The budgets of all municipalities, to take along. */
  Sheet budgets(PageTexts t) {
    BigDecimal percent = money.warningPercent();
    return new Sheet(
        t.of("page.money"),
        Stream.of("municipality", "year", "budget", "reference", "state")
            .map(heading -> t.of("money.heading." + heading))
            .toList(),
        municipalities.all().stream()
            .flatMap(
                place -> money.years(place.id()).stream().map(year -> row(place, year, percent, t)))
            .toList());
  }

  private static Sheet.Row row(Municipality place, Year year, BigDecimal percent, PageTexts t) {
    Budget budget = year.budget();
    return Sheet.Row.of(
        place.name(),
        year.year(),
        budget == null ? null : budget.amount(),
        budget == null ? null : budget.reference(),
        t.of("money.state." + year.state(percent).id()));
  }

  private static String euros(BigDecimal amount, PageTexts t) {
    return t.texts().amount(t.language(), amount);
  }
}
