package nl.posiv.onboarding.mission;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MissionDecisionStore extends ListCrudRepository<MissionDecision, Long> {

  Optional<MissionDecision> findFirstByMissionOrderByIdDesc(Long mission);
}
