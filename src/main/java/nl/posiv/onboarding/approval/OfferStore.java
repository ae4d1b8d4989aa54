package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface OfferStore extends ListCrudRepository<Offer, Long> {

  Optional<Offer> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, String municipality);
}
