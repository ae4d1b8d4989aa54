package nl.posiv.onboarding.documents;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.nomination.NominationResult;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Until when a document is kept (R15): after work as long as the term of its kind, after a case
 * without work a few weeks, whatever it is; and so what a municipality added that did not take the
 * candidate on, from the day on which that was known.
 */
@Component
class DocumentTerms {

  private final Contracts contracts;
  private final Nominations nominations;
  private final DocumentStore store;
  private final Rules rules;

  DocumentTerms(Contracts contracts, Nominations nominations, DocumentStore store, Rules rules) {
    this.contracts = contracts;
    this.nominations = nominations;
    this.store = store;
    this.rules = rules;
  }

  /** The last day on which a document is kept; empty while the case or work goes on. */
  Optional<LocalDate> lastDay(StoredDocument document) {
    List<Contract> all = contracts.ofProgramme(document.caseReference());
    return notTakenOnSince(document, all)
        .map(this::afterACandidature)
        .or(() -> afterTheCase(document.caseReference(), document.kind(), all));
  }

  /**
   * Since when its municipality has nothing to do with the case any more, without anybody having
   * worked there; empty while it has, and of what Ro3kvit added.
   */
  private Optional<LocalDate> notTakenOnSince(StoredDocument document, List<Contract> all) {
    MunicipalityId municipality = document.municipality();
    if (municipality == null
        || municipality.equals(nominations.find(document.caseReference()).municipality())
        || all.stream().anyMatch(it -> it.municipality().equals(municipality) && it.hasBegun())) {
      return Optional.empty();
    }
    return nominations.results(document.caseReference()).stream()
        .filter(result -> result.municipality().equals(municipality))
        .map(NominationResult::recordedOn)
        .max(Comparator.naturalOrder());
  }

  private Optional<LocalDate> afterTheCase(
      CaseReference caseReference, DocumentKind kind, List<Contract> all) {
    if (all.stream().anyMatch(contract -> !contract.isOver())) {
      return Optional.empty();
    }
    return all.stream()
        .filter(Contract::hasBegun)
        .flatMap(contract -> contract.lastDay().stream())
        .max(Comparator.naturalOrder())
        .map(work -> afterWork(work, kind.term()))
        .or(() -> store.withoutWorkSince(caseReference).map(this::afterACandidature));
  }

  private LocalDate afterACandidature(LocalDate over) {
    return rules.after(Rule.DOCUMENT_RETENTION_CANDIDATE, over);
  }

  private LocalDate afterWork(LocalDate lastDayOfWork, DocumentKind.Term term) {
    LocalDate from =
        term.isFromTheEndOfTheYear()
            ? lastDayOfWork.with(TemporalAdjusters.lastDayOfYear())
            : lastDayOfWork;
    return rules.after(term.rule(), from);
  }
}
