package nl.posiv.onboarding.mission;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MissionReportStore extends ListCrudRepository<MissionReport, Long> {

  Optional<MissionReport> findFirstByMissionOrderByIdDesc(Long mission);
}
