package nl.posiv.onboarding.mentorship;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface MentorDepartureStore extends ListCrudRepository<MentorDeparture, Long> {

  List<MentorDeparture> findByCaseReference(CaseReference caseReference);

  boolean existsByAssignmentId(Long assignmentId);
}
