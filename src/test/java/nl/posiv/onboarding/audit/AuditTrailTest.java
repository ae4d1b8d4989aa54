package nl.posiv.onboarding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.demo.DemoProgramme;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do over HTTP is on record: what they did, what they saw, what they were refused. */
@PosivTest
class AuditTrailTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @Autowired private JdbcClient jdbc;
  @Autowired private DemoProgramme programme;
  @Autowired private ProgrammeClock clock;
  @Autowired private IdentityService identities;
  @Autowired private CandidateLinks links;
  @Autowired private AnonymousRefusals refusals;
  @Autowired private People people;
  @LocalServerPort private int port;

  private long newest;

  @BeforeEach
  void emptyProgramme() {
    programme.reset();
    newest = jdbc.sql("select coalesce(max(id), 0) from posiv.audit").query(Long.class).single();
  }

  @Test
  void aWorkingDayIsOnRecord() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    String task = ro3kvit.task(reference, "confirm-willingness");
    ro3kvit.open(task);
    ro3kvit.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "ro3kvit"));
    ro3kvit.post(ENGINE + "/task/" + task + "/unclaim", Map.of());
    ro3kvit.handIn(task, Map.of("outcome", "perhaps"));
    ro3kvit.handIn(task, Map.of("outcome", "willing"));
    ro3kvit.post("/camunda/api/admin/auth/user/default/logout", Map.of());

    assertThat(lines("ro3kvit"))
        .containsExactly(
            Tuple.tuple("sign-in", "session", null, "ok"),
            Tuple.tuple("form-opened", "onboarding", null, "ok"),
            Tuple.tuple(
                "case-started",
                ENGINE + "/process-definition/DEFINITION/submit-form",
                reference,
                "ok"),
            Tuple.tuple("form-opened", "confirm-willingness", reference, "ok"),
            Tuple.tuple("task-claimed", "confirm-willingness", reference, "ok"),
            Tuple.tuple("task-returned", "confirm-willingness", reference, "ok"),
            Tuple.tuple("form-submitted", "confirm-willingness", reference, "refused"),
            Tuple.tuple("form-submitted", "confirm-willingness", reference, "ok"),
            Tuple.tuple("sign-out", "session", null, "ok"));
  }

  @Test
  void whatIsRefusedIsOnRecord() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    String task = ro3kvit.task(reference, "confirm-willingness");
    TasklistUser hr = TasklistUser.signIn(port, "hr-arnhem");
    hr.get(ENGINE + "/task/" + task + "/form-variables");
    hr.post(ENGINE + "/message", Map.of("messageName", "candidate-withdrew"));
    hr.get(ENGINE + "/task/Олена?name=Олена");
    hr.page("/audit");

    assertThat(lines("hr-arnhem"))
        .containsExactly(
            Tuple.tuple("sign-in", "session", null, "ok"),
            Tuple.tuple("form-opened", "confirm-willingness", reference, "refused"),
            Tuple.tuple("request-refused", ENGINE + "/message", null, "refused"),
            Tuple.tuple("request-refused", ENGINE + "/task/?", null, "refused"),
            Tuple.tuple("audit-searched", "/audit", null, "refused"));
  }

  @Test
  void whoLooksAtACaseOnOurPagesIsFoundByTheCase() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    ro3kvit.page("/cases/" + reference);
    TasklistUser.signIn(port, "hr-arnhem").page("/cases/" + reference);

    assertThat(lines("ro3kvit"))
        .contains(
            Tuple.tuple(
                "page-opened",
                "/cases/"
                    + reference
                    + "#people,nomination,hours,evaluations,documents,mails,notes,timeline",
                reference,
                "ok"));
    assertThat(lines("hr-arnhem"))
        .contains(Tuple.tuple("request-refused", "/cases/" + reference, reference, "refused"));
  }

  @Test
  void aStartFormThatNamesPeopleIsOnRecord() {
    TasklistUser.signIn(port, "hr-utrecht")
        .get(ENGINE + "/process-definition/key/report-change/deployed-start-form");

    assertThat(lines("hr-utrecht"))
        .contains(Tuple.tuple("form-opened", "report-change", null, "ok"));
  }

  @Test
  void theCandidatesOwnStepsAreOnRecordWithoutTheKeyToTheirPage() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    String key = links.issue(reference).orElseThrow();
    TasklistUser candidate = TasklistUser.anonymous(port);
    candidate.page("/candidate/" + key);
    candidate.sendForm("/candidate/" + key + "/willingness", Map.of("answer", "perhaps"));
    candidate.sendForm("/candidate/" + key + "/willingness", Map.of("answer", "willing"));
    candidate.sendForm("/candidate/" + key + "/withdrawal", Map.of("sure", "yes"));
    candidate.page("/candidate/" + "a".repeat(43));
    // The same browser may have somebody signed in.
    ro3kvit.page("/candidate/" + key);

    assertThat(lines("candidate"))
        .containsExactly(
            Tuple.tuple("page-opened", "/candidate/?", reference, "ok"),
            Tuple.tuple("page-changed", "/candidate/?/willingness", reference, "refused"),
            Tuple.tuple("page-changed", "/candidate/?/willingness", reference, "ok"),
            Tuple.tuple("page-changed", "/candidate/?/withdrawal", reference, "ok"));
    assertThat(lines("ro3kvit")).extracting(line -> line.toList().get(1)).contains("/candidate/?");
    assertThat(
            jdbc.sql("select count(*) from posiv.audit a where a::text like '%' || :key || '%'")
                .param("key", key)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatAnAdministratorChangesIsOnRecordAndWhatTheySearchForIsNoChange() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String member = ENGINE + "/group/manager/members/hr-utrecht";
    admin.get("/camunda/favicon.ico");
    admin.post(ENGINE + "/group?firstResult=0&maxResults=50", Map.of("member", "hr-utrecht"));
    admin.post(ENGINE + "/process-instance/count", Map.of());
    admin.sendJson("PUT", member, Map.of());
    admin.sendJson("DELETE", member, Map.of());

    assertThat(lines("admin"))
        .containsExactly(
            Tuple.tuple("sign-in", "session", null, "ok"),
            Tuple.tuple("administered", member, null, "ok"),
            Tuple.tuple("administered", member, null, "ok"));
  }

  /** Typed into the address bar, or after what is there: anything can stand in an address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Olena-Testenko",
        "/olena.testenko@example.org",
        "/cases/Testenko",
        "/cases/111222333",
        "/cases/POSIV-2026-111222333",
        "/tasks/Testenko",
        "/tasks/new/Testenko",
        "/audit/Testenko",
        "/account/Testenko/claim",
        "/before-start/Testenko",
        "/contracts/Testenko",
        "/operations/Testenko",
        "/candidate/Testenko",
        "/actuator/Testenko",
        ENGINE + "/task/Testenko",
        ENGINE + "/task/Testenko/claim",
        ENGINE + "/history/process-instance/Testenko",
        ENGINE + "/process-definition/key/Testenko",
        ENGINE + "/user/Testenko/profile",
        ENGINE + "/Testenko",
        "/camunda/api/Testenko"
      })
  void anAddressIsRecordedByItsRoute(String typed) {
    for (String user : List.of("hr-utrecht", "admin")) {
      TasklistUser reader = TasklistUser.signIn(port, user);
      reader.get(typed);
      reader.post(typed, Map.of());
    }

    assertThat(
            jdbc.sql(
                    "select object || coalesce(case_reference, '') from posiv.audit where id > :newest")
                .param("newest", newest)
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(object -> object.matches("(?si).*(testenko|example|111222333).*"));
  }

  @Test
  void whatIsRefusedToStrangersIsCounted() {
    refusals.writeDown();
    newest = jdbc.sql("select coalesce(max(id), 0) from posiv.audit").query(Long.class).single();
    TasklistUser stranger = TasklistUser.anonymous(port);
    for (int i = 0; i < 5; i++) {
      stranger.get(ENGINE + "/task/Testenko");
      stranger.post("/account/settings", Map.of());
    }
    assertThat(lines(null)).isEmpty();

    refusals.writeDown();

    assertThat(lines(null))
        .containsExactly(Tuple.tuple("anonymous-refused", "requests:10", null, "refused"));
  }

  /** Everything there is to read of cases: their history and variables, by each way. */
  @Test
  void whatAnAdministratorReadsOfCasesIsOnRecord() {
    CaseReference reference =
        new CaseReference(
            TasklistUser.signIn(port, "ro3kvit")
                .start("onboarding", Forms.nomination("utrecht", clock.today())));
    String instance =
        jdbc.sql("select proc_inst_id_ from act_hi_procinst where business_key_ = :case limit 1")
            .param("case", reference.value())
            .query(String.class)
            .single();
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    admin.get(ENGINE + "/history/process-instance/" + instance);
    admin.get(ENGINE + "/history/variable-instance?processInstanceId=" + instance);
    admin.post(ENGINE + "/history/detail?maxResults=10", Map.of());
    admin.get(ENGINE + "/history/decision-instance?includeInputs=true");
    admin.get(ENGINE + "/process-instance/" + instance + "/variables");
    admin.get(ENGINE + "/variable-instance?processInstanceIdIn=" + instance);
    admin.get(ENGINE + "/history/task/count");

    assertThat(lines("admin"))
        .containsExactly(
            Tuple.tuple("sign-in", "session", null, "ok"),
            Tuple.tuple(
                "history-read", ENGINE + "/history/process-instance/" + instance, reference, "ok"),
            Tuple.tuple("history-read", ENGINE + "/history/variable-instance", reference, "ok"),
            Tuple.tuple("history-read", ENGINE + "/history/detail", null, "ok"),
            Tuple.tuple("history-read", ENGINE + "/history/decision-instance", null, "ok"),
            Tuple.tuple(
                "history-read",
                ENGINE + "/process-instance/" + instance + "/variables",
                reference,
                "ok"),
            Tuple.tuple("history-read", ENGINE + "/variable-instance", null, "ok"));
  }

  @Test
  void aWrongPasswordIsOnRecordWithoutWhatWasTyped() {
    HttpResponse<String> refused = TasklistUser.tryToSignIn(port, "clerk-arnhem", "Wrong-1234!");
    identities.unlockUser("clerk-arnhem");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(lines(null)).containsExactly(Tuple.tuple("sign-in", "session", null, "refused"));
  }

  @Test
  void noLineHoldsWhatWasTypedOrSeen() {
    aWorkingDayIsOnRecord();

    assertThat(
            jdbc.sql("select a::text from posiv.audit a where id > :newest")
                .param("newest", newest)
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(line -> line.matches("(?s).*(Olena|Testenko|example\\.org|perhaps).*"));
  }

  @Test
  void theOfficerSearchesPageByPageAndThatIsOnRecordToo() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    TasklistUser officer = TasklistUser.signIn(port, "privacy");

    String found = officer.page("/audit?lines=all&case=" + reference).body();
    String nothing = officer.page("/audit?case=" + reference + "&to=2020-01-01").body();
    String byActor = officer.page("/audit?actor=ro3kvit&action=case-started").body();
    HttpResponse<String> unreadable = officer.page("/audit?from=yesterday");
    HttpResponse<String> script = officer.page("/audit?actor=%3Cscript%3Ealert(1)%3C/script%3E");

    assertThat(found).contains(reference.value(), "<td>ro3kvit</td>");
    assertThat(nothing).doesNotContain("<td>ro3kvit</td>");
    assertThat(byActor).contains("<td>ro3kvit</td>").doesNotContain("<td>privacy</td>");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(script.body()).doesNotContain("<script>alert");
    assertThat(lines("privacy")).contains(Tuple.tuple("audit-searched", "/audit", reference, "ok"));
  }

  @Test
  void whoSawACaseIsToldInNamesOfPeopleAndPagesAndCountedByDay() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    ro3kvit.page("/cases/" + reference);
    ro3kvit.page("/cases/" + reference);
    String task = ro3kvit.task(reference, "confirm-willingness");
    ro3kvit.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "ro3kvit"));
    ro3kvit.handIn(task, Map.of("outcome", "willing", "willingnessAskedOn", clock.today()));
    TasklistUser.signIn(port, "hr-utrecht").page("/cases/" + reference);
    TasklistUser officer = TasklistUser.signIn(port, "privacy");

    String seen = officer.page("/audit?case=" + reference).body();

    assertThat(seen)
        .contains("Wie " + reference + " zag", people.nameOf(new UserId("ro3kvit")))
        .containsPattern("Gelezen: de pagina van de zaak, 2 keer: [^<]*Mensen")
        .contains("Vragen of de kandidaat wil", "hr-utrecht")
        .doesNotContain("een taak genomen", "confirm-willingness", "/cases/POSIV");
    assertThat(seen)
        .as("each line is one click away")
        .contains("actor=ro3kvit&amp;from=" + clock.today() + "&amp;to=" + clock.today());
    assertThat(
            officer
                .page("/audit?lines=all&actor=ro3kvit&case=" + reference + "&from=" + clock.today())
                .body())
        .contains("<td>ro3kvit</td>", "<code>/cases/" + reference)
        .doesNotContain("<td>hr-utrecht</td>");
    assertThat(officer.page("/audit?case=POSIV-2020-0001").body())
        .contains("persoon, dag en zaak: 0");
  }

  @Test
  void whoSawAPersonWhoCameBackIsAnsweredForAllTheirCases() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference first = nominatedBy(ro3kvit, Forms.nomination("utrecht", clock.today()));
    ro3kvit.handIn(ro3kvit.task(first, "confirm-willingness"), Map.of("outcome", "declined"));
    CaseReference second = nominatedBy(ro3kvit, Forms.nomination("arnhem", clock.today()));
    ro3kvit.handIn(ro3kvit.task(second, "resolve-duplicate"), Map.of("outcome", "same-person"));
    CaseReference other = nominatedBy(ro3kvit, Forms.somebodyElse("utrecht", clock.today()));
    List.of(first, first, second, other).forEach(each -> ro3kvit.page("/cases/" + each));
    TasklistUser officer = TasklistUser.signIn(port, "privacy");

    assertThat(officer.page("/audit?case=" + second).body())
        .contains("Deze persoon heeft nog een zaak", "person=all")
        .doesNotContain(">" + first + "</td>");
    assertThat(officer.page("/audit?person=all&case=" + second).body())
        .contains(">" + first + "</td>", ">" + second + "</td>")
        .containsPattern("de pagina van de zaak, \\d+ keer")
        .doesNotContain(other.value());
    assertThat(officer.page("/audit?person=all&lines=all&case=" + first).body())
        .contains("<code>/cases/" + first, "<code>/cases/" + second)
        .doesNotContain(other.value());
    assertThat(officer.page("/audit?person=all&case=" + other).body())
        .contains(">" + other + "</td>")
        .doesNotContain(first.value(), second.value());
  }

  private CaseReference nominatedBy(TasklistUser ro3kvit, Map<String, Object> nomination) {
    return new CaseReference(ro3kvit.start("onboarding", nomination));
  }

  @Test
  void onlyTheOfficerReadsIt() {
    for (String user : List.of("admin", "ro3kvit", "hr-utrecht", "mentor-utrecht", "posiv")) {
      HttpResponse<String> refused = TasklistUser.signIn(port, user).page("/audit");

      assertThat(refused.statusCode()).as(user).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("<table");
    }
  }

  /** What somebody did in this test, in order: action, object, case, result. */
  private List<Tuple> lines(String actor) {
    return jdbc.sql(
            """
            select action, object, case_reference, result from posiv.audit
            where id > :newest and actor is not distinct from :actor order by id
            """)
        .param("newest", newest)
        .param("actor", actor)
        .query(
            (row, number) ->
                Tuple.tuple(
                    row.getString(1),
                    row.getString(2)
                        .replaceAll("process-definition/[^/]+", "process-definition/DEFINITION"),
                    CaseReference.of(row.getString(3)),
                    row.getString(4)))
        .list();
  }
}
