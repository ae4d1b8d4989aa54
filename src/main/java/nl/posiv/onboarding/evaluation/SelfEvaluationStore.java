package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SelfEvaluationStore extends ListCrudRepository<SelfEvaluation, Long> {

  Optional<SelfEvaluation> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
