package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ResolutionStore extends ListCrudRepository<Resolution, Long> {

  Optional<Resolution> findFirstByCaseReferenceAndNewStartDateIsNotNullOrderByIdDesc(
      String caseReference);
}
