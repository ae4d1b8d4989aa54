package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ChosenRouteStore extends ListCrudRepository<ChosenRoute, Long> {

  Optional<ChosenRoute> findFirstByDataIdOrderByIdDesc(Long dataId);
}
