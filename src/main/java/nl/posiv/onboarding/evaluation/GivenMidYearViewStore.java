package nl.posiv.onboarding.evaluation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface GivenMidYearViewStore extends ListCrudRepository<GivenMidYearView, Long> {

  List<GivenMidYearView> findByMidYearAndVoiceOrderByIdDesc(Long midYear, String voice);
}
