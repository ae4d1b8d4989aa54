package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface InterviewStore extends ListCrudRepository<Interview, Long> {

  List<Interview> findByCaseReferenceAndMunicipality(
      CaseReference caseReference, String municipality);

  List<Interview> findByMunicipalityAndRecordedBy(String municipality, String recordedBy);

  Optional<Interview> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      CaseReference caseReference, String municipality);
}
