package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface GivenTermsStore extends ListCrudRepository<GivenTerms, Long> {

  Optional<GivenTerms> findFirstByCaseReferenceAndKindOrderByIdDesc(
      String caseReference, String kind);
}
