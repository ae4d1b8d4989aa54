package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface UwvNotificationStore extends ListCrudRepository<UwvNotification, Long> {

  Optional<UwvNotification> findFirstByDataIdOrderByIdDesc(Long dataId);

  Optional<UwvNotification> findFirstByCaseReferenceOrderByIdDesc(String caseReference);

  boolean existsByCaseReference(String caseReference);
}
