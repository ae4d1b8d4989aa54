package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.data.repository.ListCrudRepository;

interface OfferReplyStore extends ListCrudRepository<OfferReply, Long> {

  Optional<OfferReply> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, MunicipalityId municipality);
}
