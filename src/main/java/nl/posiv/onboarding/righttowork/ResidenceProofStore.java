package nl.posiv.onboarding.righttowork;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface ResidenceProofStore extends ListCrudRepository<ResidenceProof, Long> {

  Optional<ResidenceProof> findFirstByDataIdAndOutcomeOrderByIdDesc(Long dataId, String outcome);

  List<ResidenceProof> findByCaseReferenceOrderById(CaseReference caseReference);
}
