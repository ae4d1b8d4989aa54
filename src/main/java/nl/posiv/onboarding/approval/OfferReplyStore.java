package nl.posiv.onboarding.approval;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface OfferReplyStore extends ListCrudRepository<OfferReply, Long> {

  Optional<OfferReply> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      String caseReference, String municipality);
}
