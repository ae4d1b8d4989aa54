package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ContractStore extends ListCrudRepository<Contract, Long> {

  List<Contract> findByCaseReferenceOrderById(CaseReference caseReference);

  List<Contract> findByCaseReferenceIn(Collection<CaseReference> caseReferences);

  List<Contract> findByMunicipalityOrderById(MunicipalityId municipality);

  /** All contracts of the person of a case, in whichever case, in order of their first day. */
  @Query(
      """
      select k.* from posiv.contract k
      join posiv.nomination n on n.case_reference = k.case_reference
      join posiv.candidate c on c.id = n.candidate_id
      where c.person_id = (select own.person_id from posiv.candidate own
                           join posiv.nomination case_of on case_of.candidate_id = own.id
                           where case_of.case_reference = :caseReference)
      order by coalesce(k.begun_on, k.planned_first_day), k.id
      """)
  List<Contract> findOfSamePerson(CaseReference caseReference);

  /** Contracts that follow another and that nobody works under, although their day has come. */
  @Query(
      """
      select * from posiv.contract
      where kind not in ('first', 'earlier') and begun_on is null and ended_by is null
        and planned_first_day <= :today
      order by id
      """)
  List<Contract> findWaitedFor(LocalDate today);

  /** What a contract is called, as the last part of the key of a text. */
  @Query("select posiv.told_kind(k) from posiv.contract k where k.id = :id")
  String toldKind(long id);

  /** The first day without work by what was announced of a case. */
  @Query("select day from posiv.announced_end where case_reference = :caseReference")
  @Nullable LocalDate announcedEnd(CaseReference caseReference);

  /** How many people work for a municipality through the programme, or will. */
  @Query(
      """
      select count(distinct c.person_id) from posiv.contract k
      join posiv.nomination n on n.case_reference = k.case_reference
      join posiv.candidate c on c.id = n.candidate_id
      where k.municipality = :municipality and k.kind <> 'earlier' and k.ended_by is null
      """)
  int countPeople(MunicipalityId municipality);
}
