package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Ro3kvitEvaluationStore extends ListCrudRepository<Ro3kvitEvaluation, Long> {

  Optional<Ro3kvitEvaluation> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
