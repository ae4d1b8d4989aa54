package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface UwvNotificationStore extends ListCrudRepository<UwvNotification, Long> {

  Optional<UwvNotification> findFirstByDataIdOrderByIdDesc(Long dataId);

  Optional<UwvNotification> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  boolean existsByCaseReference(CaseReference caseReference);
}
