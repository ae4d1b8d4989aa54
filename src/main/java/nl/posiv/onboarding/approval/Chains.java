package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * The chain rule for a new contract: what this person had at this municipality before. Contracts
 * outside the programme are not known here, which is why HR is also shown what was counted.
 */
@Component
public class Chains {

  private final OfferStore offers;
  private final SignedContracts signed;
  private final Nominations nominations;
  private final Rules rules;
  private final Texts texts;

  Chains(
      OfferStore offers,
      SignedContracts signed,
      Nominations nominations,
      Rules rules,
      Texts texts) {
    this.offers = offers;
    this.signed = signed;
    this.nominations = nominations;
    this.rules = rules;
    this.texts = texts;
  }

  /** Whether one more temporary contract from this day on is still temporary by its number. */
  public boolean mayAddContract(CaseReference caseReference, LocalDate firstDay) {
    return ChainLimits.of(rules).allowOneMoreAfter(before(caseReference, firstDay).contracts());
  }

  /** The last day that a contract from this day on may have. */
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
    Nomination nomination = nominations.find(caseReference);
    List<Chain.Span> contracts =
        nominations.earlierCases(caseReference).stream()
            .filter(signed::isSigned)
            .flatMap(
                earlier ->
                    offers
                        .findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
                            earlier, nomination.municipality())
                        .stream())
            .map(offer -> new Chain.Span(offer.startDate(), offer.endDate()))
            .toList();
    return Chain.before(contracts, firstDay, rules.period(Rule.CHAIN_GAP));
  }
}
