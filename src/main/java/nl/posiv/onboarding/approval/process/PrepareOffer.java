package nl.posiv.onboarding.approval.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Chains;
import nl.posiv.onboarding.approval.OfferTerms;
import nl.posiv.onboarding.calendar.ProgrammeClock;
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
  private final ProgrammeClock clock;

  PrepareOffer(
      Appointments appointments, Nominations nominations, Chains chains, ProgrammeClock clock) {
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
    return Map.of("availableFromShown", nominations.find(context.caseReference()).availableFrom());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("startDate", DateRange.between(CaseDay.NOMINATION, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate start = answers.date("startDate");
    answers.require(start.isAfter(clock.today()), "startDate", "date.not-after", clock.today());
    LocalDate available = nominations.find(context.caseReference()).availableFrom();
    answers.require(!start.isBefore(available), "startDate", "date.not-before", available);
    answers.require(
        chains.mayAddContract(context.caseReference(), start),
        "startDate",
        "approval.too-many-contracts");
    LocalDate end = answers.has("endDate") ? answers.date("endDate") : appointments.usualEnd(start);
    answers.require(end.isAfter(start), "endDate", "date.not-after", start);
    LocalDate latest = chains.latestEnd(context.caseReference(), start);
    answers.require(!end.isAfter(latest), "endDate", "approval.contract-too-long", latest);
    appointments.prepareOffer(
        context.caseReference(),
        new OfferTerms(
            answers.text("position"),
            answers.text("scale"),
            answers.number("step").intValueExact(),
            answers.number("hoursPerWeek"),
            start,
            answers.date("endDate"),
            answers.text("budgetReference")),
        context.userId());
    return Map.of();
  }
}
