package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.data.repository.ListCrudRepository;

interface InterviewStore extends ListCrudRepository<Interview, Long> {

  List<Interview> findByCaseReferenceAndMunicipality(
      CaseReference caseReference, MunicipalityId municipality);

  List<Interview> findByMunicipalityAndRecordedBy(MunicipalityId municipality, UserId recordedBy);

  Optional<Interview> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, MunicipalityId municipality);
}
