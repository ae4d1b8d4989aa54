package nl.posiv.onboarding.approval.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.OfferTerms;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.stereotype.Component;

/** HR prepares the offer: position, scale, hours, dates and budget. */
@Component
class PrepareOffer implements CaseForm {

  private final Appointments appointments;
  private final Nominations nominations;
  private final Chains chains;
  private final ContractElsewhere elsewhere;
  private final ProgrammeClock clock;

  PrepareOffer(
      Appointments appointments,
      Nominations nominations,
      Chains chains,
      ContractElsewhere elsewhere,
      ProgrammeClock clock) {
    this.elsewhere = elsewhere;
    this.appointments = appointments;
    this.nominations = nominations;
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "prepare-offer";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("availableFromShown", availableFrom(context));
  }

  /** Only who works there already has no such day, and is offered nothing. */
  private LocalDate availableFrom(FormContext context) {
    return Objects.requireNonNull(nominations.find(context.caseReference()).availableFrom());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("startDate", DateRange.between(CaseDay.NOMINATION, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate start = answers.date("startDate");
    answers.require(start.isAfter(clock.today()), "startDate", "date.not-after", clock.today());
    LocalDate available = availableFrom(context);
    answers.require(!start.isBefore(available), "startDate", "date.not-before", available);
    answers.require(
        chains.mayAddContract(context.caseReference(), start),
        "startDate",
        "approval.too-many-contracts");
    LocalDate end = answers.has("endDate") ? answers.date("endDate") : appointments.usualEnd(start);
    answers.require(end.isAfter(start), "endDate", "date.not-after", start);
    elsewhere.refuse(
        answers, "startDate", appointments.contractElsewhere(context.caseReference(), start, end));
    LocalDate latest = chains.latestEnd(context.caseReference(), start);
    answers.require(!end.isAfter(latest), "endDate", "approval.contract-too-long", latest);
    appointments.prepareOffer(
        context.caseReference(), answers.as(OfferTerms.class), context.userId());
    return Map.of();
  }
}
