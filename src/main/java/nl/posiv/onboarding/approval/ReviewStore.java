package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewStore extends ListCrudRepository<Review, Long> {

  List<Review> findByCaseReferenceAndMunicipality(
      CaseReference caseReference, MunicipalityId municipality);

  List<Review> findByMunicipalityAndReviewedBy(MunicipalityId municipality, UserId reviewedBy);

  Optional<Review> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, MunicipalityId municipality);
}
