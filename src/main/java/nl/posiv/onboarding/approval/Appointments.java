package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WholeMonths;
import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.contracts.CaseEntry;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.nomination.NominationResult.Result;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a municipality does with a nomination. A case may come to several municipalities one after
 * the other; every question here is about the one to which the candidate is put forward now.
 */
@Service
@Transactional
public class Appointments {

  private final ReviewStore reviews;
  private final SuppliedInformationStore information;
  private final PlannedInterviewStore plannedInterviews;
  private final InterviewStore interviews;
  private final OfferStore offers;
  private final AppointmentDecisionStore decisions;
  private final OfferReplyStore replies;
  private final Nominations nominations;
  private final Contracts contracts;
  private final CaseEntries entries;
  private final Chains chains;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Appointments(
      ReviewStore reviews,
      SuppliedInformationStore information,
      PlannedInterviewStore plannedInterviews,
      InterviewStore interviews,
      OfferStore offers,
      AppointmentDecisionStore decisions,
      OfferReplyStore replies,
      Nominations nominations,
      Contracts contracts,
      CaseEntries entries,
      Chains chains,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.information = information;
    this.plannedInterviews = plannedInterviews;
    this.interviews = interviews;
    this.offers = offers;
    this.decisions = decisions;
    this.replies = replies;
    this.nominations = nominations;
    this.contracts = contracts;
    this.entries = entries;
    this.chains = chains;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  /** Records HR's review; the reason is the question when more information is needed. */
  public void recordReview(
      CaseReference caseReference,
      ReviewOutcome outcome,
      @Nullable String reason,
      UserId reviewer) {
    reviews.save(
        new Review(
            null,
            caseReference,
            municipality(caseReference),
            outcome.id(),
            reason,
            reviewer,
            clock.today()));
    if (outcome == ReviewOutcome.NOT_SUITABLE) {
      recordNotSelected(caseReference);
    }
  }

  /** Whether the municipality may ask for more information once more. */
  @Transactional(readOnly = true)
  public boolean mayAskForMoreInformation(CaseReference caseReference) {
    long asked =
        reviews
            .findByCaseReferenceAndMunicipality(caseReference, municipality(caseReference))
            .stream()
            .filter(Review::asksForMore)
            .count();
    return asked < rules.count(Rule.INFORMATION_ROUNDS);
  }

  /** Records Ro3kvit's answer to the last question. */
  public void supplyInformation(CaseReference caseReference, String answer, UserId supplier) {
    information.save(
        new SuppliedInformation(
            null,
            caseReference,
            municipality(caseReference),
            openQuestion(caseReference),
            answer,
            supplier,
            clock.today()));
  }

  /** The question that HR asked last. */
  @Transactional(readOnly = true)
  public String openQuestion(CaseReference caseReference) {
    return lastReview(caseReference).map(Review::reason).orElse("");
  }

  /** Questions and answers of the earlier rounds, in order; empty in the first round. */
  @Transactional(readOnly = true)
  public List<String> earlierAnswers(CaseReference caseReference) {
    return information
        .findByCaseReferenceAndMunicipalityOrderById(caseReference, municipality(caseReference))
        .stream()
        .map(round -> round.question() + "\n→ " + round.answer())
        .toList();
  }

  /** Records the day that was agreed on for the interview, or to which it moved. */
  public void planInterview(CaseReference caseReference, LocalDate day, UserId userId) {
    plannedInterviews.save(
        new PlannedInterview(
            null, caseReference, municipality(caseReference), day, userId, clock.today()));
  }

  /** The day that was agreed on for the interview; empty if there is none. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> plannedInterview(CaseReference caseReference) {
    return plannedInterviews
        .findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
            caseReference, municipality(caseReference))
        .map(PlannedInterview::plannedOn);
  }

  /** Whether somebody reviewed the nomination, in any round, or recorded the interview. */
  @Transactional(readOnly = true)
  public boolean hasJudged(CaseReference caseReference, UserId userId) {
    MunicipalityId municipality = municipality(caseReference);
    return Stream.concat(
            reviews.findByCaseReferenceAndMunicipality(caseReference, municipality).stream()
                .map(Review::reviewedBy),
            interviews.findByCaseReferenceAndMunicipality(caseReference, municipality).stream()
                .map(Interview::recordedBy))
        .anyMatch(userId::equals);
  }

  /** The cases, also past ones, in which somebody judged the candidate for a municipality. */
  @Transactional(readOnly = true)
  public List<CaseReference> judgedBy(UserId userId, MunicipalityId municipality) {
    return Stream.concat(
            reviews.findByMunicipalityAndReviewedBy(municipality, userId).stream()
                .map(Review::caseReference),
            interviews.findByMunicipalityAndRecordedBy(municipality, userId).stream()
                .map(Interview::caseReference))
        .distinct()
        .filter(reference -> municipality(reference).equals(municipality))
        .toList();
  }

  /** Records the interview. */
  public void recordInterview(
      CaseReference caseReference,
      InterviewOutcome outcome,
      LocalDate heldOn,
      @Nullable String reason,
      UserId recorder) {
    interviews.save(
        new Interview(
            null,
            caseReference,
            municipality(caseReference),
            outcome.id(),
            heldOn,
            reason,
            recorder));
    if (outcome == InterviewOutcome.NEGATIVE) {
      recordNotSelected(caseReference);
    }
  }

  /** The day of the interview, if there was one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> interviewedOn(CaseReference caseReference) {
    return interviews
        .findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
            caseReference, municipality(caseReference))
        .map(Interview::heldOn);
  }

  /** Prepares the offer. */
  public void prepareOffer(CaseReference caseReference, OfferTerms terms, UserId preparer) {
    LocalDate end = terms.endDate() == null ? usualEnd(terms.startDate()) : terms.endDate();
    offers.save(
        Offer.of(caseReference, municipality(caseReference), terms, end, preparer, clock.today()));
  }

  /**
   * Moves the agreed dates, because the work may begin only later. The end moves with the start, as
   * far as another contract of the person and the chain of temporary contracts leave room for it.
   *
   * @param mover who moved it
   * @throws IllegalStateException if there is a {@link #contractTooNear} or {@link #chainTooShort}
   */
  public void moveStart(CaseReference caseReference, LocalDate newStart, UserId mover) {
    nominations.lockPerson(caseReference);
    if (contractTooNear(caseReference, newStart).isPresent()) {
      throw new IllegalStateException("Two employers on one day: " + caseReference);
    }
    if (chainTooShort(caseReference, newStart).isPresent()) {
      throw new IllegalStateException("A chain that is too long: " + caseReference);
    }
    LocalDate end = endIfStarting(caseReference, newStart);
    Offer moved = offers.save(offerOf(caseReference).lasting(newStart, end, mover, clock.today()));
    contracts.move(caseReference, moved.startDate(), moved.endDate());
    events.publishEvent(new StartMoved(caseReference));
  }

  /**
   * The last day if the work began on another day than agreed: it lasts as long as before, but not
   * into another contract of the person, and no longer than the law lets temporary contracts last
   * together (R12).
   */
  @Transactional(readOnly = true)
  public LocalDate endIfStarting(CaseReference caseReference, LocalDate newStart) {
    LocalDate latest = latestInChain(caseReference, newStart);
    return contractIfStarting(caseReference, newStart)
        .map(other -> other.firstDay().minusDays(1))
        .or(() -> Optional.of(offerOf(caseReference).endIfStarting(newStart)))
        .filter(end -> !end.isAfter(latest))
        .orElse(latest);
  }

  /**
   * Follows a start that was corrected in the accepted offer: the end moves with it, and so does
   * the contract.
   *
   * @param formerStart the first day until now
   * @param formerEnd the last day until now
   */
  public void followCorrectedStart(
      CaseReference caseReference, LocalDate formerStart, LocalDate formerEnd) {
    Offer moved = offers.save(offerOf(caseReference).lastingAs(formerStart, formerEnd));
    contracts.move(caseReference, moved.startDate(), moved.endDate());
    events.publishEvent(new StartMoved(caseReference));
    events.publishEvent(new StartCorrected(caseReference));
  }

  /**
   * The last day of a contract of the usual length: the day before the same date a year later, and
   * 28 February after a start on 29 February.
   */
  public LocalDate usualEnd(LocalDate startDate) {
    return WholeMonths.lastDay(startDate, rules.period(Rule.EMPLOYMENT_LENGTH));
  }

  /** The offer of a case that has one. */
  @Transactional(readOnly = true)
  public Offer offerOf(CaseReference caseReference) {
    return findOffer(caseReference)
        .orElseThrow(() -> new IllegalStateException("Case " + caseReference + " has no offer"));
  }

  /** What the official does at the municipality: by the offer, or as it was entered. */
  @Transactional(readOnly = true)
  public String position(CaseReference caseReference) {
    return entries
        .find(caseReference)
        .map(CaseEntry::position)
        .orElseGet(() -> offerOf(caseReference).position());
  }

  /** The offer of a case, with the dates as they are agreed now; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<Offer> findOffer(CaseReference caseReference) {
    return offers.findLast(caseReference);
  }

  /**
   * Records the decision of the mandate holder.
   *
   * @param otherSkills which other skills or responsibilities the contract asks than the one that
   *     it follows with this employer; null if it asks the same or follows none
   */
  public void decide(
      CaseReference caseReference,
      AppointmentOutcome outcome,
      @Nullable String decisionReference,
      @Nullable String reason,
      @Nullable String otherSkills,
      UserId decider) {
    decisions.save(
        new AppointmentDecision(
            null,
            caseReference,
            municipality(caseReference),
            outcome.id(),
            decisionReference,
            reason,
            otherSkills,
            decider,
            clock.today()));
    if (outcome == AppointmentOutcome.REJECT) {
      recordNotSelected(caseReference);
    }
  }

  /** Whether it is on record that the contract asks other skills than the one that it follows. */
  @Transactional(readOnly = true)
  public boolean asksOtherSkills(CaseReference caseReference) {
    return decisions
        .findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
            caseReference, municipality(caseReference))
        .map(AppointmentDecision::otherSkills)
        .isPresent();
  }

  /** The day of the decision on the appointment, once there is one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> decidedOn(CaseReference caseReference) {
    return decisions
        .findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
            caseReference, municipality(caseReference))
        .map(AppointmentDecision::decidedOn);
  }

  /**
   * The last working day on which the candidate can accept: from the day of the decision, or of the
   * last one on other terms.
   */
  @Transactional(readOnly = true)
  public LocalDate offerValidUntil(CaseReference caseReference) {
    LocalDate decided = decidedOn(caseReference).orElseThrow();
    LocalDate asItStands = offerOf(caseReference).preparedOn();
    return rules.lastDay(Rule.OFFER_VALIDITY, asItStands.isAfter(decided) ? asItStands : decided);
  }

  /** Whether the work that is offered now is other than in an offer that was signed. */
  @Transactional(readOnly = true)
  public boolean isOtherWorkThan(long offerId, CaseReference caseReference) {
    return offers
        .findById(offerId)
        .filter(signed -> !signed.isForTheSameWorkAs(offerOf(caseReference)))
        .isPresent();
  }

  /** Records what the candidate answered. */
  public void recordReply(
      CaseReference caseReference, ReplyOutcome outcome, @Nullable String reason, UserId recorder) {
    replies.save(
        new OfferReply(
            null,
            caseReference,
            municipality(caseReference),
            outcome.id(),
            reason,
            recorder,
            clock.today()));
    if (outcome == ReplyOutcome.ACCEPTED) {
      Offer offer = offerOf(caseReference);
      contracts.plan(
          caseReference,
          offer.municipality(),
          ContractKind.FIRST,
          offer.startDate(),
          offer.endDate(),
          offer.hoursPerWeek(),
          recorder);
      nominations.recordResult(caseReference, Result.ACCEPTED);
    } else {
      nominations.recordResult(caseReference, Result.DECLINED);
    }
  }

  /** How many people work for this municipality through the programme, or will. */
  @Transactional(readOnly = true)
  public int officials(MunicipalityId municipality) {
    return contracts.officials(municipality);
  }

  /**
   * A contract of the candidate in another case that holds on a day of what is offered here: nobody
   * has two employers at once. The answer holds until the end of the transaction.
   */
  public Optional<Contract> contractElsewhere(CaseReference caseReference) {
    Offer offer = offerOf(caseReference);
    return contractElsewhere(caseReference, offer.startDate(), offer.endDate());
  }

  /**
   * The same for days that are not offered yet.
   *
   * @param last null for no last day
   */
  public Optional<Contract> contractElsewhere(
      CaseReference caseReference, LocalDate first, LocalDate last) {
    nominations.lockPerson(caseReference);
    return contracts.overlapping(caseReference, first, last);
  }

  /**
   * The contract of the candidate in another case that would leave no sensible time for the work
   * here if that began on another day than agreed. One that leaves enough only brings the end
   * forward to the day before it.
   */
  @Transactional(readOnly = true)
  public Optional<Contract> contractTooNear(CaseReference caseReference, LocalDate newStart) {
    LocalDate shortest = shortestFrom(newStart);
    return contractIfStarting(caseReference, newStart)
        .filter(other -> !other.firstDay().isAfter(shortest));
  }

  /**
   * The last day that the law leaves to temporary contracts together (R12), if no sensible time for
   * the work here would be left until then, began it on another day than agreed.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> chainTooShort(CaseReference caseReference, LocalDate newStart) {
    LocalDate agreed = offerOf(caseReference).endIfStarting(newStart);
    return Optional.of(latestInChain(caseReference, newStart))
        .filter(agreed::isAfter)
        .filter(shortestFrom(newStart)::isAfter);
  }

  /**
   * The last start that leaves sensible time for the work until a day.
   *
   * @param lastDay of the work at the latest
   */
  @Transactional(readOnly = true)
  public LocalDate latestStart(LocalDate lastDay) {
    return lastDay.plusDays(1).minus(rules.period(Rule.SHORTEST_CONTRACT));
  }

  private LocalDate shortestFrom(LocalDate start) {
    return chains.shortestEnd(start);
  }

  /** The contract that is planned does not come before itself. */
  private LocalDate latestInChain(CaseReference caseReference, LocalDate newStart) {
    return contracts
        .planned(caseReference)
        .map(planned -> chains.latestEnd(planned, newStart))
        .orElseGet(() -> chains.latestEnd(caseReference, newStart));
  }

  private Optional<Contract> contractIfStarting(CaseReference caseReference, LocalDate newStart) {
    return contracts.overlapping(
        caseReference, newStart, offerOf(caseReference).endIfStarting(newStart));
  }

  /**
   * Whether the candidate accepted the offer, or worked there already when the case was entered;
   * only then may identity data be asked for (R16).
   */
  @Transactional(readOnly = true)
  public boolean isOfferAccepted(CaseReference caseReference) {
    return contracts.wasEntered(caseReference)
        || replies
            .findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
                caseReference, municipality(caseReference))
            .filter(OfferReply::isAccepted)
            .isPresent();
  }

  /**
   * Lets a case through whose offer was accepted: identity data of an applicant may not be asked
   * for (R16).
   *
   * @throws IllegalStateException before that
   */
  @Transactional(readOnly = true)
  public void requireAcceptedOffer(CaseReference caseReference) {
    if (!isOfferAccepted(caseReference)) {
      throw new IllegalStateException("Case " + caseReference + " has no accepted offer");
    }
  }

  private void recordNotSelected(CaseReference caseReference) {
    nominations.recordResult(caseReference, Result.NOT_SELECTED);
  }

  private Optional<Review> lastReview(CaseReference caseReference) {
    return reviews.findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
        caseReference, municipality(caseReference));
  }

  private MunicipalityId municipality(CaseReference caseReference) {
    return nominations.find(caseReference).municipality();
  }
}
