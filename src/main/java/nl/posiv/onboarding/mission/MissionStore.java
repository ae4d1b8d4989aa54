package nl.posiv.onboarding.mission;

import java.util.Collection;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface MissionStore extends ListCrudRepository<Mission, Long> {

  List<Mission> findByCaseReferenceInOrderById(Collection<CaseReference> caseReferences);
}
