package nl.posiv.onboarding.nomination;

import org.springframework.data.repository.ListCrudRepository;

interface DuplicateDecisionStore extends ListCrudRepository<DuplicateDecision, Long> {}
