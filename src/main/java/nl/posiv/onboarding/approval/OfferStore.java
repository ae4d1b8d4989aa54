package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.data.repository.ListCrudRepository;

interface OfferStore extends ListCrudRepository<Offer, Long> {

  Optional<Offer> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, MunicipalityId municipality);
}
