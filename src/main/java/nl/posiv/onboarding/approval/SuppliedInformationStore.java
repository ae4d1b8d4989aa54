package nl.posiv.onboarding.approval;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SuppliedInformationStore extends ListCrudRepository<SuppliedInformation, Long> {

  List<SuppliedInformation> findByCaseReferenceAndMunicipalityOrderById(
      String caseReference, String municipality);
}
