package nl.posiv.onboarding.mission;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SafetyCheckStore extends ListCrudRepository<SafetyCheck, Long> {

  Optional<SafetyCheck> findFirstByMissionOrderByIdDesc(Long mission);
}
