package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface WageTaxRepairStore extends ListCrudRepository<WageTaxRepair, Long> {

  Optional<WageTaxRepair> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
