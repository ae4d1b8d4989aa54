package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the pool of candidates. */
@Service
@Transactional(readOnly = true)
public class Pool {

  private final NominationStore nominations;
  private final CandidateStore candidates;
  private final NominationResultStore results;
  private final CaseRecords<PoolConsent> consents;

  Pool(
      NominationStore nominations,
      CandidateStore candidates,
      NominationResultStore results,
      CaseRecords<PoolConsent> consents) {
    this.nominations = nominations;
    this.candidates = candidates;
    this.results = results;
    this.consents = consents;
  }

  /** Everybody in it; who waits longest comes first. */
  public List<InPool> all() {
    return nominations.findByStatus(Nomination.Status.IN_POOL).stream()
        .map(this::inPool)
        .sorted(
            Comparator.comparing(InPool::consentGivenOn)
                .thenComparing(someone -> someone.caseReference().value()))
        .toList();
  }

  /** One of them. */
  public Optional<InPool> find(CaseReference caseReference) {
    return nominations
        .findById(caseReference)
        .filter(nomination -> nomination.status() == Nomination.Status.IN_POOL)
        .map(this::inPool);
  }

  private InPool inPool(Nomination nomination) {
    PoolConsent consent = consents.latest(nomination.caseReference()).orElseThrow();
    Map<MunicipalityId, LocalDate> refusals = new HashMap<>();
    results.findByCaseReferenceOrderById(nomination.caseReference()).stream()
        .filter(result -> result.result() == NominationResult.Result.NOT_SELECTED)
        .forEach(result -> refusals.put(result.municipality(), result.recordedOn()));
    return new InPool(
        nomination,
        candidates.findById(nomination.candidateId()).orElseThrow(),
        consent.givenOn(),
        consent.endsOn(),
        Map.copyOf(refusals));
  }
}
