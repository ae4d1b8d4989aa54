package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface LateNoticeSettlementStore extends ListCrudRepository<LateNoticeSettlement, Long> {

  Optional<LateNoticeSettlement> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
