package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/** A contract as people tell it from another: by its days, the last one as far as it is known. */
@Component
public class ContractInWords {

  private final Contracts contracts;
  private final Texts texts;

  ContractInWords(Contracts contracts, Texts texts) {
    this.contracts = contracts;
    this.texts = texts;
  }

  /** From when until when it is. */
  public String days(Language language, Contract contract) {
    String first = texts.date(language, contract.firstDay());
    return contracts
        .lastDay(contract)
        .map(last -> texts.get(language, "contracts.days", first, texts.date(language, last)))
        .orElseGet(() -> texts.get(language, "contracts.days-permanent", first));
  }
}
