package nl.posiv.onboarding.change;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface ChangeReportStore extends ListCrudRepository<ChangeReport, Long> {

  Optional<ChangeReport> findFirstByCaseReferenceAndChangeOrderByIdDesc(
      CaseReference caseReference, String change);

  List<ChangeReport> findByCaseReferenceOrderByIdDesc(CaseReference caseReference);
}
