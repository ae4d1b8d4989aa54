package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface NominationResultStore extends ListCrudRepository<NominationResult, Long> {

  List<NominationResult> findByCaseReferenceOrderById(CaseReference caseReference);
}
