package nl.posiv.onboarding.mentorship;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MentorDepartureStore extends ListCrudRepository<MentorDeparture, Long> {

  List<MentorDeparture> findByCaseReference(String caseReference);

  boolean existsByAssignmentId(Long assignmentId);
}
