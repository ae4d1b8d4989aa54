package nl.posiv.onboarding.employment;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ConductCertificateStore extends ListCrudRepository<ConductCertificate, Long> {

  Optional<ConductCertificate> findFirstByCaseReferenceOrderByIdDesc(String caseReference);
}
