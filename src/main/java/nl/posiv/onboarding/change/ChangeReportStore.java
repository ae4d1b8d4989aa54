package nl.posiv.onboarding.change;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ChangeReportStore extends ListCrudRepository<ChangeReport, Long> {

  Optional<ChangeReport> findFirstByCaseReferenceAndChangeOrderByIdDesc(
      String caseReference, String change);

  List<ChangeReport> findByCaseReferenceOrderByIdDesc(String caseReference);
}
