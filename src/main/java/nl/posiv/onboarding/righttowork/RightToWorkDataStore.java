package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface RightToWorkDataStore extends ListCrudRepository<RightToWorkData, Long> {

  Optional<RightToWorkData> findFirstByCaseReferenceOrderByIdDesc(String caseReference);

  Optional<RightToWorkData> findFirstByCaseReferenceAndPeriodIdOrderByIdDesc(
      String caseReference, Long periodId);

  Optional<RightToWorkData> findFirstByCaseReferenceAndPeriodIdIsNullOrderByIdDesc(
      String caseReference);
}
