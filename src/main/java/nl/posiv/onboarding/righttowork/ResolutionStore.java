package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface ResolutionStore extends ListCrudRepository<Resolution, Long> {

  Optional<Resolution> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  Optional<Resolution> findFirstByDataIdOrderByIdDesc(Long dataId);
}
