package nl.posiv.onboarding.placement;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SplitAgreementStore extends ListCrudRepository<SplitAgreement, Long> {

  List<SplitAgreement> findByContractIdOrderById(Long contractId);
}
