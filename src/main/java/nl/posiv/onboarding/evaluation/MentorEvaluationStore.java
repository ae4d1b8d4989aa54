package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MentorEvaluationStore extends ListCrudRepository<MentorEvaluation, Long> {

  Optional<MentorEvaluation> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
