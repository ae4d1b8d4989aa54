package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewStore extends ListCrudRepository<Review, Long> {

  List<Review> findByCaseReferenceAndMunicipality(String caseReference, String municipality);

  List<Review> findByMunicipalityAndReviewedBy(String municipality, String reviewedBy);

  Optional<Review> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      String caseReference, String municipality);
}
