package nl.posiv.onboarding.placement;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface StartConfirmationStore extends ListCrudRepository<StartConfirmation, Long> {

  Optional<StartConfirmation> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
