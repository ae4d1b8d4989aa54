package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface InterviewStore extends ListCrudRepository<Interview, Long> {

  List<Interview> findByCaseReferenceAndMunicipality(String caseReference, String municipality);

  List<Interview> findByMunicipalityAndRecordedBy(String municipality, String recordedBy);

  Optional<Interview> findFirstByCaseReferenceAndMunicipalityOrderByIdDesc(
      String caseReference, String municipality);
}
