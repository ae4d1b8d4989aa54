package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MissingBsnStore extends ListCrudRepository<MissingBsn, Long> {

  Optional<MissingBsn> findFirstByCaseReferenceOrderByIdDesc(String caseReference);

  boolean existsByCaseReferenceAndStartBy(String caseReference, String startBy);
}
