package nl.posiv.onboarding.approval;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.data.repository.ListCrudRepository;

interface SuppliedInformationStore extends ListCrudRepository<SuppliedInformation, Long> {

  List<SuppliedInformation> findByCaseReferenceAndMunicipalityOrderById(
      CaseReference caseReference, MunicipalityId municipality);
}
