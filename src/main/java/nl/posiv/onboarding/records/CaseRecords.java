package nl.posiv.onboarding.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;

/**
 * The rows of one table about cases: {@code CaseRecords<Oath>} are the oaths. Whoever asks more of
 * a table than its last row writes a repository.
 *
 * @param <T> a record with a {@code caseReference} and an {@code id} that the database gives
 */
public final class CaseRecords<T> {

  private static final Sort LAST_FIRST = Sort.by("id").descending();

  private final Class<T> kind;
  private final JdbcAggregateOperations tables;

  CaseRecords(Class<T> kind, JdbcAggregateOperations tables) {
    this.kind = kind;
    this.tables = tables;
  }

  /** Adds a row that has no id yet, and changes one that has. */
  public T save(T row) {
    return tables.save(row);
  }

  /** What was recorded last about a case. */
  public Optional<T> latest(CaseReference caseReference) {
    Criteria aboutTheCase = Criteria.where("caseReference").is(caseReference);
    return tables.findOne(Query.query(aboutTheCase).sort(LAST_FIRST).limit(1), kind);
  }

  /** All that was recorded about a contract, the last first. */
  public List<T> allOfContract(long contractId) {
    Criteria aboutTheContract = Criteria.where("contractId").is(contractId);
    return tables.findAll(Query.query(aboutTheContract).sort(LAST_FIRST), kind);
  }

  /** The same about many contracts: of each the last first. */
  public List<T> allOfContracts(Collection<Long> contractIds) {
    return contractIds.isEmpty()
        ? List.of()
        : tables.findAll(
            Query.query(Criteria.where("contractId").in(contractIds)).sort(LAST_FIRST), kind);
  }

  /** How many times something was recorded about a contract. */
  public int countOfContract(long contractId) {
    return Math.toIntExact(
        tables.count(Query.query(Criteria.where("contractId").is(contractId)), kind));
  }

  /**
   * What was recorded last about a contract, in a table whose rows say which one they are about.
   */
  public Optional<T> ofContract(long contractId) {
    Criteria aboutTheContract = Criteria.where("contractId").is(contractId);
    return tables.findOne(Query.query(aboutTheContract).sort(LAST_FIRST).limit(1), kind);
  }
}
