package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface PermitApplicationStore extends ListCrudRepository<PermitApplication, Long> {

  Optional<PermitApplication> findFirstByDataIdOrderByIdDesc(Long dataId);

  boolean existsByCaseReference(CaseReference caseReference);
}
