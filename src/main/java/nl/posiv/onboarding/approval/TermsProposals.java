package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.approval.TermsStep.Kind;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of an offer after the manager's decision: a decision is corrected by a decision. HR
 * proposes others with a reason, the manager decides, and what follows depends on how far the case
 * is ({@link TermsEffect}). Of the proposals of a case one at most is open. Once the work has begun
 * other terms are another matter: a change that is reported, and an addendum.
 */
@Service
@Transactional
public class TermsProposals {

  private static final UserId BY_ITSELF = new UserId("system");

  private final TermsProposalStore proposals;
  private final TermsStepStore steps;
  private final OfferStore offers;
  private final Appointments appointments;
  private final Contracts contracts;
  private final SignedContracts signed;
  private final Nominations nominations;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  TermsProposals(
      TermsProposalStore proposals,
      TermsStepStore steps,
      OfferStore offers,
      Appointments appointments,
      Contracts contracts,
      SignedContracts signed,
      Nominations nominations,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.proposals = proposals;
    this.steps = steps;
    this.offers = offers;
    this.appointments = appointments;
    this.contracts = contracts;
    this.signed = signed;
    this.nominations = nominations;
    this.clock = clock;
    this.events = events;
  }

  /** The proposal on which the manager has not decided yet. */
  @Transactional(readOnly = true)
  public Optional<TermsProposal> undecided(CaseReference caseReference) {
    return last(caseReference).filter(proposal -> lastStep(proposal).isEmpty());
  }

  /** The proposal to which the manager agreed, and about which the candidate is asked. */
  @Transactional(readOnly = true)
  public Optional<TermsProposal> asked(CaseReference caseReference) {
    return last(caseReference)
        .filter(
            proposal ->
                lastStep(proposal).filter(step -> step.is(Kind.AGREED_IF_ACCEPTED)).isPresent());
  }

  /** How many proposals there were in a case. */
  @Transactional(readOnly = true)
  public long count(CaseReference caseReference) {
    return proposals.countByCaseReference(caseReference);
  }

  /** The proposal with an id. */
  @Transactional(readOnly = true)
  public TermsProposal of(long id) {
    return proposals.findById(id).orElseThrow();
  }

  /** The offer as it would be. */
  @Transactional(readOnly = true)
  public Offer offerWith(TermsProposal proposal) {
    return appointments.offerOf(proposal.caseReference()).with(proposal, clock.today());
  }

  /** What would follow for the candidate if the manager agreed now. */
  @Transactional(readOnly = true)
  public TermsEffect effect(TermsProposal proposal) {
    if (!proposal.concernsCandidate()) {
      return TermsEffect.NONE;
    }
    CaseReference reference = proposal.caseReference();
    return accepted(reference).isPresent() && !signed.isSigned(reference)
        ? TermsEffect.ASKED
        : TermsEffect.TOLD;
  }

  /** The contract under an offer that was accepted, as long as nobody works under it. */
  @Transactional(readOnly = true)
  public Optional<Contract> accepted(CaseReference caseReference) {
    return contracts.planned(caseReference).filter(Contract::isFirst);
  }

  /**
   * Whether somebody must not decide: who judged the candidate, and who proposed it (four eyes).
   */
  @Transactional(readOnly = true)
  public boolean isBarred(CaseReference caseReference, UserId userId) {
    return appointments.hasJudged(caseReference, userId)
        || undecided(caseReference)
            .map(TermsProposal::proposedBy)
            .filter(userId::equals)
            .isPresent();
  }

  /** The cases of a municipality that wait for a decision on what somebody proposed. */
  @Transactional(readOnly = true)
  public List<CaseReference> undecidedBy(UserId userId, MunicipalityId municipality) {
    return proposals.findByMunicipalityAndProposedBy(municipality, userId).stream()
        .map(TermsProposal::caseReference)
        .distinct()
        .filter(
            reference ->
                undecided(reference)
                    .map(TermsProposal::proposedBy)
                    .filter(userId::equals)
                    .isPresent())
        .toList();
  }

  /** Proposes other terms. One on which the manager has not decided is withdrawn by it. */
  public TermsProposal propose(CaseReference caseReference, ProposedTerms terms, UserId proposer) {
    withdraw(caseReference, null, proposer);
    return proposals.save(
        TermsProposal.of(
            caseReference,
            nominations.find(caseReference).municipality(),
            terms,
            proposer,
            clock.today()));
  }

  /**
   * Takes back the proposal on which the manager has not decided.
   *
   * @return whether there was one
   */
  public boolean withdraw(CaseReference caseReference, @Nullable String reason, UserId userId) {
    nominations.lockPerson(caseReference);
    Optional<TermsProposal> open = undecided(caseReference);
    open.ifPresent(proposal -> add(proposal, Kind.WITHDRAWN, reason, userId));
    return open.isPresent();
  }

  /**
   * Records that the manager agrees. Unless the candidate must accept first, the terms hold at
   * once.
   *
   * @return what follows for the candidate
   */
  public TermsEffect agree(TermsProposal proposal, UserId manager) {
    nominations.lockPerson(proposal.caseReference());
    TermsEffect effect = effect(proposal);
    if (effect == TermsEffect.ASKED) {
      add(proposal, Kind.AGREED_IF_ACCEPTED, null, manager);
    } else {
      add(proposal, Kind.AGREED, null, manager);
      hold(proposal);
    }
    return effect;
  }

  /** Records that the manager refuses; all stays as it was. */
  public void refuse(TermsProposal proposal, String reason, UserId manager) {
    nominations.lockPerson(proposal.caseReference());
    add(proposal, Kind.REFUSED, reason, manager);
  }

  /** Records what the candidate answered to terms to which the manager agreed. */
  public void recordReply(
      TermsProposal proposal, ReplyOutcome outcome, @Nullable String reason, UserId recorder) {
    nominations.lockPerson(proposal.caseReference());
    if (outcome == ReplyOutcome.ACCEPTED) {
      add(proposal, Kind.ACCEPTED, reason, recorder);
      hold(proposal);
    } else {
      add(proposal, Kind.DECLINED, reason, recorder);
    }
  }

  /**
   * Says that nothing comes of what is still open: the work has begun, or will not begin.
   *
   * @return whether anything was open
   */
  public boolean end(CaseReference caseReference) {
    Optional<TermsProposal> open = undecided(caseReference).or(() -> asked(caseReference));
    open.ifPresent(proposal -> add(proposal, Kind.OVER, null, BY_ITSELF));
    return open.isPresent();
  }

  /**
   * The offer with the terms is a row of its own, and the one before stays readable. Nothing is
   * signed or told again for what is not part of the work.
   */
  private void hold(TermsProposal proposal) {
    CaseReference reference = proposal.caseReference();
    Offer held = offers.save(offerWith(proposal));
    if (proposal.concernsCandidate() && accepted(reference).isPresent()) {
      contracts.agree(reference, held.startDate(), held.endDate(), held.hoursPerWeek());
      events.publishEvent(new StartMoved(reference));
      events.publishEvent(new TermsChanged(reference));
    }
  }

  private Optional<TermsProposal> last(CaseReference caseReference) {
    return proposals.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  private Optional<TermsStep> lastStep(TermsProposal proposal) {
    return steps.findFirstByProposalIdOrderByIdDesc(proposal.storedId());
  }

  private void add(TermsProposal proposal, Kind kind, @Nullable String reason, UserId userId) {
    steps.save(
        new TermsStep(
            null,
            proposal.caseReference(),
            proposal.municipality(),
            proposal.storedId(),
            kind.id(),
            reason,
            userId,
            clock.today()));
  }
}
