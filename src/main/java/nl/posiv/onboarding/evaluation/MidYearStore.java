package nl.posiv.onboarding.evaluation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MidYearStore extends ListCrudRepository<MidYear, Long> {

  List<MidYear> findByContractIdOrderByNumber(Long contractId);
}
