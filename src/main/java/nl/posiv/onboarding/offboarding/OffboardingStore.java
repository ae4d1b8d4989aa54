package nl.posiv.onboarding.offboarding;

import org.springframework.data.repository.ListCrudRepository;

interface OffboardingStore extends ListCrudRepository<Offboarding, Long> {}
