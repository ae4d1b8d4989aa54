package nl.posiv.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a year HR looks at who has access in its municipality; who looked, and at whom, is kept. */
class AccessReviewTest extends CaseTest {

  private static final String HR = "hr-utrecht";
  private static final String TASK = "review-access";
  private static final String OF_PROGRAMME = "review-programme-access";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final LocalDate FIRST = LocalDate.parse("2027-10-01");

  @LocalServerPort private int port;
  @Autowired private AccessReviews reviews;
  @Autowired private ReviewDesk desk;
  @Autowired private YearlyReviews yearly;
  @Autowired private ReviewsThatAreOver over;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void everybodyIsThere() {
    jdbc.sql("update posiv.account set left_on = null").update();
  }

  @Test
  void beginsOnceAYearWhereverSomebodyHasAccessAndAsksHr() {
    workOffOn(FIRST.minusDays(1));
    assertThat(begun()).isEmpty();

    workOffOn(FIRST);
    yearly.workOff();
    workOffOn(FIRST.plusMonths(1));

    assertThat(begun()).hasSize(3);
    AccessReview review = ofUtrecht();
    assertThat(review.caseReference().value()).startsWith("ACC-2027-");
    assertThat(openTasks(review.caseReference())).containsExactly(TASK);
    assertThat(task(review.caseReference(), TASK).getTenantId()).isEqualTo("utrecht");
    assertThat(asked(review)).containsExactly(HR);
    assertThat(TasklistUser.signIn(port, HR).page("/people").body())
        .contains("Sinds 1 oktober 2027 is HR gevraagd te bekijken wie toegang heeft");

    workOffOn(FIRST.plusYears(1));
    assertThat(begun()).hasSize(6);
  }

  @Test
  void doesNotBeginOutOfTheBlueLaterInTheYear() {
    workOffOn(FIRST.plusMonths(1).plusDays(1));
    assertThat(begun()).isEmpty();
  }

  @Test
  void twoNodesAtOnceBeginOne() throws Exception {
    at(FIRST);
    Callable<Void> node =
        () -> {
          yearly.workOff();
          return null;
        };

    SameMoment.of(Stream.generate(() -> node).limit(3).toList());

    assertThat(begun()).hasSize(3);
    assertThat(openTasks(ofUtrecht().caseReference())).hasSize(1);
  }

  @Test
  void confirmingKeepsWhoLookedWhenAndAtWhom() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    CaseReference reference = begin();
    assertThat(hr.page("/tasks/" + task(reference, TASK).getId()).body())
        .contains("Wie nu toegang heeft", "laatste keer hier", name("manager-utrecht"))
        .doesNotContain(name("hr-arnhem"));

    submit(
        HR,
        reference,
        TASK,
        looked(reference, Map.of("outcome", "confirm", "remark", "Asked the managers")));

    assertThat(openTasks(reference)).isEmpty();
    AccessReview done = reviews.of(reference);
    assertThat(done.doneBy()).isEqualTo(new UserId(HR));
    assertThat(done.doneOn()).isEqualTo(FIRST);
    assertThat(reviews.lookedAt(reference))
        .noneMatch(AccessReview.Looked::ended)
        .extracting(AccessReview.Looked::userId)
        .contains(new UserId(HR), new UserId("manager-utrecht"), new UserId("official-utrecht"))
        .doesNotContain(new UserId("hr-arnhem"));
    assertThat(hr.page("/people").body())
        .contains("1 oktober 2027: " + name(HR), "Bevestigd: 7. Beëindigd: 0.")
        .contains("Asked the managers", name("official-utrecht"));
  }

  /** Programme leads read no officials, here as elsewhere. */
  @Test
  void leadsReadThatSomebodyLookedAndNoOfficial() {
    CaseReference reference = begin();
    submit(HR, reference, TASK, looked(reference, Map.of("outcome", "confirm")));

    assertThat(TasklistUser.signIn(port, "posiv").page("/people").body())
        .contains("Bevestigd: 7. Beëindigd: 0.", name("manager-utrecht"))
        .doesNotContain(name("official-utrecht"));
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/people").body())
        .doesNotContain("Bevestigd: 7.");
  }

  @Test
  void accessThatNobodyNeedsEndsInTheSameStepAndComesBackOnThePageOfThePerson() {
    CaseReference reference = begin();

    submit(
        HR,
        reference,
        TASK,
        looked(reference, Map.of("outcome", "end", "ended", List.of("mentor2-utrecht"))));

    assertThat(people.hasLeft(new UserId("mentor2-utrecht"))).isTrue();
    assertThat(people.hasLeft(new UserId("mentor-utrecht"))).isFalse();
    assertThat(reviews.lookedAt(reference))
        .filteredOn(AccessReview.Looked::ended)
        .extracting(AccessReview.Looked::userId, AccessReview.Looked::roles)
        .containsExactly(tuple(new UserId("mentor2-utrecht"), List.of(Role.MENTOR)));
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(hr.page("/people").body()).contains("Beëindigd: 1.", "toegang beëindigd");
    PageForm back =
        PageForm.in(hr.page("/people/mentor2-utrecht").body()).stream()
            .filter(form -> form.action().endsWith("/return"))
            .findFirst()
            .orElseThrow();
    hr.sendForm(back.action(), back.fields());
    assertThat(people.hasLeft(new UserId("mentor2-utrecht"))).isFalse();
  }

  @Test
  void nobodyEndsTheOwnAccessNorThatOfAnotherMunicipality() {
    CaseReference reference = begin();

    assertThat(refusal(HR, reference, TASK, looked(reference, Map.of("outcome", "end"))))
        .contains("kies wiens toegang eindigt");
    for (String user : List.of(HR, "hr-arnhem", "nobody-there")) {
      refusal(
          HR, reference, TASK, looked(reference, Map.of("outcome", "end", "ended", List.of(user))));
    }

    assertThat(reviews.of(reference).doneBy()).isNull();
    assertThat(reviews.lookedAt(reference)).isEmpty();
    assertThat(people.hasLeft(new UserId("hr-arnhem"))).isFalse();
  }

  @Test
  void programmeLeadLooksAtThePeopleOfTheProgrammeItself() {
    workOffOn(FIRST);
    AccessReview review = reviews.ofPlace(null).get(0);
    CaseReference reference = review.caseReference();
    assertThat(openTasks(reference)).containsExactly(OF_PROGRAMME);
    assertThat(task(reference, OF_PROGRAMME).getTenantId()).isNull();
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    assertThat(lead.page("/people").body())
        .contains("is programmaleiders gevraagd te bekijken wie van het programma toegang heeft");
    assertThat(lead.page("/tasks/" + task(reference, OF_PROGRAMME).getId()).body())
        .contains(name("ro3kvit"), name("admin"), name("privacy"))
        .doesNotContain(name(HR));
    assertThat(TasklistUser.signIn(port, HR).tasks(reference)).isEmpty();
    assertThat(desk.toLookAt(reference, new UserId("posiv"), Language.NL))
        .filteredOn(ReviewDesk.Person::endable)
        .extracting(ReviewDesk.Person::userId)
        .as("not oneself, no administrator")
        .containsExactly(new UserId("ro3kvit"));

    submit(
        "posiv",
        reference,
        OF_PROGRAMME,
        Map.of(
            "outcome",
            "end",
            "ended",
            List.of("ro3kvit"),
            "looked",
            List.of(desk.mark(reference, new UserId("posiv")))));

    assertThat(reviews.of(reference).doneBy()).isEqualTo(new UserId("posiv"));
    assertThat(people.hasLeft(new UserId("ro3kvit"))).isTrue();
    assertThat(lead.page("/people").body()).contains("Bevestigd: 3. Beëindigd: 1.", name("admin"));
    assertThat(TasklistUser.signIn(port, HR).page("/people").body())
        .doesNotContain("Bevestigd: 3.");
  }

  @Test
  void nobodyConfirmsAListThatIsAnotherOneNow() {
    CaseReference reference = begin();
    Map<String, Object> answers = looked(reference, Map.of("outcome", "confirm"));
    people.leave(new UserId("mentor2-utrecht"), clock.today());

    assertThat(refusal(HR, reference, TASK, answers)).contains("De lijst is veranderd");
    assertThat(refusal(HR, reference, TASK, Map.of("outcome", "confirm"))).isNotEmpty();
    assertThat(reviews.lookedAt(reference)).isEmpty();

    submit(HR, reference, TASK, looked(reference, Map.of("outcome", "confirm")));
    assertThat(reviews.lookedAt(reference))
        .hasSize(6)
        .extracting(AccessReview.Looked::userId)
        .doesNotContain(new UserId("mentor2-utrecht"));
  }

  @Test
  void whatItFoundIsErasedAfterItsTerm() {
    CaseReference reference = begin();
    submit(HR, reference, TASK, looked(reference, Map.of("outcome", "confirm")));

    at(FIRST.plusYears(3).minusDays(1));
    over.workOff();
    assertThat(reviews.find(reference)).isPresent();

    at(FIRST.plusYears(3));
    over.workOff();
    assertThat(reviews.find(reference)).isEmpty();
    assertThat(reviews.lookedAt(reference)).isEmpty();
  }

  /** Of whoever looked at the list as it is now. */
  private Map<String, Object> looked(CaseReference reference, Map<String, Object> answers) {
    return Forms.with(answers, "looked", List.of(desk.mark(reference, new UserId(HR))));
  }

  private CaseReference begin() {
    workOffOn(FIRST);
    return ofUtrecht().caseReference();
  }

  private AccessReview ofUtrecht() {
    return reviews.ofPlace(UTRECHT).get(0);
  }

  private List<String> begun() {
    return jdbc.sql("select case_reference from posiv.access_review").query(String.class).list();
  }

  private List<String> asked(AccessReview review) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and task_key = :task")
        .param("case", review.caseReference().value())
        .param("task", TASK)
        .query(String.class)
        .list();
  }

  private String name(String user) {
    return people.nameOf(new UserId(user));
  }

  private void workOffOn(LocalDate day) {
    at(day);
    yearly.workOff();
  }

  private void at(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(ChronoUnit.DAYS.between(ClockOfTests.FIRST_DAY, day)));
  }
}
