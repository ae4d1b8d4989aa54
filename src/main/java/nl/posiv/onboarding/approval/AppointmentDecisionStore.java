package nl.posiv.onboarding.approval;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface AppointmentDecisionStore extends ListCrudRepository<AppointmentDecision, Long> {

  Optional<AppointmentDecision> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      String caseReference, String municipality);
}
