package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface TermsProposalStore extends ListCrudRepository<TermsProposal, Long> {

  Optional<TermsProposal> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  long countByCaseReference(CaseReference caseReference);
}
