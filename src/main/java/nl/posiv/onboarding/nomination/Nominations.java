package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with nominations. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Nominations {

  private final NominationStore nominations;
  private final CandidateStore candidates;
  private final JdbcAggregateTemplate inserts;
  private final CaseNumbers caseNumbers;
  private final ProgrammeClock clock;

  Nominations(
      NominationStore nominations,
      CandidateStore candidates,
      JdbcAggregateTemplate inserts,
      CaseNumbers caseNumbers,
      ProgrammeClock clock) {
    this.nominations = nominations;
    this.candidates = candidates;
    this.inserts = inserts;
    this.caseNumbers = caseNumbers;
    this.clock = clock;
  }

  /**
   * Puts a candidate forward.
   *
   * @return the reference of the new case
   */
  public String nominate(NewNomination wanted) {
    Candidate candidate =
        inserts.insert(
            new Candidate(
                UUID.randomUUID(),
                wanted.givenName(),
                wanted.familyName(),
                wanted.email(),
                wanted.phone(),
                wanted.preferredLanguage(),
                wanted.homeMunicipality(),
                wanted.oblast(),
                wanted.currentPosition(),
                wanted.languages()));
    String reference = caseNumbers.next(clock.today().getYear());
    nominations.save(
        new Nomination(
            reference,
            null,
            candidate.id(),
            wanted.municipality(),
            wanted.expertise(),
            wanted.motivation(),
            wanted.whereNow(),
            wanted.exitBasis(),
            wanted.availableFrom(),
            wanted.privacyNoticeGivenOn(),
            wanted.ukrainianPartner(),
            wanted.ukrainianProject(),
            wanted.nominatedBy(),
            clock.today(),
            Nomination.Status.NOMINATED));
    return reference;
  }

  /** Records whether the candidate is willing. */
  public void recordWillingness(String caseReference, boolean willing) {
    Nomination nomination = find(caseReference);
    nominations.save(
        nomination.withStatus(willing ? Nomination.Status.WILLING : Nomination.Status.UNWILLING));
  }

  /**
   * Puts the candidate forward to another municipality.
   *
   * @param ukrainianPartner null keeps what was known
   * @param ukrainianProject null keeps what was known
   */
  public void putForwardTo(
      String caseReference, String municipality, String ukrainianPartner, String ukrainianProject) {
    Nomination nomination = find(caseReference);
    nominations.save(nomination.forMunicipality(municipality, ukrainianPartner, ukrainianProject));
  }

  /** Keeps the candidate in the pool for a later match. */
  public void keepInPool(String caseReference) {
    nominations.save(find(caseReference).withStatus(Nomination.Status.IN_POOL));
  }

  /** Ends the nomination. */
  public void close(String caseReference) {
    nominations.save(find(caseReference).withStatus(Nomination.Status.CLOSED));
  }

  /** The nomination of a case that exists. */
  @Transactional(readOnly = true)
  public Nomination find(String caseReference) {
    return nominations
        .findById(caseReference)
        .orElseThrow(() -> new IllegalArgumentException("No case " + caseReference));
  }

  /** The candidate of a case that exists. */
  @Transactional(readOnly = true)
  public Candidate candidateOf(String caseReference) {
    return candidates.findById(find(caseReference).candidateId()).orElseThrow();
  }

  /** The candidate of a case, unless the case is not kept any more. */
  @Transactional(readOnly = true)
  public Optional<Candidate> findCandidate(String caseReference) {
    return nominations
        .findById(caseReference)
        .flatMap(nomination -> candidates.findById(nomination.candidateId()));
  }

  /** The language in which the candidate of a case reads. */
  @Transactional(readOnly = true)
  public Language languageOf(String caseReference) {
    return Language.of(candidateOf(caseReference).preferredLanguage());
  }

  /**
   * What Ro3kvit says of a candidate when putting them forward; the fields are those of {@link
   * Candidate} and {@link Nomination}.
   */
  public record NewNomination(
      String givenName,
      String familyName,
      String email,
      String phone,
      String preferredLanguage,
      String homeMunicipality,
      String oblast,
      String currentPosition,
      List<String> expertise,
      List<String> languages,
      String whereNow,
      String exitBasis,
      String motivation,
      String municipality,
      LocalDate availableFrom,
      LocalDate privacyNoticeGivenOn,
      String ukrainianPartner,
      String ukrainianProject,
      String nominatedBy) {}
}
