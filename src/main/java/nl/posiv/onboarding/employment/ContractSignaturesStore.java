package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ContractSignaturesStore extends ListCrudRepository<ContractSignatures, Long> {

  Optional<ContractSignatures> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
