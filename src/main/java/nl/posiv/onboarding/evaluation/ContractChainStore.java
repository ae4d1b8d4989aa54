package nl.posiv.onboarding.evaluation;

import org.springframework.data.repository.ListCrudRepository;

interface ContractChainStore extends ListCrudRepository<ContractChain, Long> {}
