package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ResolutionStore extends ListCrudRepository<Resolution, Long> {

  Optional<Resolution> findFirstByCaseReferenceOrderByIdDesc(String caseReference);

  Optional<Resolution> findFirstByDataIdOrderByIdDesc(Long dataId);
}
