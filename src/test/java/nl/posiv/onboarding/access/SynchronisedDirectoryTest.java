package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Groups, municipalities and accounts have one answer, wherever it is asked and whoever changed it.
 */
class SynchronisedDirectoryTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String HR2 = "hr2-utrecht";

  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private TasklistUser admin;
  private CaseReference reference;

  @BeforeEach
  void givenACaseAtUtrechtAndASecondColleague() {
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
    admin = TasklistUser.signIn(port, "admin");
    reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
  }

  static Stream<Arguments> waysOut() {
    return Stream.of(
        way(
            "Admin takes the group away",
            (test, user) ->
                test.admin.sendJson("DELETE", ENGINE + "/group/hr/members/" + user, Map.of())),
        way(
            "Admin takes the municipality away",
            (test, user) ->
                test.admin.sendJson(
                    "DELETE", ENGINE + "/tenant/utrecht/user-members/" + user, Map.of())),
        way(
            "Admin deletes the account",
            (test, user) -> test.admin.sendJson("DELETE", ENGINE + "/user/" + user, Map.of())),
        way(
            "the directory loses the role",
            (test, user) ->
                test.people.revoke(new UserId(user), Role.HR, new MunicipalityId("utrecht"))),
        way(
            "the person leaves",
            (test, user) -> test.people.leave(new UserId(user), test.clock.today())));
  }

  private static Arguments way(String name, BiConsumer<SynchronisedDirectoryTest, String> way) {
    return Arguments.of(name, way);
  }

  /** In a session that was open before, without waiting for anything. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("waysOut")
  void whoIsOutIsOutEverywhereAtOnce(
      String name, BiConsumer<SynchronisedDirectoryTest, String> way) {
    TasklistUser session = TasklistUser.signIn(port, HR2);
    String review = session.task(reference, "review-nomination");
    assertThat(session.page("/overview").body()).contains(reference.value());
    assertThat(session.page("/tasks/" + review).statusCode()).isEqualTo(200);
    assertThat(session.get(ENGINE + "/task/" + review).statusCode()).isEqualTo(200);

    way.accept(this, HR2);

    assertThat(session.page("/overview").body()).doesNotContain(reference.value());
    assertThat(session.page("/cases/" + reference).statusCode()).isNotEqualTo(200);
    assertThat(session.page("/tasks").body()).doesNotContain(reference.value());
    assertThat(session.page("/tasks/" + review).statusCode()).isNotEqualTo(200);
    assertThat(session.get(ENGINE + "/task/" + review).statusCode()).isNotEqualTo(200);
    assertThat(
            session.post(ENGINE + "/task/" + review + "/claim", Map.of("userId", HR2)).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(people.hasRole(new UserId(HR2), Role.HR, new MunicipalityId("utrecht"))).isFalse();
  }

  @Test
  void whomAdminAddsIsInEverywhereAndKeepsWhatTheyClaimed() {
    added("nieuw-hr", "Nieuwe Collega");
    admin.sendJson("PUT", ENGINE + "/group/hr/members/nieuw-hr", Map.of());
    admin.sendJson("PUT", ENGINE + "/tenant/utrecht/user-members/nieuw-hr", Map.of());

    assertThat(people.find(new UserId("nieuw-hr"))).map(Person::name).contains("Nieuwe Collega");
    assertThat(people.hasRole(new UserId("nieuw-hr"), Role.HR, new MunicipalityId("utrecht")))
        .isTrue();
    TasklistUser session = TasklistUser.signIn(port, "nieuw-hr");
    assertThat(session.page("/overview").body()).contains(reference.value());
    String review = session.task(reference, "review-nomination");
    session.post(ENGINE + "/task/" + review + "/claim", Map.of("userId", "nieuw-hr"));
    mailroom.sendDue();
    assertThat(task(reference, "review-nomination").getAssignee()).isEqualTo("nieuw-hr");

    // A group of the same session, while it is open.
    admin.sendJson("PUT", ENGINE + "/group/council-clerk/members/nieuw-hr", Map.of());
    assertThat(
            people.hasRole(
                new UserId("nieuw-hr"), Role.COUNCIL_CLERK, new MunicipalityId("utrecht")))
        .isTrue();
    admin.sendJson("DELETE", ENGINE + "/group/hr/members/nieuw-hr", Map.of());
    assertThat(session.page("/overview").body()).doesNotContain(reference.value());
    mailroom.sendDue();
    assertThat(task(reference, "review-nomination").getAssignee()).isNull();
  }

  @Test
  void whomAdminDeletesByMistakeCanBeAddedAgain() {
    admin.sendJson("DELETE", ENGINE + "/user/" + HR2, Map.of());
    assertThat(people.hasLeft(new UserId(HR2))).isTrue();

    added(HR2, "Weer Terug");

    assertThat(people.hasLeft(new UserId(HR2))).isFalse();
    assertThat(people.roles(new UserId(HR2))).isEmpty();
    admin.sendJson("PUT", ENGINE + "/group/mentor/members/" + HR2, Map.of());
    TasklistUser.signIn(port, HR2);
  }

  static Stream<String> oddIds() {
    return Stream.of(
        "Олена",
        "a b",
        "a/b",
        "a;b",
        "a'b",
        "<b>",
        "candidate",
        "system",
        "hr-utrecht",
        "HR-Utrecht",
        "ADMIN",
        "Candidate",
        "NOBODY",
        "null",
        "undefined",
        "count",
        "create",
        ".",
        "-",
        "--",
        "a".repeat(65),
        "a".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anOddIdIsRefusedWithASentenceAndNobodyIsAddedByHalves(String id) {
    long before = accounts();
    HttpResponse<String> refused = create(id, "A", "Person", "a@posiv.example");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("\"message\":\"").doesNotContain("Exception:", "ENGINE-");
    assertThat(accounts()).isEqualTo(before);
    assertThat(equalDirectories()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u043Elena@example.org",
        "a;b@example.org",
        "mailto:b@example.org",
        "T <t@example.org>",
        "x",
        ""
      })
  void whoCannotBeMailedIsNotAdded(String email) {
    HttpResponse<String> refused = create("newcomer", "A", "Person", email);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("e-mail address");
    assertThat(equalDirectories()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u3164", "a\u202Eb", "\u0301"})
  void aNameThatNobodyCanReadIsRefused(String name) {
    HttpResponse<String> refused = create("newcomer", name, "Person", "a@posiv.example");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("name that can be read");
    assertThat(create("newcomer", "a".repeat(500), "P", "a@posiv.example").statusCode())
        .isEqualTo(400);
  }

  @Test
  void whoOrWhatIsNotThereIsNoMember() {
    for (String path :
        List.of(
            "/group/hr/members/nobody",
            "/group/nothing/members/" + HR2,
            "/tenant/utrecht/user-members/nobody",
            "/tenant/nowhere/user-members/" + HR2,
            "/group/hr/members/a%40b")) {
      HttpResponse<String> refused = admin.sendJson("PUT", ENGINE + path, Map.of());
      assertThat(refused.statusCode()).as(path + refused.body()).isBetween(400, 499);
    }
    // Who is not there is not taken away by halves: it is as was asked, as often as it is asked.
    for (String path :
        List.of(
            "/group/hr/members/nobody-of-this-name",
            "/tenant/utrecht/user-members/nobody-of-this-name",
            "/user/nobody-of-this-name")) {
      assertThat(admin.sendJson("DELETE", ENGINE + path, Map.of()).statusCode()).isEqualTo(204);
    }
    // Once more is no harm.
    assertThat(admin.sendJson("PUT", ENGINE + "/group/hr/members/" + HR2, Map.of()).statusCode())
        .isEqualTo(204);
    assertThat(
            admin
                .sendJson("PUT", ENGINE + "/tenant/utrecht/user-members/" + HR2, Map.of())
                .statusCode())
        .isEqualTo(204);
    assertThat(create("no-mail", "A", "Person", null).statusCode()).isEqualTo(400);
    assertThat(equalDirectories()).isEmpty();
  }

  /** Whom a colleague reads under an id is one person, also after that person has left. */
  @Test
  void capitalsTellNobodyApartWhoHasLeft() {
    admin.sendJson("DELETE", ENGINE + "/user/" + HR2, Map.of());

    HttpResponse<String> refused = create("HR2-Utrecht", "A", "Person", "a@posiv.example");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(admin.message(refused)).contains("this id");
  }

  private void added(String id, String name) {
    String[] names = name.split(" ");
    assertThat(create(id, names[0], names[1], id + "@posiv.example").statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> create(String id, String first, String last, String email) {
    Map<String, String> profile = new java.util.HashMap<>();
    profile.put("id", id);
    profile.put("firstName", first);
    profile.put("lastName", last);
    profile.put("email", email);
    return admin.post(
        ENGINE + "/user/create", Map.of("profile", profile, "credentials", Map.of("password", id)));
  }

  private long accounts() {
    return jdbc.sql("select count(*) from posiv.account").query(Long.class).single();
  }

  /** Who is in one directory only, or in another group than in the other. */
  private List<String> equalDirectories() {
    return jdbc.sql(
            """
            select 'only in one: ' || coalesce(id_, user_id) from act_id_user
              full join (select user_id from posiv.account where left_on is null) a on id_ = user_id
              where id_ is null or user_id is null
            union all
            select 'other groups: ' || coalesce(m.user_id_, r.user_id) from act_id_membership m
              full join (select distinct user_id, role from posiv.account_role) r
              on m.user_id_ = r.user_id and m.group_id_ = r.role
              where m.user_id_ is null or r.user_id is null
            """)
        .query(String.class)
        .list();
  }
}
