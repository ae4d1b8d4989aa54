package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface WorkPeriodStore extends ListCrudRepository<WorkPeriod, Long> {

  Optional<WorkPeriod> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
