package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.data.repository.ListCrudRepository;

interface AppointmentDecisionStore extends ListCrudRepository<AppointmentDecision, Long> {

  Optional<AppointmentDecision> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, MunicipalityId municipality);
}
