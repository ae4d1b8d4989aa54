package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.util.List;
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
    return ChainLimits.of(rules).allowOneMoreAfter(before(caseReference, firstDay).contracts());
  }

  /** The last day that a temporary contract from this day on may have. */
  public LocalDate latestEnd(CaseReference caseReference, LocalDate firstDay) {
    return ChainLimits.of(rules).latestEnd(before(caseReference, firstDay).firstDay(firstDay));
  }

  /** What was counted, for HR and the manager; empty for the first contract. */
  public String counted(Language language, CaseReference caseReference, LocalDate firstDay) {
    Chain chain = before(caseReference, firstDay);
    return chain.contracts() == 0
        ? ""
        : texts.get(
            language,
            "approval.earlier-contracts",
            chain.contracts(),
            texts.date(language, chain.firstDay(firstDay)),
            texts.date(language, latestEnd(caseReference, firstDay)));
  }

  private Chain before(CaseReference caseReference, LocalDate firstDay) {
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    List<Chain.Span> spans =
        contracts.ofPerson(caseReference).stream()
            .filter(contract -> contract.municipality().equals(municipality))
            .filter(Contract::countsInChain)
            .filter(contract -> contract.firstDay().isBefore(firstDay))
            .map(contract -> new Chain.Span(contract.firstDay(), contract.lastDay().orElseThrow()))
            .toList();
    return Chain.before(spans, firstDay, rules.period(Rule.CHAIN_GAP));
  }
}
