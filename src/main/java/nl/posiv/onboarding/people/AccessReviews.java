package nl.posiv.onboarding.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.records.YearlyNumbers;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly reviews of access, with who looked at what and when. Each method is one transaction.
 */
@Service
@Transactional
public class AccessReviews {

  private static final String SELECT = "select * from posiv.access_review ";

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  AccessReviews(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The one of this reference.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public AccessReview of(CaseReference reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalArgumentException("No review " + reference));
  }

  @Transactional(readOnly = true)
  public Optional<AccessReview> find(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference")
        .param("reference", reference.value())
        .query(AccessReviews::review)
        .optional();
  }

  /**
   * Those of a municipality, or of the programme, the last first.
   *
   * @param municipality null for the programme
   */
  @Transactional(readOnly = true)
  List<AccessReview> ofPlace(@Nullable MunicipalityId municipality) {
    return jdbc.sql(
            SELECT + "where municipality is not distinct from :municipality order by year desc")
        .param("municipality", Objects.toString(municipality, null))
        .query(AccessReviews::review)
        .list();
  }

  /** Who had access when somebody looked, in the order of their accounts. */
  @Transactional(readOnly = true)
  List<AccessReview.Looked> lookedAt(CaseReference reference) {
    return jdbc.sql(
            """
            select user_id, roles, last_seen, ended from posiv.access_review_person
            where case_reference = :reference order by user_id
            """)
        .param("reference", reference.value())
        .query(AccessReviews::looked)
        .list();
  }

  /**
   * Where somebody has access, whether the municipality takes part or not, and no review of it;
   * empty is the programme itself.
   */
  @Transactional(readOnly = true)
  List<Optional<MunicipalityId>> without(int year) {
    return jdbc.sql(
            """
            select distinct r.municipality
            from posiv.account_role r join posiv.account a using (user_id)
            where (a.left_on is null or a.left_on > :today)
              and not exists (select from posiv.access_review v
                              where v.municipality is not distinct from r.municipality
                                and v.year = :year)
            order by r.municipality
            """)
        .param("today", clock.today())
        .param("year", year)
        .query((row, number) -> Optional.ofNullable(MunicipalityId.of(row.getString(1))))
        .list();
  }

  /**
   * The review of this year.
   *
   * @param municipality null for the programme
   * @return empty if it has begun before, on another node for example
   */
  public Optional<AccessReview> begin(@Nullable MunicipalityId municipality) {
    CaseReference reference = next();
    boolean isNew =
        jdbc.sql(
                    """
                    insert into posiv.access_review (case_reference, municipality, year, begun_on)
                    values (:reference, :municipality, :year, :today)
                    on conflict (municipality, year) do nothing
                    """)
                .param("reference", reference.value())
                .param("municipality", Objects.toString(municipality, null))
                .param("year", clock.today().getYear())
                .param("today", clock.today())
                .update()
            > 0;
    return isNew ? find(reference) : Optional.empty();
  }

  /** Somebody has looked, and this is what they saw and did. */
  public void done(
      CaseReference reference,
      List<AccessReview.Looked> looked,
      @Nullable String remark,
      UserId by) {
    jdbc.sql(
            """
            update posiv.access_review set done_by = :by, done_on = :today, remark = :remark
            where case_reference = :reference
            """)
        .param("by", by.value())
        .param("today", clock.today())
        .param("remark", remark)
        .param("reference", reference.value())
        .update();
    looked.forEach(
        one ->
            jdbc.sql(
                    """
                    insert into posiv.access_review_person
                      (case_reference, user_id, roles, last_seen, ended)
                    values (:reference, :user, :roles, :seen, :ended)
                    """)
                .param("reference", reference.value())
                .param("user", one.userId().value())
                .param("roles", one.roles().stream().map(Role::group).toArray(String[]::new))
                .param("seen", one.lastSeen())
                .param("ended", one.ended())
                .update());
  }

  /** Reviews that were done long enough ago. */
  @Transactional(readOnly = true)
  List<CaseReference> over() {
    return jdbc
        .sql(SELECT + "where done_on <= :last")
        .param("last", lastDay())
        .query(AccessReviews::review)
        .list()
        .stream()
        .map(AccessReview::caseReference)
        .toList();
  }

  /** Erases a review whose term is over, with all that it says of people. */
  void erase(CaseReference reference) {
    jdbc.sql("delete from posiv.access_review where case_reference = :reference")
        .param("reference", reference.value())
        .update();
  }

  private LocalDate lastDay() {
    return clock.today().minus(rules.period(Rule.ACCESS_REVIEW_RETENTION));
  }

  private CaseReference next() {
    int year = clock.today().getYear();
    return CaseReference.accessReview(
        year, YearlyNumbers.next(jdbc, "posiv.access_review_number", year));
  }

  private static AccessReview review(ResultSet row, int number) throws SQLException {
    return new AccessReview(
        new CaseReference(row.getString("case_reference")),
        MunicipalityId.of(row.getString("municipality")),
        row.getObject("begun_on", LocalDate.class),
        row.getString("remark"),
        UserId.of(row.getString("done_by")),
        row.getObject("done_on", LocalDate.class));
  }

  private static AccessReview.Looked looked(ResultSet row, int number) throws SQLException {
    return new AccessReview.Looked(
        new UserId(row.getString("user_id")),
        Stream.of((String[]) row.getArray("roles").getArray()).map(Role::ofGroup).toList(),
        row.getObject("last_seen", LocalDate.class),
        row.getBoolean("ended"));
  }
}
