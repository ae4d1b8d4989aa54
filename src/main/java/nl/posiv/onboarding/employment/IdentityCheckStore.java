package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface IdentityCheckStore extends ListCrudRepository<IdentityCheck, Long> {

  Optional<IdentityCheck> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
