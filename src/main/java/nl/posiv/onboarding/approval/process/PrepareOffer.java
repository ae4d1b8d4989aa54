package nl.posiv.onboarding.approval.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.OfferTerms;
import nl.posiv.onboarding.approval.ProposedTerms;
import nl.posiv.onboarding.approval.TermsProposal;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HR prepares the offer: position, scale, hours, dates and budget. */
@Component
class PrepareOffer implements CorrectableForm {

  private static final String START = "startDate";
  private static final String END = "endDate";
  private static final String BUDGET = "budgetReference";
  private static final String ADVICE = "advice";
  private static final String COST = "yearlyCost";
  private static final Set<String> TERMS =
      Set.of("position", "scale", "step", "hoursPerWeek", START, END, ADVICE, COST);

  private final Appointments appointments;
  private final TermsProposals proposals;
  private final TermsQuestions questions;
  private final OfferDays days;
  private final RunningCases cases;

  PrepareOffer(
      Appointments appointments,
      TermsProposals proposals,
      TermsQuestions questions,
      OfferDays days,
      RunningCases cases) {
    this.appointments = appointments;
    this.proposals = proposals;
    this.questions = questions;
    this.days = days;
    this.cases = cases;
  }

  /** How far the offer is that somebody corrects. */
  private enum Stage {
    /** The manager has not decided: HR's own words still. */
    UNDECIDED,
    /** The candidate has not answered. */
    OPEN,
    /** The work has not begun. */
    ACCEPTED,
    /** The work began or will not begin, or another offer took its place. */
    OVER
  }

  @Override
  public String key() {
    return "prepare-offer";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("availableFromShown", days.availableFrom(context.caseReference()));
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(START, DateRange.between(CaseDay.NOMINATION, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    requireDays(context.caseReference(), answers);
    appointments.prepareOffer(
        context.caseReference(), answers.as(OfferTerms.class), context.userId());
    return Map.of();
  }

  private void requireDays(CaseReference reference, Answers answers) {
    LocalDate start = answers.date(START);
    LocalDate end = answers.has(END) ? answers.date(END) : appointments.usualEnd(start);
    days.require(reference, start, end, Optional.empty(), answers, START, END);
  }

  private Stage stage(Recorded recorded) {
    CaseReference reference = recorded.caseReference();
    boolean isOfNow =
        recorded.table().equals("offer")
            && appointments
                .findOffer(reference)
                .map(Offer::id)
                .filter(id -> id == recorded.id())
                .isPresent();
    if (!isOfNow) {
      return Stage.OVER;
    }
    if (appointments.decidedOn(reference).isEmpty()
        || cases.isWaitingAt(reference, "decide-appointment")) {
      return Stage.UNDECIDED;
    }
    if (cases.isWaitingAt(reference, "record-offer-reply")) {
      return Stage.OPEN;
    }
    return proposals.accepted(reference).isPresent() ? Stage.ACCEPTED : Stage.OVER;
  }

  /**
   * As long as the work has not begun all can be put right, after the decision by another one. What
   * was proposed stands as it is.
   */
  @Override
  public Set<String> settled(Recorded recorded) {
    if (stage(recorded) != Stage.OVER) {
      return Set.of();
    }
    Set<String> settled = new HashSet<>(TERMS);
    if (!recorded.table().equals("offer")) {
      settled.add(BUDGET);
    }
    return settled;
  }

  @Override
  public Optional<String> note(Recorded recorded) {
    return switch (stage(recorded)) {
      case UNDECIDED -> Optional.empty();
      case OVER -> Optional.of("terms.note.begun");
      case OPEN, ACCEPTED ->
          Optional.of(
              proposals.undecided(recorded.caseReference()).isPresent()
                  ? "terms.note.waiting"
                  : "terms.note");
    };
  }

  @Override
  public Optional<String> closed(Recorded recorded) {
    return proposals.asked(recorded.caseReference()).map(asked -> "terms.asked");
  }

  @Override
  public long version(Recorded recorded) {
    return proposals.count(recorded.caseReference());
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    switch (stage(recorded)) {
      case UNDECIDED -> {
        answers.require(answers.dateIfAny(END) != null, END, "corrections.stays");
        requireDays(recorded.caseReference(), answers);
      }
      case OPEN -> {
        requireKept(recorded, answers);
        requireDays(recorded.caseReference(), answers);
      }
      case ACCEPTED -> requireAgreed(recorded, answers);
      case OVER -> {
        // The budget alone, which no rule is about.
      }
    }
  }

  /** Nothing is taken out of an offer by a decision: something else stands there from then on. */
  private static void requireKept(Recorded recorded, Answers answers) {
    answers.require(answers.has(END), END, "corrections.stays");
    answers.require(
        answers.has(ADVICE) || recorded.value("advice") == null, ADVICE, "corrections.stays");
    answers.require(
        answers.has(COST) || recorded.value("yearly_cost") == null, COST, "corrections.stays");
  }

  /** The start moves by itself, because right to work and calendars follow it. */
  private void requireAgreed(Recorded recorded, Answers answers) {
    requireKept(recorded, answers);
    CaseReference reference = recorded.caseReference();
    LocalDate start = answers.date(START);
    boolean moves = !start.equals(recorded.value("start_date"));
    boolean ends = !answers.date(END).equals(recorded.value("end_date"));
    if (moves) {
      Offer offer = appointments.offerOf(reference);
      answers.require(
          start.isBefore(offer.endDate()), START, "righttowork.after-contract", offer.endDate());
      days.require(
          reference,
          start,
          offer.endIfStarting(start),
          proposals.accepted(reference),
          answers,
          START,
          END);
    } else if (ends) {
      days.require(
          reference, start, answers.date(END), proposals.accepted(reference), answers, START, END);
    }
  }

  /**
   * What the manager decided on is put to the manager. The budget is HR's own, and so is the start
   * of work that was accepted.
   */
  @Override
  public Optional<Proposed> propose(
      Recorded recorded, Set<String> changed, Answers answers, String reason) {
    Stage stage = stage(recorded);
    if (stage != Stage.OPEN && stage != Stage.ACCEPTED) {
      return Optional.empty();
    }
    CaseReference reference = recorded.caseReference();
    if (changed.isEmpty()) {
      boolean withdrawn = proposals.withdraw(reference, reason, recorded.corrector());
      if (withdrawn) {
        questions.takeBack(reference);
      }
      return withdrawn ? Optional.of(Proposed.WITHDRAWN) : Optional.empty();
    }
    Set<String> own = stage == Stage.ACCEPTED ? Set.of(START, BUDGET) : Set.of(BUDGET);
    if (own.containsAll(changed)) {
      return Optional.empty();
    }
    answers.require(stage == Stage.OPEN || !changed.contains(START), START, "terms.start-apart");
    answers.refuseMistakes();
    questions.ask(
        proposals.propose(reference, terms(changed, answers, reason), recorded.corrector()));
    return Optional.of(Proposed.PROPOSED);
  }

  @Override
  public boolean isProposed(
      Recorded recorded, Set<String> changed, Answers answers, String reason) {
    return !changed.isEmpty()
        && proposals
            .undecided(recorded.caseReference())
            .filter(proposal -> proposal.proposedBy().equals(recorded.corrector()))
            .map(TermsProposal::terms)
            .filter(terms(changed, answers, reason)::equals)
            .isPresent();
  }

  private static ProposedTerms terms(Set<String> changed, Answers answers, String reason) {
    return new ProposedTerms(
        text("position", changed, answers),
        text("scale", changed, answers),
        changed.contains("step") ? answers.number("step").intValueExact() : null,
        number("hoursPerWeek", changed, answers),
        changed.contains(START) ? answers.dateIfAny(START) : null,
        changed.contains(END) ? answers.dateIfAny(END) : null,
        text(BUDGET, changed, answers),
        text(ADVICE, changed, answers),
        number(COST, changed, answers),
        reason);
  }

  private static @Nullable String text(String key, Set<String> changed, Answers answers) {
    return changed.contains(key) ? answers.textIfAny(key) : null;
  }

  private static @Nullable BigDecimal number(String key, Set<String> changed, Answers answers) {
    return changed.contains(key) && answers.has(key) ? answers.number(key) : null;
  }

  @Override
  public Followed follow(Recorded before, Answers answers) {
    LocalDate former = (LocalDate) Objects.requireNonNull(before.value("start_date"));
    boolean moved = !answers.date(START).equals(former);
    if (moved && proposals.accepted(before.caseReference()).isPresent()) {
      appointments.followCorrectedStart(
          before.caseReference(),
          former,
          (LocalDate) Objects.requireNonNull(before.value("end_date")));
      return Followed.DAYS;
    }
    return Followed.NOTHING;
  }
}
