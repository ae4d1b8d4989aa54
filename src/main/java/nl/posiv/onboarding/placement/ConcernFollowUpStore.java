package nl.posiv.onboarding.placement;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ConcernFollowUpStore extends ListCrudRepository<ConcernFollowUp, Long> {

  List<ConcernFollowUp> findByCheckInIdOrderById(Long checkInId);
}
