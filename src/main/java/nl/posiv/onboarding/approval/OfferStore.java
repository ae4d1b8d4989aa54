package nl.posiv.onboarding.approval;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OfferStore extends ListCrudRepository<Offer, Long> {

  /** The last offer of the municipality that a case is at now. */
  @Query(
      """
      select o.* from posiv.offer o join posiv.nomination n using (case_reference)
      where case_reference = :caseReference and o.municipality = n.municipality
      order by o.id desc limit 1
      """)
  Optional<Offer> findLast(CaseReference caseReference);
}
