package nl.posiv.onboarding.placement;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface LoggedHoursStore extends ListCrudRepository<LoggedHours, Long> {

  List<LoggedHours> findByContractIdOrderById(Long contractId);
}
