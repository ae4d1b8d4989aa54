package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface UwvNotificationStore extends ListCrudRepository<UwvNotification, Long> {

  Optional<UwvNotification> findFirstByDataIdOrderByIdDesc(Long dataId);

  boolean existsByCaseReference(String caseReference);
}
