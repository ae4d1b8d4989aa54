package nl.posiv.onboarding.nomination;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CandidateStore extends ListCrudRepository<Candidate, UUID> {}
