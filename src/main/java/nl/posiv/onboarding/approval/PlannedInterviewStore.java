package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.data.repository.ListCrudRepository;

interface PlannedInterviewStore extends ListCrudRepository<PlannedInterview, Long> {

  Optional<PlannedInterview> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, MunicipalityId municipality);
}
