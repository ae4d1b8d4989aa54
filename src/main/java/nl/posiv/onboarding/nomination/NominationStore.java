package nl.posiv.onboarding.nomination;

import org.springframework.data.repository.ListCrudRepository;

interface NominationStore extends ListCrudRepository<Nomination, String> {}
