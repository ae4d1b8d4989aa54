package nl.posiv.onboarding.employment;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface MissingBsnStore extends ListCrudRepository<MissingBsn, Long> {

  Optional<MissingBsn> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  boolean existsByCaseReferenceAndStartBy(CaseReference caseReference, String startBy);
}
