package nl.posiv.onboarding.employment;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WorkplaceStore extends ListCrudRepository<Workplace, Long> {

  Optional<Workplace> findFirstByCaseReferenceOrderByIdDesc(CaseReference caseReference);

  List<Workplace> findByOfficialUser(UserId officialUser);

  /** The accounts that belong to somebody. */
  @Query("select official_user from posiv.official_account where person_id is not null")
  List<String> accountsTaken();

  /** The accounts of the person of a case. */
  @Query(
      """
      select a.official_user from posiv.official_account a
      join posiv.candidate c on c.person_id = a.person_id
      join posiv.nomination n on n.candidate_id = c.id
      where n.case_reference = :caseReference
      """)
  List<String> accountsOf(CaseReference caseReference);

  /**
   * Gives an account to the person of a case, unless it is somebody’s. Whoever asks for the same
   * one in the same moment waits for the first transaction.
   */
  @Modifying
  @Query(
      """
      insert into posiv.official_account (official_user, person_id)
      select :officialUser, c.person_id
      from posiv.candidate c join posiv.nomination n on n.candidate_id = c.id
      where n.case_reference = :caseReference
      on conflict (official_user) do update set person_id = excluded.person_id
      where official_account.person_id is null
      """)
  void takeAccount(String officialUser, CaseReference caseReference);

  /** Makes an account nobody's again. */
  @Modifying
  @Query("update posiv.official_account set person_id = null where official_user = :officialUser")
  void releaseAccount(String officialUser);
}
