package nl.posiv.onboarding.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.journey.MunicipalCases;
import nl.posiv.onboarding.journey.MunicipalCases.MunicipalCase;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices what changed for the systems of a municipality: what they would read now is held against
 * what they would have read before. So nothing that changes a case has to think of them, and what
 * changes because a day has come is noticed too.
 */
@Component
@Order(ChangedCases.ORDER)
class ChangedCases implements DatedWork {

  /** Before what it found is sent. */
  static final int ORDER = 20;

  private static final String WORK = "api-events";

  private final MunicipalCases cases;
  private final Contracts contracts;
  private final Events events;
  private final Rules rules;
  private final OneByOne oneByOne;
  private final JdbcClient jdbc;

  ChangedCases(
      MunicipalCases cases,
      Contracts contracts,
      Events events,
      Rules rules,
      OneByOne oneByOne,
      JdbcClient jdbc) {
    this.cases = cases;
    this.contracts = contracts;
    this.events = events;
    this.rules = rules;
    this.oneByOne = oneByOne;
    this.jdbc = jdbc;
  }

  /**
   * What a system reads of a case.
   *
   * @param standing status, first and last day
   * @param contracts all that is read of them
   */
  private record Known(String standing, String contracts) {}

  @Override
  public void workOff() {
    List<MunicipalityId> listening = listening();
    if (!listening.isEmpty()) {
      events.eraseOlder(rules.period(Rule.EVENT_RETENTION));
      oneByOne.each(WORK, listening, MunicipalityId::value, this::compare);
    }
  }

  private void compare(MunicipalityId municipality) {
    // Another node may be doing the same.
    jdbc.sql("select pg_advisory_xact_lock(hashtext('posiv.api-events ' || :municipality))")
        .param("municipality", municipality.value())
        .query((row, number) -> true)
        .single();
    Map<CaseReference, Known> before = known(municipality);
    Map<CaseReference, Known> now = read(municipality);
    now.forEach(
        (reference, read) -> {
          Known earlier = before.get(reference);
          if (read.equals(earlier)) {
            return;
          }
          if (earlier == null || !earlier.standing().equals(read.standing())) {
            events.add(municipality, reference, EventType.CASE_CHANGED);
          }
          if (!read.contracts().equals(earlier == null ? "" : earlier.contracts())) {
            events.add(municipality, reference, EventType.CONTRACTS_CHANGED);
          }
          remember(municipality, reference, read);
        });
    Set<CaseReference> gone = new HashSet<>(before.keySet());
    gone.removeAll(now.keySet());
    for (CaseReference reference : gone) {
      events.add(municipality, reference, EventType.CASE_GONE);
      forget(municipality, reference);
    }
  }

  private Map<CaseReference, Known> read(MunicipalityId municipality) {
    Map<CaseReference, List<Contract>> all =
        contracts.with(municipality).stream()
            .collect(Collectors.groupingBy(Contract::caseReference));
    Map<CaseReference, Known> read = new HashMap<>();
    for (MunicipalCase one : cases.of(municipality)) {
      read.put(
          one.reference(),
          new Known(
              Status.of(one.stage()) + " " + one.firstDay() + " " + one.lastDay(),
              all.getOrDefault(one.reference(), List.of()).stream()
                  .map(this::told)
                  .collect(Collectors.joining("; "))));
    }
    return read;
  }

  private String told(Contract contract) {
    return String.join(
        " ",
        Long.toString(contract.storedId()),
        ContractState.of(contract).toString(),
        contract.firstDay().toString(),
        contracts.lastDay(contract).map(Object::toString).orElse("-"),
        Objects.toString(contract.hoursPerWeek(), "-"));
  }

  private Map<CaseReference, Known> known(MunicipalityId municipality) {
    Map<CaseReference, Known> known = new HashMap<>();
    jdbc.sql("select * from posiv.api_known_case where municipality = :municipality")
        .param("municipality", municipality.value())
        .query(
            row -> {
              known.put(
                  new CaseReference(row.getString("case_reference")),
                  new Known(row.getString("standing"), row.getString("contracts")));
            });
    return known;
  }

  private void remember(MunicipalityId municipality, CaseReference reference, Known read) {
    jdbc.sql(
            """
            insert into posiv.api_known_case (municipality, case_reference, standing, contracts)
            values (:municipality, :case, :standing, :contracts)
            on conflict (municipality, case_reference)
            do update set standing = excluded.standing, contracts = excluded.contracts
            """)
        .param("municipality", municipality.value())
        .param("case", reference.value())
        .param("standing", read.standing())
        .param("contracts", read.contracts())
        .update();
  }

  private void forget(MunicipalityId municipality, CaseReference reference) {
    jdbc.sql(
            """
            delete from posiv.api_known_case
            where municipality = :municipality and case_reference = :case
            """)
        .param("municipality", municipality.value())
        .param("case", reference.value())
        .update();
  }

  private List<MunicipalityId> listening() {
    return jdbc.sql(
            """
            select municipality from posiv.webhook
            union select municipality from posiv.api_client where ended_on is null
            order by 1
            """)
        .query((row, number) -> new MunicipalityId(row.getString(1)))
        .list();
  }
}
