package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface BsnRegistrationStore extends ListCrudRepository<BsnRegistration, Long> {

  Optional<BsnRegistration> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
