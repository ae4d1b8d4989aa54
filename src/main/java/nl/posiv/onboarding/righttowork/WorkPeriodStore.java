package nl.posiv.onboarding.righttowork;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface WorkPeriodStore extends ListCrudRepository<WorkPeriod, Long> {

  List<WorkPeriod> findByCaseReferenceOrderByIdDesc(CaseReference caseReference);
}
