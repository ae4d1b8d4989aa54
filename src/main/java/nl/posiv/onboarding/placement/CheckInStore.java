package nl.posiv.onboarding.placement;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface CheckInStore extends ListCrudRepository<CheckIn, Long> {

  Optional<CheckIn> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
