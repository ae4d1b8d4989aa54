package nl.posiv.onboarding.approval;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.data.repository.ListCrudRepository;

interface TermsProposalStore extends ListCrudRepository<TermsProposal, Long> {

  Optional<TermsProposal> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  List<TermsProposal> findByMunicipalityAndProposedBy(
      MunicipalityId municipality, UserId proposedBy);

  long countByCaseReference(CaseReference caseReference);
}
