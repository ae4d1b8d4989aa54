package nl.posiv.onboarding.documents;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Until when a document is kept (R15): after work as long as the term of its kind, after a case
 * without work a few weeks, whatever it is.
 */
@Component
class DocumentTerms {

  private final Contracts contracts;
  private final DocumentStore store;
  private final Rules rules;

  DocumentTerms(Contracts contracts, DocumentStore store, Rules rules) {
    this.contracts = contracts;
    this.store = store;
    this.rules = rules;
  }

  /** The last day on which documents of a kind are kept; empty while the case or work goes on. */
  Optional<LocalDate> lastDay(CaseReference caseReference, DocumentKind kind) {
    List<Contract> all =
        contracts.ofCase(caseReference).stream()
            .filter(contract -> contract.is() != ContractKind.EARLIER)
            .toList();
    if (all.stream().anyMatch(contract -> !contract.isOver())) {
      return Optional.empty();
    }
    return all.stream()
        .filter(Contract::hasBegun)
        .flatMap(contract -> contract.lastDay().stream())
        .max(Comparator.naturalOrder())
        .map(work -> afterWork(work, kind.term()))
        .or(
            () ->
                store
                    .withoutWorkSince(caseReference)
                    .map(over -> rules.after(Rule.DOCUMENT_RETENTION_CANDIDATE, over)));
  }

  private LocalDate afterWork(LocalDate lastDayOfWork, DocumentKind.Term term) {
    LocalDate from =
        term.isFromTheEndOfTheYear()
            ? lastDayOfWork.with(TemporalAdjusters.lastDayOfYear())
            : lastDayOfWork;
    return rules.after(term.rule(), from);
  }
}
