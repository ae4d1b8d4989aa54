package nl.posiv.onboarding.evaluation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MidYearResponseStore extends ListCrudRepository<MidYearResponse, Long> {

  List<MidYearResponse> findByMidYearOrderByIdDesc(Long midYear);
}
