package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface FollowUpStore extends ListCrudRepository<FollowUp, Long> {

  Optional<FollowUp> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
