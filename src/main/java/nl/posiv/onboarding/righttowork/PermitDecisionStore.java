package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PermitDecisionStore extends ListCrudRepository<PermitDecision, Long> {

  Optional<PermitDecision> findFirstByDataIdOrderByIdDesc(Long dataId);
}
