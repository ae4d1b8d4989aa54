package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ConductDecisionStore extends ListCrudRepository<ConductDecision, Long> {

  Optional<ConductDecision> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
