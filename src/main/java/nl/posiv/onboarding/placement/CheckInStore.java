package nl.posiv.onboarding.placement;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface CheckInStore extends ListCrudRepository<CheckIn, Long> {

  List<CheckIn> findByContractIdOrderById(Long contractId);

  Optional<CheckIn> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);
}
