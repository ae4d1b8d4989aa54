package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.data.repository.ListCrudRepository;

interface NominationResultStore extends ListCrudRepository<NominationResult, Long> {

  List<NominationResult> findByCaseReferenceOrderById(CaseReference caseReference);

  List<NominationResult> findByMunicipalityAndResultOrderById(
      MunicipalityId municipality, NominationResult.Result result);
}
