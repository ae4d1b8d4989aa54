package nl.posiv.onboarding.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.records.YearlyNumbers;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities that join, did, or did not. */
@Service
@Transactional
public class Participations {

  private static final String SELECT = "select * from posiv.participation ";

  private final JdbcClient jdbc;
  private final Municipalities municipalities;
  private final Inhabitants inhabitants;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Participations(
      JdbcClient jdbc,
      Municipalities municipalities,
      Inhabitants inhabitants,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.municipalities = municipalities;
    this.inhabitants = inhabitants;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  /** All of them, in order of name. */
  @Transactional(readOnly = true)
  public List<Participation> all() {
    return jdbc.sql(SELECT + "order by name").query(Participations::row).list();
  }

  @Transactional(readOnly = true)
  public Optional<Participation> find(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference")
        .param("reference", reference.value())
        .query(Participations::row)
        .optional();
  }

  /**
   * The one of this reference.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public Participation of(CaseReference reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalArgumentException("Nobody joins under " + reference));
  }

  /** The one of a municipality of this name, however it is spelled. */
  @Transactional(readOnly = true)
  public Optional<Participation> named(String name) {
    return MunicipalityId.named(name)
        .flatMap(
            id ->
                jdbc.sql(SELECT + "where tenant = :tenant")
                    .param("tenant", id.value())
                    .query(Participations::row)
                    .optional());
  }

  /** How many municipalities registered themselves today. */
  @Transactional(readOnly = true)
  public int registeredThemselvesToday() {
    return jdbc.sql(
            """
            select count(*) from posiv.participation
            where registered_by is null and registered_on = :today
            """)
        .param("today", clock.today())
        .query(Integer.class)
        .single();
  }

  /** Whether the municipality has as many inhabitants as the programme asks (R01). */
  @Transactional(readOnly = true)
  public boolean isLargeEnough(Participation participation) {
    return participation.inhabitants() >= rules.count(Rule.MUNICIPALITY_MINIMUM_INHABITANTS);
  }

  /**
   * Registers the interest of a municipality.
   *
   * @param by null if it does so itself
   * @return empty if it is known already, on its way, at its end or taking part
   */
  public Optional<Participation> register(Interest interest, Route route, @Nullable UserId by) {
    MunicipalityId tenant = MunicipalityId.named(interest.municipalityName()).orElseThrow();
    if (municipalities.find(tenant).filter(this::takesPart).isPresent()) {
      return Optional.empty();
    }
    Optional<Participation> added = add(interest, tenant, route, by);
    added.ifPresent(
        participation -> {
          Stage stage = isLargeEnough(participation) ? route.first() : Stage.INTEREST;
          move(participation.caseReference(), stage);
        });
    return added.map(participation -> of(participation.caseReference()));
  }

  /**
   * Enters a municipality that takes part already: nothing on the way is made up.
   *
   * @param since its first day
   * @param agreement number or name of the agreement
   * @return empty if it is known already
   */
  public Optional<Participation> enter(
      Interest interest, LocalDate since, String agreement, UserId by) {
    MunicipalityId tenant = MunicipalityId.named(interest.municipalityName()).orElseThrow();
    Optional<Participation> added = add(interest, tenant, Route.COLLEGE, by);
    added.ifPresent(
        participation -> {
          CaseReference reference = participation.caseReference();
          record(reference, NewStep.of(Step.ENTERED, by).decided(null, since).under(agreement));
          if (!isLargeEnough(participation)) {
            allowSmall(reference);
          }
          open(reference, since, by);
        });
    return added.map(participation -> of(participation.caseReference()));
  }

  private boolean takesPart(Municipality municipality) {
    return municipalities.participating().stream()
        .anyMatch(other -> other.id().equals(municipality.id()));
  }

  private Optional<Participation> add(
      Interest interest, MunicipalityId tenant, Route route, @Nullable UserId by) {
    Optional<Inhabitants.Count> count = inhabitants.find(tenant);
    boolean added =
        jdbc.sql(
                    """
                    insert into posiv.participation (case_reference, tenant, name, inhabitants,
                      inhabitants_on, listed, contact_name, contact_email, route, stage, stage_since,
                      registered_by, registered_on)
                    values (:reference, :tenant, :name, :inhabitants, :on, :listed, :contact, :email,
                      :route, 'interest', :today, :by, :today)
                    on conflict (tenant) do nothing
                    """)
                .param("reference", next().value())
                .param("tenant", tenant.value())
                .param("name", interest.municipalityName())
                .param(
                    "inhabitants",
                    count.map(Inhabitants.Count::inhabitants).orElse(interest.inhabitants()))
                .param(
                    "on", count.map(Inhabitants.Count::countedOn).orElse(interest.inhabitantsOn()))
                .param("listed", count.isPresent())
                .param("contact", interest.contactName())
                .param("email", interest.contactEmail())
                .param("route", route.id())
                .param("today", clock.today())
                .param("by", Objects.toString(by, null))
                .update()
            > 0;
    return added ? named(interest.municipalityName()) : Optional.empty();
  }

  private CaseReference next() {
    int year = clock.today().getYear();
    return CaseReference.joining(
        year, YearlyNumbers.next(jdbc, "posiv.participation_number", year));
  }

  /** The way goes on. */
  public void move(CaseReference reference, Stage stage) {
    stage(reference, stage, null);
  }

  /** The way ends, or the municipality leaves. */
  public void end(CaseReference reference, EndReason reason) {
    stage(reference, Stage.ENDED, reason);
  }

  private void stage(CaseReference reference, Stage stage, @Nullable EndReason reason) {
    jdbc.sql(
            """
            update posiv.participation
            set stage = :stage, end_reason = :reason, stage_since = :today
            where case_reference = :reference
            """)
        .param("stage", stage.id())
        .param("reason", reason == null ? null : reason.id())
        .param("today", clock.today())
        .param("reference", reference.value())
        .update();
    events.publishEvent(new StageReached(reference));
  }

  /** A municipality that is smaller than the programme asks may take part all the same. */
  public void allowSmall(CaseReference reference) {
    jdbc.sql(
            "update posiv.participation set small_allowed = true where case_reference = :reference")
        .param("reference", reference.value())
        .update();
  }

  /** Keeps what was decided, said or signed. */
  public void record(CaseReference reference, NewStep said) {
    Step step = said.on(clock.today());
    jdbc.sql(
            """
            insert into posiv.participation_step (case_reference, step, outcome, decided_on,
              report_back_on, reference, amount, budget_year, officials, vote, reason, contact_before,
              recorded_by, recorded_on)
            values (:case, :step, :outcome, :decided, :back, :reference, :amount, :year, :officials,
              :vote, :reason, :before, :by, :today)
            """)
        .param("case", reference.value())
        .param("step", step.step())
        .param("outcome", step.outcome())
        .param("decided", step.decidedOn())
        .param("back", step.reportBackOn())
        .param("reference", step.reference())
        .param("amount", step.amount())
        .param("year", step.budgetYear())
        .param("officials", step.officials())
        .param("vote", step.vote())
        .param("reason", step.reason())
        .param("before", step.contactBefore())
        .param("by", step.recordedBy().value())
        .param("today", step.recordedOn())
        .update();
  }

  /** What was decided, said and signed, in order. */
  @Transactional(readOnly = true)
  public List<Step> steps(CaseReference reference) {
    return jdbc.sql(
            "select * from posiv.participation_step where case_reference = :reference order by id")
        .param("reference", reference.value())
        .query(Step.class)
        .list();
  }

  /** Names the people of the municipality, in place of those who were named before. */
  public void name(CaseReference reference, List<NamedPerson> people) {
    forgetNamed(reference);
    people.forEach(
        person ->
            jdbc.sql(
                    """
                    insert into posiv.participation_person (case_reference, role, name, email)
                    values (:reference, :role, :name, :email) on conflict do nothing
                    """)
                .param("reference", reference.value())
                .param("role", person.role().group())
                .param("name", person.name())
                .param("email", person.email())
                .update());
  }

  private List<NamedPerson> named(CaseReference reference) {
    return jdbc.sql(
            "select role, name, email from posiv.participation_person"
                + " where case_reference = :reference order by role, name")
        .param("reference", reference.value())
        .query(
            (row, number) ->
                new NamedPerson(Role.ofGroup(row.getString(1)), row.getString(2), row.getString(3)))
        .list();
  }

  /** Forgets those who were named. */
  void forgetNamed(CaseReference reference) {
    jdbc.sql("delete from posiv.participation_person where case_reference = :reference")
        .param("reference", reference.value())
        .update();
  }

  /**
   * The municipality takes part, with its tenant and those who were named.
   *
   * @param since the first day
   * @param by who recorded it
   */
  public MunicipalityId open(CaseReference reference, LocalDate since, UserId by) {
    Participation joining = of(reference);
    municipalities.open(
        new Municipality(
            joining.tenant(),
            joining.name(),
            joining.inhabitants(),
            joining.inhabitantsOn(),
            since),
        joining.smallAllowed());
    events.publishEvent(new FirstPeople(joining.tenant(), named(reference), by));
    forgetNamed(reference);
    move(reference, Stage.TAKES_PART);
    return joining.tenant();
  }

  /**
   * Corrects what is known of the municipality and of its contact.
   *
   * @param reason why; what stood there before is kept beside it
   */
  public void correct(CaseReference reference, Interest right, String reason, UserId by) {
    Participation before = locked(reference);
    if (Interest.of(before).equals(right)) {
      // A second click, or nothing was changed.
      return;
    }
    jdbc.sql(
            """
            update posiv.participation
            set name = :name, inhabitants = :inhabitants, inhabitants_on = :on,
              listed = listed and inhabitants = :inhabitants,
              contact_name = :contact, contact_email = :email
            where case_reference = :reference
            """)
        .param("name", right.municipalityName())
        .param("inhabitants", right.inhabitants())
        .param("on", right.inhabitantsOn())
        .param("contact", right.contactName())
        .param("email", right.contactEmail())
        .param("reference", reference.value())
        .update();
    if (municipalities.find(before.tenant()).isPresent()) {
      municipalities.correct(
          before.tenant(), right.municipalityName(), right.inhabitants(), right.inhabitantsOn());
    }
    NewStep corrected =
        NewStep.of(Step.CORRECTED, by)
            .because(
                "%s (%s, %d, %s)"
                    .formatted(
                        reason, before.name(), before.inhabitants(), before.inhabitantsOn()));
    if (before.hasContact() && !before.contact().equals(right.contact())) {
      corrected.insteadOf(before.contact());
    }
    record(reference, corrected);
  }

  /**
   * A municipality that takes part leaves. Its cases go on to their end.
   *
   * @return false if it does not take part
   */
  public boolean leave(CaseReference reference, String reason, UserId by) {
    Participation leaving = locked(reference);
    if (leaving.stage() != Stage.TAKES_PART) {
      return false;
    }
    record(reference, NewStep.of(Step.WITHDRAWN, by).because(reason));
    end(reference, EndReason.LEFT);
    municipalities.leave(leaving.tenant());
    events.publishEvent(
        new MunicipalityWithdrew(reference, leaving.tenant(), "left " + UUID.randomUUID()));
    return true;
  }

  /**
   * Takes up again what ended.
   *
   * @return false if it did not end
   */
  public boolean takeUpAgain(CaseReference reference, Route route, String reason, UserId by) {
    Participation ended = locked(reference);
    if (ended.stage() != Stage.ENDED) {
      return false;
    }
    jdbc.sql("update posiv.participation set route = :route where case_reference = :reference")
        .param("route", route.id())
        .param("reference", reference.value())
        .update();
    record(reference, NewStep.of(Step.TAKEN_UP, by).because(reason));
    move(reference, isLargeEnough(ended) || ended.smallAllowed() ? route.first() : Stage.INTEREST);
    return true;
  }

  /** Of two who do something with a municipality at once, the second sees what the first did. */
  public Participation locked(CaseReference reference) {
    jdbc.sql("select 1 from posiv.participation where case_reference = :reference for update")
        .param("reference", reference.value())
        .query(Integer.class)
        .optional();
    return of(reference);
  }

  private static Participation row(ResultSet row, int number) throws SQLException {
    String endReason = row.getString("end_reason");
    return new Participation(
        new CaseReference(row.getString("case_reference")),
        new MunicipalityId(row.getString("tenant")),
        row.getString("name"),
        row.getInt("inhabitants"),
        row.getObject("inhabitants_on", LocalDate.class),
        row.getBoolean("listed"),
        row.getString("contact_name"),
        row.getString("contact_email"),
        WithId.of(Route.class, row.getString("route")),
        WithId.of(Stage.class, row.getString("stage")),
        row.getObject("stage_since", LocalDate.class),
        endReason == null ? null : WithId.of(EndReason.class, endReason),
        row.getBoolean("small_allowed"),
        UserId.of(row.getString("registered_by")),
        row.getObject("registered_on", LocalDate.class));
  }
}
