package nl.posiv.onboarding.employment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface WorkplaceStore extends ListCrudRepository<Workplace, Long> {

  Optional<Workplace> findFirstByCaseReferenceOrderByIdDesc(String caseReference);

  List<Workplace> findByOfficialUser(String officialUser);
}
