package nl.posiv.onboarding.placement;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface IntakePlanStore extends ListCrudRepository<IntakePlan, Long> {

  Optional<IntakePlan> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
