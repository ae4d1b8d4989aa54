package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.posiv.onboarding.calendar.WholeMonths;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * The chain rule for a new contract: what this person had at this municipality before. Contracts
 * from before the programme count as far as HR has entered them, which is why HR is also shown what
 * was counted.
 */
@Component
public class Chains {

  private final Contracts contracts;
  private final Nominations nominations;
  private final Rules rules;
  private final Texts texts;

  Chains(Contracts contracts, Nominations nominations, Rules rules, Texts texts) {
    this.contracts = contracts;
    this.nominations = nominations;
    this.rules = rules;
    this.texts = texts;
  }

  /** Whether one more temporary contract from this day on is still temporary by its number. */
  public boolean mayAddContract(CaseReference caseReference, LocalDate firstDay) {
    return isOneMoreAllowed(before(caseReference, firstDay));
  }

  /** The last day that a temporary contract from this day on may have. */
  public LocalDate latestEnd(CaseReference caseReference, LocalDate firstDay) {
    return latestEnd(before(caseReference, firstDay), firstDay);
  }

  /** The first day on which a new chain may begin, if this day is in one. */
  public LocalDate firstDayOfNewChain(CaseReference caseReference, LocalDate firstDay) {
    return before(caseReference, firstDay).firstDayOfNewChain(firstDay);
  }

  /** The same for a contract that is there already, had it begun on this day. */
  public LocalDate firstDayOfNewChain(Contract contract, LocalDate firstDay) {
    return beforeIt(contract, firstDay).firstDayOfNewChain(firstDay);
  }

  /** Whether the law leaves time for a contract of the programme from this day on. */
  public boolean leavesTime(CaseReference caseReference, LocalDate firstDay) {
    return !latestEnd(caseReference, firstDay).isBefore(shortestEnd(firstDay));
  }

  /** The last day of the shortest contract of the programme; its length is a default. */
  public LocalDate shortestEnd(LocalDate firstDay) {
    return WholeMonths.lastDay(firstDay, rules.period(Rule.SHORTEST_CONTRACT));
  }

  /** Whether a contract that is there already would be temporary if it had begun on this day. */
  public boolean mayBegin(Contract contract, LocalDate firstDay) {
    return isOneMoreAllowed(beforeIt(contract, firstDay));
  }

  /** The last day that a contract which is there already could have if it had begun on this day. */
  public LocalDate latestEnd(Contract contract, LocalDate firstDay) {
    return latestEnd(beforeIt(contract, firstDay), firstDay);
  }

  private boolean isOneMoreAllowed(Chain before) {
    return ChainLimits.of(rules).allowOneMoreAfter(before.contracts());
  }

  private LocalDate latestEnd(Chain before, LocalDate firstDay) {
    return ChainLimits.of(rules).latestEnd(before.firstDay(firstDay));
  }

  /** What was counted, for HR and the manager; empty for the first contract. */
  public String counted(Language language, CaseReference caseReference, LocalDate firstDay) {
    Chain chain = before(caseReference, firstDay);
    return chain.contracts() == 0
        ? ""
        : texts.get(
            language,
            counted(chain, firstDay),
            chain.contracts(),
            texts.date(language, chain.firstDay(firstDay)),
            texts.date(language, latestEnd(caseReference, firstDay)));
  }

  private String counted(Chain chain, LocalDate firstDay) {
    if (!isOneMoreAllowed(chain)) {
      return "approval.chain-used-up";
    }
    return latestEnd(chain, firstDay).isBefore(shortestEnd(firstDay))
        ? "approval.chain-lasted"
        : "approval.earlier-contracts";
  }

  private Chain before(CaseReference caseReference, LocalDate firstDay) {
    return before(caseReference, firstDay, contract -> true);
  }

  /** A contract that begins later than it was said to is not one before itself. */
  private Chain beforeIt(Contract contract, LocalDate firstDay) {
    return before(
        contract.caseReference(), firstDay, other -> other.storedId() != contract.storedId());
  }

  private Chain before(
      CaseReference caseReference, LocalDate firstDay, Predicate<Contract> counted) {
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    List<Chain.Span> spans =
        contracts.ofPerson(caseReference).stream()
            .filter(counted)
            .filter(contract -> contract.municipality().equals(municipality))
            .filter(Contract::countsInChain)
            .filter(contract -> contract.firstDay().isBefore(firstDay))
            .map(contract -> new Chain.Span(contract.firstDay(), contract.lastDay().orElseThrow()))
            .toList();
    return Chain.before(spans, firstDay, rules.period(Rule.CHAIN_GAP));
  }
}
