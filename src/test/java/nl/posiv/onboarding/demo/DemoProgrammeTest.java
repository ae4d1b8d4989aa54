package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.DecreedDay;
import nl.posiv.onboarding.rules.DecreedDayRegister;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PosivTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PosivTest
class DemoProgrammeTest {

  private static final String SUCCESS = "${true}";
  private static final String FAILURE = "${thereIsNoSuchBean}";

  /** What the programme is made of, and who did what. */
  private static final List<String> KEPT =
      List.of(
          "rule",
          "decreed_day",
          "municipality",
          "list_item",
          "list_item_version",
          "help_task",
          "help_requirement",
          "account",
          "account_role",
          "audit",
          "flyway_schema_history");

  @Autowired private DemoProgramme programme;
  @Autowired private ProgrammeClock clock;
  @Autowired private DecreedDayRegister decreedDays;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private HistoryService history;
  @Autowired private IdentityService identities;
  @Autowired private AuthorizationService authorizations;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void emptyProgramme() {
    programme.reset();
  }

  @AfterEach
  void leaveNothing() {
    programme.reset();
    repository
        .createDeploymentQuery()
        .deploymentName("demo-test")
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void aYearPassesMonthByMonth() {
    ZonedDateTime start = programme.now().atZone(ProgrammeClock.ZONE);
    startMonthly(SUCCESS);

    int left = programme.moveTo(start.plusYears(1).plusDays(1).toInstant());

    assertThat(left).isZero();
    assertThat(months())
        .isEqualTo(
            IntStream.rangeClosed(1, 12)
                .mapToObj(month -> start.plusMonths(month).toLocalDate())
                .toList());
  }

  @Test
  void aJobThatFailsIsTriedUntilNoTriesAreLeftAndCountedAsLeft() {
    startMonthly(FAILURE);

    assertThat(programme.moveTo(inDays(32))).isEqualTo(1);
    assertThat(programme.moveTo(inDays(1))).isEqualTo(1);
  }

  @Test
  void bothClocksShowTheSameTimeAndItIsKept() {
    Instant target = inDays(400);

    programme.moveTo(target);

    assertThat(clock.instant()).isCloseTo(target, within(5, ChronoUnit.SECONDS));
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    assertThat(jdbc.sql("select offset_millis from posiv.demo_clock").query(Long.class).single())
        .isEqualTo(clock.offset().toMillis());
  }

  @Test
  void aTimeThatHasPassedMovesNothing() {
    programme.moveTo(inDays(10));
    Duration offset = clock.offset();

    programme.moveTo(inDays(-5));

    assertThat(clock.offset()).isEqualTo(offset);
  }

  @Test
  void whoeverMovesTheClockStaysSignedIn() {
    identities.setAuthentication("admin", List.of("camunda-admin"));

    programme.moveTo(inDays(1));

    assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("admin");
    identities.clearAuthentication();
  }

  @Test
  void aResetLeavesNothingButTheDemoUsers() {
    startMonthly(SUCCESS);
    programme.moveTo(inDays(40));
    jdbc.sql("insert into posiv.case_number values (2027, 12)").update();
    decreedDays.add(LocalDate.of(2027, 6, 18), "A decree", new UserId("admin"));
    User stranger = identities.newUser("stranger");
    stranger.setEmail("stranger@posiv.example");
    identities.saveUser(stranger);
    User admin = identities.createUserQuery().userId("admin").singleResult();
    admin.setPassword("changed");
    identities.saveUser(admin);

    programme.reset();

    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
    assertThat(history.createHistoricActivityInstanceQuery().count()).isZero();
    assertThat(rows("posiv.case_number")).isZero();
    assertThat(rows("posiv.rule")).isPositive();
    assertThat(decreedDays.list())
        .isNotEmpty()
        .extracting(DecreedDay::day)
        .doesNotContain(LocalDate.of(2027, 6, 18));
    assertThat(rows("posiv.account")).isEqualTo(DemoUser.all().size());
    assertThat(identities.createUserQuery().count()).isEqualTo(DemoUser.all().size());
    assertThat(identities.checkPassword("admin", "admin")).isTrue();
    assertThat(identities.createTenantQuery().userMember("hr-utrecht").count()).isOne();
    assertThat(authorizations.createAuthorizationQuery().userIdIn("stranger").count()).isZero();
    assertThat(rows("posiv.demo_clock")).isZero();
    assertThat(clock.offset()).isZero();
    assertThat(clock.today()).isEqualTo(ClockOfTests.FIRST_DAY);
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void ofEveryTableOfOursIsSaidWhetherAResetEmptiesIt() {
    List<String> tables =
        jdbc.sql(
                """
                select table_name from information_schema.tables
                where table_schema = 'posiv' and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();

    List<String> emptied =
        jdbc.sql(
                """
                with recursive emptied as (
                  select oid, relname from pg_class
                  where relnamespace = 'posiv'::regnamespace and relname in (:named)
                  union
                  select referring.oid, referring.relname from emptied
                  join pg_constraint on contype = 'f' and confrelid = emptied.oid
                  join pg_class referring on referring.oid = conrelid)
                select relname from emptied
                """)
            .param("named", CaseTables.EMPTIED)
            .query(String.class)
            .list();

    assertThat(emptied).doesNotContainAnyElementsOf(KEPT).doesNotHaveDuplicates();
    assertThat(tables)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(emptied.stream(), KEPT.stream()).toList());
  }

  /** Starts a process that waits for years and does something every month. */
  private void startMonthly(String expression) {
    ProcessBuilder process =
        Bpmn.createExecutableProcess("demo-test").camundaHistoryTimeToLiveString("P1D");
    process
        .eventSubProcess()
        .startEvent()
        .interrupting(false)
        .timerWithCycle("R/P1M")
        .serviceTask("month")
        .camundaExpression(expression)
        .endEvent();
    repository
        .createDeployment()
        .name("demo-test")
        .addModelInstance(
            "demo-test.bpmn",
            process
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDuration("P5Y")
                .endEvent()
                .done())
        .deploy();
    runtime.startProcessInstanceByKey("demo-test");
  }

  private List<LocalDate> months() {
    return history
        .createHistoricActivityInstanceQuery()
        .activityId("month")
        .orderByHistoricActivityInstanceStartTime()
        .asc()
        .list()
        .stream()
        .map(month -> LocalDate.ofInstant(month.getStartTime().toInstant(), ProgrammeClock.ZONE))
        .toList();
  }

  private Instant inDays(int days) {
    return programme.now().plus(days, ChronoUnit.DAYS);
  }

  private long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
