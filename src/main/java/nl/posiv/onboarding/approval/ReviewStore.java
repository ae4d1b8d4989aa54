package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewStore extends ListCrudRepository<Review, Long> {

  List<Review> findByCaseReferenceAndMunicipality(CaseReference caseReference, String municipality);

  List<Review> findByMunicipalityAndReviewedBy(String municipality, String reviewedBy);

  Optional<Review> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, String municipality);
}
