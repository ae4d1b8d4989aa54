package nl.posiv.onboarding.employment;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.data.repository.ListCrudRepository;

interface WorkplaceStore extends ListCrudRepository<Workplace, Long> {

  Optional<Workplace> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  List<Workplace> findByOfficialUser(UserId officialUser);
}
