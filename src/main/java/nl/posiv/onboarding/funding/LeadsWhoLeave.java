package nl.posiv.onboarding.funding;

import nl.posiv.onboarding.participation.MunicipalityWithdrew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the lead of a joint application leaves the programme, programme leads choose another. */
@Component
class LeadsWhoLeave {

  private final FundingCalls calls;
  private final FundingRuns runs;

  LeadsWhoLeave(FundingCalls calls, FundingRuns runs) {
    this.calls = calls;
    this.runs = runs;
  }

  @EventListener
  void ask(MunicipalityWithdrew withdrew) {
    calls.ledBy(withdrew.municipality()).forEach(call -> runs.leadLeft(call.caseReference()));
  }
}
