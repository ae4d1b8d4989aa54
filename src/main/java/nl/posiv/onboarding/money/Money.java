package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the contracts of a municipality cost, against its budgets. */
@Service
@Transactional
public class Money {

  /** What never began costs nothing. Terms that were agreed on later are an offer of their own. */
  private static final String CONTRACTS =
      """
      select k.case_reference, c.given_name || ' ' || c.family_name as name,
        coalesce(k.begun_on, k.planned_first_day) as first, e.day as last,
        k.begun_on is not null as begun, k.hours_per_week as hours,
        o.yearly_cost as offered, o.hours_per_week as offered_hours
      from posiv.contract k
      join posiv.contract_end e on e.contract_id = k.id
      join posiv.nomination n on n.case_reference = k.case_reference
      join posiv.candidate c on c.id = n.candidate_id
      left join lateral (
        select yearly_cost, hours_per_week from posiv.offer
        where case_reference = k.case_reference and municipality = k.municipality
        order by id desc limit 1) o on true
      where k.municipality = :municipality and k.kind <> 'earlier'
        and (k.begun_on is not null or k.ended_by is null)
      order by first, k.id
      """;

  private final JdbcClient jdbc;
  private final Budgets budgets;
  private final Rules rules;
  private final ProgrammeClock clock;

  Money(JdbcClient jdbc, Budgets budgets, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.budgets = budgets;
    this.rules = rules;
    this.clock = clock;
  }

  private record Row(
      CaseReference caseReference,
      String name,
      LocalDate first,
      @Nullable LocalDate last,
      boolean begun,
      @Nullable BigDecimal hours,
      @Nullable BigDecimal offered,
      @Nullable BigDecimal offeredHours) {}

  private record Said(
      CaseReference caseReference, LocalDate fromOn, @Nullable BigDecimal yearlyCost) {}

  /** The contracts of a municipality, in order of their first day. */
  @Transactional(readOnly = true)
  List<Engagement> engagements(MunicipalityId municipality) {
    return engagements(municipality, budgets.of(municipality));
  }

  /** The same where its budgets are known. */
  @Transactional(readOnly = true)
  List<Engagement> engagements(MunicipalityId municipality, List<Budget> known) {
    LocalDate today = clock.today();
    LocalDate horizon = horizon(known);
    Map<CaseReference, List<Said>> said =
        jdbc
            .sql(
                """
                select case_reference, from_on, yearly_cost from posiv.cost_estimate
                where municipality = :municipality order by id
                """)
            .param("municipality", municipality.value())
            .query(Said.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Said::caseReference));
    return jdbc
        .sql(CONTRACTS)
        .param("municipality", municipality.value())
        .query(Row.class)
        .list()
        .stream()
        .map(
            row ->
                Engagement.of(
                    row.caseReference(),
                    row.name(),
                    row.first(),
                    row.last(),
                    row.begun(),
                    Rates.of(
                        row.offered(),
                        row.offeredHours(),
                        row.hours(),
                        said.getOrDefault(row.caseReference(), List.of()).stream()
                            .map(it -> new Estimate(it.fromOn(), it.yearlyCost()))
                            .toList()),
                    horizon,
                    today))
        .toList();
  }

  /**
   * Until when a permanent contract is counted: to the end of the last year for which there is a
   * budget, and of this year at least.
   */
  LocalDate horizon(List<Budget> budgets) {
    int last = budgets.stream().mapToInt(Budget::year).reduce(clock.today().getYear(), Math::max);
    return LocalDate.of(last, 12, 31);
  }

  /** The years of a municipality for which there is a budget or a contract. */
  @Transactional(readOnly = true)
  List<Year> years(MunicipalityId municipality) {
    List<Budget> known = budgets.of(municipality);
    return years(known, engagements(municipality, known));
  }

  static List<Year> years(List<Budget> budgets, List<Engagement> engagements) {
    Map<Integer, Budget> set =
        budgets.stream().collect(Collectors.toMap(Budget::year, Function.identity()));
    SortedSet<Integer> years = new TreeSet<>(set.keySet());
    engagements.forEach(each -> years.addAll(each.committed().years()));
    return years.stream().map(year -> year(year, set.get(year), engagements)).toList();
  }

  private static Year year(int year, @Nullable Budget budget, List<Engagement> engagements) {
    return new Year(
        year,
        budget,
        sum(engagements, each -> each.committed().in(year)),
        sum(engagements, each -> each.spent().in(year)),
        engagements.stream().noneMatch(each -> each.committed().unknown().contains(year)),
        engagements.stream().anyMatch(each -> each.committed().years().contains(year)));
  }

  private static BigDecimal sum(
      List<Engagement> engagements, Function<Engagement, BigDecimal> amount) {
    return engagements.stream()
        .map(amount)
        .reduce(BigDecimal.ZERO.setScale(MonthByMonth.CENTS), BigDecimal::add);
  }

  /** Beyond which part of a budget it is said to be nearly used. */
  @Transactional(readOnly = true)
  BigDecimal warningPercent() {
    return rules.amount(Rule.BUDGET_WARNING, clock.today());
  }

  /**
   * What runs out at all municipalities, now or later, as it stands today. It is asked all the
   * time, so nothing is counted of those that never named a budget: of them there is nothing to
   * say.
   */
  @Transactional(readOnly = true)
  public List<Warning> warnings() {
    return warnings(budgets.named());
  }

  /** The same of these municipalities. */
  @Transactional(readOnly = true)
  List<Warning> warnings(Collection<MunicipalityId> of) {
    BigDecimal percent = warningPercent();
    Period ahead = rules.period(Rule.BUDGET_AHEAD);
    return of.stream()
        .flatMap(id -> Warning.of(id, years(id), percent, ahead, clock.today()).stream())
        .toList();
  }

  /**
   * HR says what a year with an official costs from a day on. The same once more changes nothing.
   *
   * @param yearlyCost null if it is not known from then on
   * @return false if the official has no contract with the municipality
   */
  boolean estimate(
      MunicipalityId municipality,
      CaseReference reference,
      Estimate estimate,
      String reason,
      UserId by) {
    if (engagements(municipality).stream()
        .noneMatch(each -> each.caseReference().equals(reference))) {
      return false;
    }
    jdbc.sql(
            """
            insert into posiv.cost_estimate
              (case_reference, municipality, from_on, yearly_cost, reason, recorded_by, recorded_on)
            select :reference, :municipality, :from, :cost, :reason, :by, :today
            where not exists (
              select from (
                select yearly_cost, reason from posiv.cost_estimate
                where case_reference = :reference and from_on = :from
                order by id desc limit 1) last
              where yearly_cost is not distinct from :cost and reason = :reason)
            """)
        .param("reference", reference.value())
        .param("municipality", municipality.value())
        .param("from", estimate.fromOn())
        .param("cost", estimate.yearlyCost(), Types.NUMERIC)
        .param("reason", reason)
        .param("by", by.value())
        .param("today", clock.today())
        .update();
    return true;
  }
}
