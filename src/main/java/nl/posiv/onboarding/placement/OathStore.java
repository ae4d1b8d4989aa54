package nl.posiv.onboarding.placement;

import org.springframework.data.repository.ListCrudRepository;

interface OathStore extends ListCrudRepository<Oath, Long> {}
