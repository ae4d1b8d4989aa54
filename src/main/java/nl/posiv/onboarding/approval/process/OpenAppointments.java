package nl.posiv.onboarding.approval.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.OpenDecisions;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** The appointments, and other terms of them, on which the mandate holder has not decided yet. */
@Component
class OpenAppointments implements OpenDecisions {

  /** The tasks up to the decision. */
  private static final List<String> TASKS =
      List.of(
          "review-nomination",
          "supply-information",
          "record-interview",
          "prepare-offer",
          "decide-appointment",
          "decide-terms");

  private final Appointments appointments;
  private final TermsProposals proposals;
  private final RunningCases cases;

  OpenAppointments(Appointments appointments, TermsProposals proposals, RunningCases cases) {
    this.appointments = appointments;
    this.proposals = proposals;
    this.cases = cases;
  }

  @Override
  public Set<CaseReference> closedTo(UserId userId, MunicipalityId municipality) {
    return Stream.concat(
            appointments.judgedBy(userId, municipality).stream()
                .filter(
                    reference ->
                        TASKS.stream().anyMatch(task -> cases.isWaitingAt(reference, task))),
            proposals.undecidedBy(userId, municipality).stream())
        .collect(Collectors.toSet());
  }
}
