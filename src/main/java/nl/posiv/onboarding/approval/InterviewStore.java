package nl.posiv.onboarding.approval;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface InterviewStore extends ListCrudRepository<Interview, Long> {

  Optional<Interview> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      String caseReference, String municipality);
}
