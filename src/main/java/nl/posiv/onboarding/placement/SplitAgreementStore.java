package nl.posiv.onboarding.placement;

import org.springframework.data.repository.ListCrudRepository;

interface SplitAgreementStore extends ListCrudRepository<SplitAgreement, Long> {}
