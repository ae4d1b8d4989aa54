package nl.posiv.onboarding.nomination;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PoolConsentStore extends ListCrudRepository<PoolConsent, Long> {

  Optional<PoolConsent> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
