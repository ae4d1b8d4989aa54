package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PermitDecisionStore extends ListCrudRepository<PermitDecision, Long> {

  Optional<PermitDecision> findFirstByDataIdOrderByIdDesc(Long dataId);

  /**
   * Whether a permit that was granted for the work of a case, in whatever round, holds on a day.
   */
  @Query(
      """
      select exists (select from posiv.permit_decision
                     where case_reference = :caseReference and :on between valid_from and valid_until)
      """)
  boolean isHolding(CaseReference caseReference, LocalDate on);

  /** The last day of the last permit of a case that is over on a day; null if there is none. */
  @Query(
      """
      select max(valid_until) from posiv.permit_decision
      where case_reference = :caseReference and valid_until < :on
      """)
  @Nullable LocalDate lastOver(CaseReference caseReference, LocalDate on);
}
