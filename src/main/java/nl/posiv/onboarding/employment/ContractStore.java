package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ContractStore extends ListCrudRepository<Contract, Long> {

  Optional<Contract> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
