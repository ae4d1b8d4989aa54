package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with nominations. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Nominations {

  private final NominationStore nominations;
  private final CandidateStore candidates;
  private final NominationResultStore results;
  private final CaseRecords<PoolConsent> poolConsents;
  private final PoolQuestions poolQuestions;
  private final JdbcClient jdbc;
  private final Rules rules;
  private final JdbcAggregateTemplate inserts;
  private final CaseNumbers caseNumbers;
  private final CandidateSearch search;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Nominations(
      NominationStore nominations,
      CandidateStore candidates,
      NominationResultStore results,
      CaseRecords<PoolConsent> poolConsents,
      PoolQuestions poolQuestions,
      JdbcClient jdbc,
      Rules rules,
      JdbcAggregateTemplate inserts,
      CaseNumbers caseNumbers,
      CandidateSearch search,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.nominations = nominations;
    this.candidates = candidates;
    this.results = results;
    this.poolConsents = poolConsents;
    this.poolQuestions = poolQuestions;
    this.jdbc = jdbc;
    this.rules = rules;
    this.inserts = inserts;
    this.caseNumbers = caseNumbers;
    this.search = search;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Puts a candidate forward.
   *
   * @return the reference of the new case
   */
  public CaseReference nominate(NewNomination wanted, UserId nominator) {
    Candidate candidate =
        inserts.insert(
            new Candidate(
                UUID.randomUUID(),
                newPerson(),
                Objects.requireNonNullElse(wanted.givenName(), ""),
                wanted.familyName(),
                wanted.email(),
                wanted.phone(),
                wanted.preferredLanguage(),
                wanted.homeMunicipality(),
                wanted.oblast(),
                wanted.currentPosition(),
                wanted.languages(),
                search.keysOf(wanted.givenName(), wanted.familyName())));
    CaseReference reference = caseNumbers.next(clock.today().getYear());
    nominations.save(
        new Nomination(
            reference,
            null,
            candidate.id(),
            wanted.municipality(),
            wanted.expertise(),
            Objects.requireNonNullElse(wanted.motivation(), ""),
            wanted.whereNow(),
            wanted.exitBasis(),
            wanted.availableFrom(),
            wanted.privacyNoticeGivenOn(),
            wanted.ukrainianPartner(),
            wanted.ukrainianProject(),
            nominator,
            clock.today(),
            wanted.worksAlready() ? Nomination.Status.AT_WORK : Nomination.Status.NOMINATED));
    return reference;
  }

  /**
   * Corrects the candidate's address, to which no mail comes, in all cases of that person that have
   * the same one.
   *
   * @throws IllegalArgumentException if no mail can be sent there
   */
  public void correctAddress(CaseReference caseReference, String email, UserId corrector) {
    if (MailAddress.of(email).isEmpty()) {
      throw new IllegalArgumentException("No mail can be sent there");
    }
    Candidate candidate = candidateOf(caseReference);
    replaceAddress(candidate, candidate.email(), email, corrector);
    publishAddress(caseReference, null);
  }

  /**
   * Follows an address that was corrected with the candidate of a case: the other cases of that
   * person that had the same one have it too, and mail and link follow.
   *
   * @param previous as it was until now
   */
  public void followAddress(CaseReference caseReference, String previous, UserId corrector) {
    Candidate candidate = candidateOf(caseReference);
    replaceAddress(candidate, previous, candidate.email(), corrector);
    publishAddress(caseReference, previous);
  }

  /** Follows a name that was corrected with the candidate of a case: it is found by the new one. */
  public void followName(CaseReference caseReference) {
    Candidate candidate = candidateOf(caseReference);
    jdbc.sql("update posiv.candidate set name_keys = :keys where id = :id")
        .param(
            "keys",
            search.keysOf(candidate.givenName(), candidate.familyName()).toArray(String[]::new))
        .param("id", candidate.id())
        .update();
  }

  /** What stood there stays readable in the file of each case. */
  private void replaceAddress(Candidate candidate, String wrong, String right, UserId corrector) {
    jdbc.sql(
            """
            with kept as (
              insert into posiv.correction
                (case_reference, record, record_id, before, reason, corrected_by, corrected_at)
              select n.case_reference, 'candidate', c.id::text, to_jsonb(c), '', :by, :now
              from posiv.candidate c join posiv.nomination n on n.candidate_id = c.id
              where c.person_id = :person and c.email = :wrong
            )
            update posiv.candidate set email = :right where person_id = :person and email = :wrong
            """)
        .param("right", right)
        .param("person", candidate.personId())
        .param("wrong", wrong)
        .param("by", corrector.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void publishAddress(CaseReference caseReference, @Nullable String previous) {
    events.publishEvent(
        new CandidateAddressChanged(
            nominations.findOfSamePerson(caseReference).stream()
                .map(Nomination::caseReference)
                .toList(),
            previous));
  }

  /** Records whether the candidate is willing. */
  public void recordWillingness(CaseReference caseReference, boolean willing) {
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
      CaseReference caseReference,
      MunicipalityId municipality,
      @Nullable String ukrainianPartner,
      @Nullable String ukrainianProject) {
    Nomination nomination = find(caseReference);
    nominations.save(nomination.forMunicipality(municipality, ukrainianPartner, ukrainianProject));
  }

  /**
   * Keeps the candidate in the pool for a later match, as long as the consent to that holds; also
   * of a candidate who is there, and says yes again.
   */
  public void keepInPool(CaseReference caseReference, LocalDate consentGivenOn, UserId recorder) {
    nominations.save(find(caseReference).withStatus(Nomination.Status.IN_POOL));
    poolConsents.save(
        new PoolConsent(
            null,
            caseReference,
            consentGivenOn,
            poolConsentEnd(consentGivenOn),
            recorder,
            clock.today()));
    poolQuestions.answered(caseReference);
  }

  /** The last day on which a consent to stay in the pool holds that was given on a day. */
  @Transactional(readOnly = true)
  public LocalDate poolConsentEnd(LocalDate givenOn) {
    return rules.after(Rule.POOL_CONSENT, givenOn);
  }

  /** The last day on which the candidate of a case in the pool may be kept there. */
  @Transactional(readOnly = true)
  public LocalDate poolConsentEnd(CaseReference caseReference) {
    return poolConsents.latest(caseReference).map(PoolConsent::endsOn).orElseThrow();
  }

  /** When the candidate consented to the pool, the last time; empty if never. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> poolConsentGivenOn(CaseReference caseReference) {
    return poolConsents.latest(caseReference).map(PoolConsent::givenOn);
  }

  /**
   * Until when the candidate consented to stay in the pool, if that was recorded on a day or later.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> poolConsentSince(CaseReference caseReference, LocalDate day) {
    return poolConsents
        .latest(caseReference)
        .filter(consent -> !consent.recordedOn().isBefore(day))
        .map(PoolConsent::endsOn);
  }

  /** Ends the nomination. */
  public void close(CaseReference caseReference) {
    nominations.save(find(caseReference).withStatus(Nomination.Status.CLOSED));
  }

  /** Records how the round with the municipality of the case ended. */
  public void recordResult(CaseReference caseReference, NominationResult.Result result) {
    results.save(
        new NominationResult(
            null, caseReference, find(caseReference).municipality(), result, clock.today()));
  }

  /** How the rounds of a case ended, in order. */
  @Transactional(readOnly = true)
  public List<NominationResult> results(CaseReference caseReference) {
    return results.findByCaseReferenceOrderById(caseReference);
  }

  /** The other cases of the same person, the earliest first. */
  @Transactional(readOnly = true)
  public List<EarlierCase> otherCasesOf(CaseReference caseReference) {
    return nominations.findOfSamePerson(caseReference).stream()
        .filter(other -> !other.caseReference().equals(caseReference))
        .map(other -> new EarlierCase(other, results(other.caseReference())))
        .toList();
  }

  /**
   * Keeps every other step away from the person of a case until the transaction ends, so that of
   * two offers accepted in the same moment one is the first.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lockPerson(CaseReference caseReference) {
    jdbc.sql("select id from posiv.person where id = :id for update")
        .param("id", candidateOf(caseReference).personId())
        .query(UUID.class)
        .single();
  }

  /** The nomination of a case that exists. */
  @Transactional(readOnly = true)
  public Nomination find(CaseReference caseReference) {
    return nominations
        .findById(caseReference)
        .orElseThrow(() -> new IllegalArgumentException("No case " + caseReference));
  }

  /**
   * Whether the municipality of a case has taken the candidate on, or the candidate worked there
   * already.
   */
  @Transactional(readOnly = true)
  public boolean isTakenOn(CaseReference caseReference) {
    return takenOnSince(caseReference).isPresent();
  }

  /** The day on which that was recorded, if it was. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> takenOnSince(CaseReference caseReference) {
    Nomination nomination = find(caseReference);
    return nomination.worksAlready()
        ? Optional.of(nomination.nominatedOn())
        : results(caseReference).stream()
            .filter(it -> it.municipality().equals(nomination.municipality()))
            .filter(it -> it.result() == NominationResult.Result.ACCEPTED)
            .map(NominationResult::recordedOn)
            .reduce((earlier, later) -> later);
  }

  /** The candidate of a case that exists. */
  @Transactional(readOnly = true)
  public Candidate candidateOf(CaseReference caseReference) {
    return candidates.findById(find(caseReference).candidateId()).orElseThrow();
  }

  /** The candidate of a case, unless the case is not kept any more. */
  @Transactional(readOnly = true)
  public Optional<Candidate> findCandidate(CaseReference caseReference) {
    return nominations
        .findById(caseReference)
        .flatMap(nomination -> candidates.findById(nomination.candidateId()));
  }

  /** The language in which the candidate of a case reads. */
  @Transactional(readOnly = true)
  public Language languageOf(CaseReference caseReference) {
    return Language.of(candidateOf(caseReference).preferredLanguage());
  }

  private UUID newPerson() {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into posiv.person (id) values (:id)").param("id", id).update();
    return id;
  }

  /**
   * What Ro3kvit says of a candidate when putting them forward; the fields are those of the form,
   * of {@link Candidate} and of {@link Nomination}.
   *
   * @param givenName null for whoever has one name only
   * @param motivation null for whoever works there already
   * @param availableFrom null for whoever works there already
   * @param worksAlready whether the case is entered where it stands: nobody asks whether the person
   *     is willing, and no municipality selects
   */
  public record NewNomination(
      @Nullable String givenName,
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
      @Nullable String exitBasis,
      @Nullable String motivation,
      MunicipalityId municipality,
      @Nullable LocalDate availableFrom,
      LocalDate privacyNoticeGivenOn,
      @Nullable String ukrainianPartner,
      @Nullable String ukrainianProject,
      boolean worksAlready) {}
}
