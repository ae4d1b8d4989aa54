package nl.posiv.onboarding.approval.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.approval.AppointmentOutcome;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.StartDay;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * The mandate holder decides on the appointment. Four eyes: not whoever reviewed the nomination or
 * recorded the interview, whichever groups that person is in.
 */
@Component
class DecideAppointment implements CorrectableForm {

  private static final String OTHER_SKILLS = "otherSkills";

  private final Appointments appointments;
  private final Nominations nominations;
  private final Reference reference;
  private final Rules rules;
  private final Chains chains;
  private final Contracts contracts;
  private final StartDay startDay;
  private final OfferCost cost;

  DecideAppointment(
      Appointments appointments,
      Nominations nominations,
      Reference reference,
      Rules rules,
      Chains chains,
      Contracts contracts,
      StartDay startDay,
      OfferCost cost) {
    this.appointments = appointments;
    this.nominations = nominations;
    this.reference = reference;
    this.rules = rules;
    this.chains = chains;
    this.contracts = contracts;
    this.startDay = startDay;
    this.cost = cost;
  }

  @Override
  public String key() {
    return "decide-appointment";
  }

  /** Other skills than those of an earlier contract are asked for only where there was one. */
  @Override
  public Set<String> leftOut(FormContext context) {
    return contracts.followsAnother(context.caseReference()) ? Set.of() : Set.of(OTHER_SKILLS);
  }

  @Override
  public Optional<String> barred(CaseReference caseReference, UserId userId) {
    return appointments.hasJudged(caseReference, userId)
        ? Optional.of("approval.four-eyes-claim")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    Offer offer = appointments.offerOf(reference);
    Map<String, Object> shown = new HashMap<>();
    shown.put("currentPosition", nominations.candidateOf(reference).currentPosition());
    shown.put(
        "expertiseShown",
        this.reference.written(
            context.language(), "theme", nominations.find(reference).expertise()));
    shown.put(
        "languagesShown",
        this.reference.written(
            context.language(), "language", nominations.candidateOf(reference).languages()));
    shown.put("motivationShown", nominations.find(reference).motivation());
    shown.put("askedBefore", String.join("\n\n", appointments.earlierAnswers(reference)));
    shown.put("adviceShown", offer.advice());
    appointments.interviewedOn(reference).ifPresent(day -> shown.put("interviewShown", day));
    shown.put("position", offer.position());
    shown.put("scale", offer.scale());
    shown.put("step", offer.step());
    shown.put("hoursPerWeek", offer.hoursPerWeek());
    shown.put("startDate", offer.startDate());
    shown.put("endDate", offer.endDate());
    shown.put("budgetReference", offer.budgetReference());
    shown.put("costShown", cost.of(offer, context.language()));
    startDay
        .warning(context.language(), offer.startDate())
        .ifPresent(warning -> shown.put("startDayShown", warning));
    shown.put(
        "earlierContractsShown", chains.counted(context.language(), reference, offer.startDate()));
    Nomination nomination = nominations.find(reference);
    shown.put("ukrainianPartnerShown", nomination.ukrainianPartner());
    shown.put("ukrainianProjectShown", nomination.ukrainianProject());
    // R02 is a wish of the programme: shown, and never a reason to refuse.
    int number = appointments.officials(context.municipality()) + 1;
    if (number <= rules.count(Rule.OFFICIALS_PER_MUNICIPALITY)) {
      shown.put("officialNumber", number);
    }
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    answers.require(
        !appointments.hasJudged(context.caseReference(), context.userId()),
        "outcome",
        "approval.four-eyes");
    AppointmentOutcome outcome = answers.outcome(AppointmentOutcome.class);
    appointments.decide(
        context.caseReference(),
        outcome,
        answers.textIfAny("decisionReference"),
        answers.textIfAny("reason"),
        answers.textIfAny(OTHER_SKILLS),
        context.userId());
    return outcome == AppointmentOutcome.APPROVE
        ? Map.of(ApprovalProcess.APPOINTMENT, outcome.id())
        : Map.of(
            ApprovalProcess.APPOINTMENT,
            outcome.id(),
            ApprovalProcess.RESULT,
            ApprovalProcess.NOT_SELECTED);
  }

  /** Which other skills a contract asks decides on its trial period. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("outcome", OTHER_SKILLS);
  }
}
