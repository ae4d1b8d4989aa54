package nl.posiv.onboarding.approval;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface TermsStepStore extends ListCrudRepository<TermsStep, Long> {

  Optional<TermsStep> findFirstByProposalIdOrderByIdDesc(Long proposalId);
}
