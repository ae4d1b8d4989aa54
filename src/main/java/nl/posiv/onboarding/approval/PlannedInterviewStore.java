package nl.posiv.onboarding.approval;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PlannedInterviewStore extends ListCrudRepository<PlannedInterview, Long> {

  Optional<PlannedInterview> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      String caseReference, String municipality);
}
