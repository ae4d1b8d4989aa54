package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface EndNoticeStore extends ListCrudRepository<EndNotice, Long> {

  Optional<EndNotice> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
