package nl.posiv.onboarding.employment;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface GivenTermsStore extends ListCrudRepository<GivenTerms, Long> {

  Optional<GivenTerms> findFirstByCaseReferenceAndKindOrderByIdDesc(
      CaseReference caseReference, String kind);
}
