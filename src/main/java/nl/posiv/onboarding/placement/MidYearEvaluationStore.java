package nl.posiv.onboarding.placement;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MidYearEvaluationStore extends ListCrudRepository<MidYearEvaluation, Long> {

  Optional<MidYearEvaluation> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
