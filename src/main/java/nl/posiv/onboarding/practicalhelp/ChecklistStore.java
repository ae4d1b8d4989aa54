package nl.posiv.onboarding.practicalhelp;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ChecklistStore extends ListCrudRepository<Checklist, Long> {

  Optional<Checklist> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
