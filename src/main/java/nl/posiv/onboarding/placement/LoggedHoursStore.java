package nl.posiv.onboarding.placement;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface LoggedHoursStore extends ListCrudRepository<LoggedHours, Long> {

  List<LoggedHours> findByCaseReferenceOrderByMonthUntilAscIdAsc(CaseReference caseReference);
}
