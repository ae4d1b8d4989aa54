package nl.posiv.onboarding.nomination;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface NominationResultStore extends ListCrudRepository<NominationResult, Long> {

  List<NominationResult> findByCaseReferenceOrderById(String caseReference);

  List<NominationResult> findByMunicipalityAndResultOrderById(
      String municipality, NominationResult.Result result);
}
