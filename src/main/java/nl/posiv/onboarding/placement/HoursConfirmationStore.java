package nl.posiv.onboarding.placement;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HoursConfirmationStore extends ListCrudRepository<HoursConfirmation, Long> {

  List<HoursConfirmation> findByLoggedHoursIdOrderById(Long loggedHoursId);

  List<HoursConfirmation> findByContractIdOrderById(Long contractId);
}
