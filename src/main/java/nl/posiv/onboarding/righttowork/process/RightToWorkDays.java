package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.PermitApplication;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** The days around the right to work, and the end of the work that it is asked for. */
@Component
class RightToWorkDays implements CaseDays {

  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Contracts contracts;
  private final Nominations nominations;

  RightToWorkDays(
      Appointments appointments,
      RightToWork rightToWork,
      Contracts contracts,
      Nominations nominations) {
    this.nominations = nominations;
    this.contracts = contracts;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(
        CaseDay.UWV_NOTIFICATION,
        rightToWork::uwvNotifiedOn,
        CaseDay.PERMIT_APPLICATION,
        reference -> rightToWork.applicationOf(reference).map(PermitApplication::appliedOn),
        CaseDay.CONTRACT_END,
        this::contractEnd,
        CaseDay.NOTIFIABLE,
        this::notifiable);
  }

  private Optional<LocalDate> notifiable(CaseReference reference) {
    return Optional.of(
        contracts.wasEntered(reference)
            ? rightToWork.notifiableFrom(rightToWork.plannedStart(reference))
            : nominations.find(reference).nominatedOn());
  }

  /** Before there is an offer, and in a permanent contract, there is none. */
  private Optional<LocalDate> contractEnd(CaseReference reference) {
    return appointments.findOffer(reference).isPresent() || contracts.wasEntered(reference)
        ? Optional.ofNullable(rightToWork.period(reference).endsOn())
        : Optional.empty();
  }
}
