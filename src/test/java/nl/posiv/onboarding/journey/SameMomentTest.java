package nl.posiv.onboarding.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.documents.Samples;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.knowledge.LessonSource;
import nl.posiv.onboarding.knowledge.LessonText;
import nl.posiv.onboarding.knowledge.Lessons;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.participation.Interest;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Route;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.DecreedDayRegister;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Fundings;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What happens when a request comes several times in the same moment, from a double click or from
 * two people: for everything that our pages and the tasks of the API let people change.
 */
class SameMomentTest extends CaseTest {

  private static final int CLICKS = 4;
  private static final String TASKS = "/camunda/api/engine/engine/default/task/";
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final String HR = "hr-utrecht";
  private static final String CONNECTIONS = "/connections/utrecht";
  private static final Map<String, Object> SUITABLE = Map.of("outcome", "suitable");

  @LocalServerPort private int port;

  @Value("${posiv.base-url}")
  private String baseUrl;

  @Autowired private People people;
  @Autowired private CandidateLinks links;
  @Autowired private DecreedDayRegister decreedDays;
  @Autowired private Appointments appointments;
  @Autowired private Participations participations;
  @Autowired private Lessons lessons;
  @Autowired private Meetings meetings;
  @Autowired private FundingCalls fundingCalls;
  @Autowired private Evaluations evaluations;
  @Autowired private Employments employments;
  @Autowired private JdbcClient jdbc;

  private final Map<String, Callable<Callable<HttpResponse<String>>>> clicks =
      Map.ofEntries(
          Map.entry("POST task/*/claim", this::claim),
          Map.entry("POST task/*/unclaim", this::giveBack),
          Map.entry("POST task/*/submit-form", this::handIn),
          Map.entry("POST /account/settings", this::settings),
          Map.entry("POST /account/phone", this::phone),
          Map.entry("POST /account/absence", this::absence),
          Map.entry("POST /account/absence/end", this::absenceEnds),
          Map.entry("POST /before-start", this::beforeStart),
          Map.entry("POST /places/{municipality}/new", this::describePlace),
          Map.entry("POST /places/{place}/change", this::closePlace),
          Map.entry("POST /knowledge", this::lookForALesson),
          Map.entry("POST /knowledge/{reference}/correction", this::correctLesson),
          Map.entry("POST /knowledge/sessions", this::addSession),
          Map.entry("POST /knowledge/sessions/{id}/correction", () -> session("/correction")),
          Map.entry("POST /knowledge/sessions/{id}/removal", () -> session("/removal")),
          Map.entry("POST /knowledge/sessions/{id}/attendance", () -> session("/attendance")),
          Map.entry(
              "POST /knowledge/sessions/{id}/attendance/removal",
              () -> session("/attendance/removal")),
          Map.entry("POST /knowledge/meetings/{reference}/actions", this::giveAction),
          Map.entry("POST /knowledge/meetings/{reference}/actions/done", () -> action("/done")),
          Map.entry(
              "POST /knowledge/meetings/{reference}/actions/removal", () -> action("/removal")),
          Map.entry("POST /knowledge/{reference}/retraction", this::retractLesson),
          Map.entry("POST /money/{municipality}/budget", this::setBudget),
          Map.entry("POST /funding/{reference}/correction", this::correctFunding),
          Map.entry("POST /funding/{reference}/partners", this::correctPartner),
          Map.entry("POST /funding/{reference}/entries", this::enterMoney),
          Map.entry("POST /funding/{reference}/entries/cancel", this::cancelMoney),
          Map.entry("POST /funding/{reference}/reports", this::moveReport),
          Map.entry("POST /money/{municipality}/estimate", this::estimate),
          Map.entry("POST /second-official/{municipality}", this::putAside),
          Map.entry(
              "POST /mentoring",
              () -> form("mentor-utrecht", "/mentoring", "/mentoring", Map.of("places", "1"))),
          Map.entry("POST /pool/{reference}/forward", this::putForward),
          Map.entry("POST /network", this::addContact),
          Map.entry("POST /network/{id}", () -> contact("", typedContact("Director"))),
          Map.entry(
              "POST /network/{id}/leaving",
              () -> contact("/leaving", Map.of("lastDay", "2026-12-01", "toldOn", "2026-12-01"))),
          Map.entry("POST /network/{id}/return", this::contactIsBack),
          Map.entry("POST /network/{id}/removal", () -> contact("/removal", Map.of())),
          Map.entry("POST /people", this::invite),
          Map.entry("POST /people/import", this::lookAtAFile),
          Map.entry("POST /people/import/confirmation", this::inviteFromAFile),
          Map.entry("POST /people/{user}/correction", this::correctInvitation),
          Map.entry("POST /people/{user}/mail", () -> ofInvited("/mail")),
          Map.entry("POST /people/{user}/withdrawal", () -> ofInvited("/withdrawal")),
          Map.entry("POST /people/{user}/joining", this::joinByHand),
          Map.entry("POST /people/{user}/parting", this::part),
          Map.entry("POST /people/{user}/leaving", this::leave),
          Map.entry("POST /people/{user}/return", this::comeBack),
          Map.entry("POST /templates/{kind}/{language}", this::wordLetter),
          Map.entry("POST /templates/{kind}/{language}/standard", this::standardLetter),
          Map.entry("POST /signatures/{reference}/proof", () -> signatures("/proof")),
          Map.entry("POST /signatures/{reference}/withdrawal", () -> signatures("/withdrawal")),
          Map.entry("POST /contracts/{reference}/earlier", this::addContract),
          Map.entry("POST /contracts/{reference}/earlier/remove", this::removeContract),
          Map.entry("POST /contracts/{reference}/correction", this::correctContract),
          Map.entry("POST /contracts/{reference}/account", this::correctAccount),
          Map.entry("POST /contracts/{reference}/end", this::endContract),
          Map.entry("POST /cases/{reference}/documents", this::addDocument),
          Map.entry("POST /cases/{reference}/documents/{id}/removal", this::removeDocument),
          Map.entry("POST /evaluations/{reference}/corrections", this::correctView),
          Map.entry("POST /cases/{reference}/corrections/{record}/{id}", this::correctRecord),
          Map.entry("POST /reference/{list}", this::addTheme),
          Map.entry("POST /reference/{list}/{id}", this::changeTheme),
          Map.entry("POST /reference/{list}/{id}/removal", this::takeThemeBack),
          Map.entry("POST /rules/{id}", this::enterRule),
          Map.entry("POST /api/demo/token", this::demoToken),
          Map.entry("POST /connections/{municipality}/client", this::letIn),
          Map.entry("POST /connections/{municipality}/client/end", this::turnAway),
          Map.entry("POST /connections/{municipality}/webhook", () -> webhook("")),
          Map.entry("POST /connections/{municipality}/webhook/secret", () -> webhook("/secret")),
          Map.entry("POST /connections/{municipality}/webhook/end", () -> webhook("/end")),
          Map.entry("POST /connections/{municipality}/events/again", this::tellAgain),
          Map.entry("POST /connections/{municipality}/zgw", () -> zgw("")),
          Map.entry("POST /connections/{municipality}/zgw/end", () -> zgw("/end")),
          Map.entry("POST /connections/{municipality}/zgw/again", this::zgwAgain),
          Map.entry("POST /decreed-days", this::addDay),
          Map.entry("POST /decreed-days/remove", this::removeDay),
          Map.entry("POST /rules/{id}/remove", this::removeRule),
          Map.entry("POST /tasks/{id}", this::handInOnThePage),
          Map.entry("POST /tasks/{id}/claim", this::claimOnThePage),
          Map.entry("POST /tasks/{id}/unclaim", this::giveBackOnThePage),
          Map.entry("POST /tasks/new/{process}", this::startOnThePage),
          Map.entry("POST /tasks/{id}/hand-on", this::handOn),
          Map.entry("POST /workload/hand-on", this::handOnAll),
          Map.entry("POST /tasks/{id}/draft", () -> draft("/draft")),
          Map.entry("POST /tasks/{id}/draft/discard", () -> draft("/draft/discard")),
          Map.entry("POST /tasks/new/{process}/draft", () -> startDraft("/draft")),
          Map.entry("POST /tasks/new/{process}/draft/discard", () -> startDraft("/draft/discard")),
          Map.entry("POST /operations/retry", this::retry),
          Map.entry(
              "POST /operations/mail",
              () -> mailDesk("/operations/mail", Map.of("mode", "nothing", "version", "1"))),
          Map.entry(
              "POST /operations/mail/own",
              () -> mailDesk("/operations/mail/own", Map.of("version", "1"))),
          Map.entry("POST /candidate/{token}/willingness", () -> candidate("willingness")),
          Map.entry("POST /candidate/{token}/pool", () -> candidate("pool")),
          Map.entry("POST /candidate/{token}/contact", () -> candidate("contact")),
          Map.entry("POST /candidate/{token}/address", () -> candidate("address")),
          Map.entry("POST /candidate/{token}/withdrawal", () -> candidate("withdrawal")),
          Map.entry("POST /candidate/{token}/alumni", () -> candidate("alumni")),
          Map.entry("POST /candidate/{token}/survey", () -> candidate("survey")),
          Map.entry("POST /survey/{reference}", this::survey),
          Map.entry("POST /alumni", this::alumni),
          Map.entry("POST /cases/{reference}/notes", this::writeNote),
          Map.entry("POST /cases/{reference}/mails/{mail}/again", this::mailAgain),
          Map.entry("POST /cases/{reference}/notes/{note}/correction", this::correctNote),
          Map.entry("POST /cases/{reference}/notes/{note}/withdrawal", this::takeNoteBack),
          Map.entry("POST /municipalities", this::enterMunicipality),
          Map.entry("POST /join", this::join),
          Map.entry(
              "POST /municipalities/{reference}/correction",
              () ->
                  municipality(
                      "/correction",
                      Map.of(
                          "municipalityName", "Groningen",
                          "inhabitants", "240000",
                          "inhabitantsOn", "2026-01-01",
                          "contactName", "T. Tester",
                          "contactEmail", "t.tester@example.org",
                          "reason", "A typing error"))),
          Map.entry(
              "POST /municipalities/{reference}/withdrawal",
              () -> municipality("/withdrawal", Map.of("withdrawalReason", "No money"))),
          Map.entry("POST /municipalities/{reference}/again", this::takeUpAgain),
          Map.entry("POST /municipalities/{reference}/own-people", this::ownPeople),
          Map.entry("POST /inhabitants", this::lookAtInhabitants),
          Map.entry(
              "POST /inhabitants/replacement",
              () ->
                  form(
                      "posiv",
                      "/inhabitants",
                      "/inhabitants/replacement",
                      Map.of(
                          "list", "Groningen,240000", "countedOn", "2026-01-01", "source", "CBS"))),
          Map.entry("POST /council/new/{kind}", this::makeCouncilText),
          Map.entry("POST /council/{id}", () -> councilText("", Map.of("text", "# Motie"))),
          Map.entry("POST /council/{id}/removal", () -> councilText("/removal", Map.of())),
          Map.entry("POST /council-templates/{kind}", this::wordCouncilTemplate),
          Map.entry("POST /council-templates/{kind}/standard", this::standardCouncilTemplate),
          Map.entry("POST /find", this::search),
          Map.entry("POST /overview/views", this::keepList),
          Map.entry("POST /overview/views/remove", this::removeList),
          Map.entry("POST /demo/clock", this::moveClock),
          Map.entry("POST /demo/reset", this::reset));

  /** Where a second click meets something that is over: a sentence says so. */
  private static final List<String> ONCE =
      List.of(
          "POST task/*/submit-form",
          "POST /tasks/{id}",
          "POST /municipalities",
          "POST /council/{id}/removal",
          "POST /account/absence",
          "POST /account/absence/end",
          "POST /contracts/{reference}/earlier",
          "POST /contracts/{reference}/end",
          "POST /people",
          "POST /people/import/confirmation",
          "POST /people/{user}/withdrawal",
          "POST /people/{user}/joining",
          "POST /people/{user}/parting",
          "POST /decreed-days");

  static List<String> everythingThatPeopleChange() {
    return Stream.concat(
            postsOfPages(),
            Rights.of(Right.Kind.API).stream()
                .filter(right -> !right.roles().isEmpty())
                .map(Right::what)
                .filter(what -> what.startsWith("POST task/*/")))
        .toList();
  }

  private static Stream<String> postsOfPages() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scan.findCandidateComponents("nl.posiv.onboarding").stream()
        .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
        .flatMap(page -> Stream.of(page.getDeclaredMethods()))
        .flatMap(
            method ->
                Stream.ofNullable(method.getAnnotation(PostMapping.class))
                    .map(post -> "POST " + root(method.getDeclaringClass()) + path(post.value())));
  }

  private static String root(Class<?> page) {
    return path(page.getAnnotation(RequestMapping.class).value());
  }

  private static String path(String[] paths) {
    return paths.length == 0 ? "" : paths[0];
  }

  /** What a municipality asks for, and a decreed day, outlive a reset. */
  @AfterEach
  void nothingIsLeft() {
    jdbc.sql("delete from posiv.letter_text").update();
    jdbc.sql("delete from posiv.help_requirement where municipality is not null").update();
    decreedDays.remove(clock.today().plusYears(3));
  }

  @ParameterizedTest
  @MethodSource("everythingThatPeopleChange")
  void repeatedClickIsNoError(String what) throws Exception {
    assertThat(clicks).as("how it is tried").containsKey(what);
    Callable<HttpResponse<String>> click = clicks.get(what).call();

    List<HttpResponse<String>> answers = SameMoment.times(CLICKS, click);

    Map<Integer, List<String>> byStatus =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    HttpResponse::statusCode,
                    TreeMap::new,
                    Collectors.mapping(HttpResponse::body, Collectors.toList())));
    assertThat(byStatus.keySet()).as("%s: %s", what, byStatus).allMatch(status -> status < 500);
    assertThat(byStatus.keySet()).as("%s: %s", what, byStatus).anyMatch(status -> status < 400);
    if (!ONCE.contains(what)) {
      assertThat(byStatus.keySet()).as("%s: %s", what, byStatus).allMatch(status -> status < 400);
    }
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() >= 400)
        .allSatisfy(answer -> assertThat(answer.body()).isNotBlank().doesNotContain("Exception"));
  }

  @RepeatedTest(3)
  void ofTwoColleaguesOneGetsTheTaskAndTheOtherIsToldSo() throws Exception {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    String task = review();
    List<Callable<HttpResponse<String>>> both =
        Stream.of(HR, colleague)
            .<Callable<HttpResponse<String>>>map(
                user -> {
                  TasklistUser hr = TasklistUser.signIn(port, user);
                  return () -> hr.post(TASKS + task + "/claim", Map.of("userId", user));
                })
            .toList();

    List<HttpResponse<String>> answers = SameMoment.of(both);

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 403);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 403)
        .allSatisfy(answer -> assertThat(answer.body()).contains("Iemand anders"));
  }

  @RepeatedTest(3)
  void doubleClickOnAStartFormMakesOneCase() throws Exception {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String form = ro3kvit.openStart("onboarding");
    Map<String, Object> answers = Forms.nomination("utrecht", clock.today());

    List<HttpResponse<String>> started =
        SameMoment.times(CLICKS, () -> ro3kvit.handInStart(form, answers));

    assertThat(started).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(started.stream().map(answer -> ro3kvit.read(answer).path("businessKey")).distinct())
        .hasSize(1);
    assertThat(started.stream().map(answer -> ro3kvit.read(answer).path("id")).distinct())
        .hasSize(1);
    assertThat(cases()).isOne();
  }

  @Test
  void formThatIsOpenedAnewStartsAnotherCase() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    Map<String, Object> answers = Forms.nomination("utrecht", clock.today());
    String first = ro3kvit.openStart("onboarding");
    ro3kvit.handInStart(first, answers);
    assertThat(ro3kvit.handInStart(first, answers).statusCode()).isEqualTo(200);
    assertThat(cases()).as("a click that came late").isOne();

    ro3kvit.handInStart(ro3kvit.openStart("onboarding"), answers);
    assertThat(cases()).isEqualTo(2);

    ro3kvit.handInStart(first, Forms.somebodyElse("utrecht", clock.today()));
    assertThat(cases()).as("other answers").isEqualTo(3);
  }

  @Test
  void refusedStartFormCanBeHandedInAgain() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String form = ro3kvit.openStart("onboarding");
    Map<String, Object> answers = Forms.nomination("utrecht", clock.today());
    Map<String, Object> wrong = Forms.with(answers, "email", "nobody");

    assertThat(SameMoment.times(CLICKS, () -> ro3kvit.handInStart(form, wrong).statusCode()))
        .containsOnly(400);
    assertThat(ro3kvit.handInStart(form, answers).statusCode()).isEqualTo(200);
    assertThat(cases()).isOne();
  }

  @RepeatedTest(3)
  void doubleClickOnThePlainStartPageMakesOneCase() throws Exception {
    List<HttpResponse<String>> answers = SameMoment.times(CLICKS, startOnThePage());

    assertThat(answers.stream().map(SameMomentTest::location)).containsOnly("/tasks");
    assertThat(cases()).isOne();
  }

  @RepeatedTest(3)
  void doubleClickOnAReportReportsOnce() throws Exception {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String form = ro3kvit.openStart("report-change");
    Map<String, Object> answers =
        Map.of(
            "caseReference",
            reference.value(),
            "change",
            "candidate-withdrew",
            "effectiveOn",
            clock.today(),
            "reason",
            "Found other work");

    List<HttpResponse<String>> started =
        SameMoment.times(CLICKS, () -> ro3kvit.handInStart(form, answers));

    assertThat(started)
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(200, 400, 400, 400);
    assertThat(jdbc.sql("select count(*) from posiv.change_report").query(Long.class).single())
        .isOne();
  }

  private Callable<HttpResponse<String>> claim() {
    String task = review();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    return () -> hr.post(TASKS + task + "/claim", Map.of("userId", HR));
  }

  private Callable<HttpResponse<String>> giveBack() {
    String task = takenReview();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    return () -> hr.post(TASKS + task + "/unclaim", Map.of());
  }

  private Callable<HttpResponse<String>> handIn() {
    String task = takenReview();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    return () -> hr.handIn(task, SUITABLE);
  }

  private Callable<HttpResponse<String>> join() {
    TasklistUser anybody = TasklistUser.anonymous(port);
    return () ->
        anybody.sendForm(
            "/join",
            Map.of(
                "municipalityName", "Groningen",
                "inhabitants", "238147",
                "inhabitantsOn", "2026-01-01",
                "contactName", "T. Tester",
                "contactEmail", "t.tester@example.org"));
  }

  private Callable<HttpResponse<String>> enterMunicipality() {
    return form(
        "posiv",
        "/municipalities",
        "/municipalities",
        Map.of(
            "municipalityName", "Groningen",
            "inhabitants", "238147",
            "inhabitantsOn", "2026-01-01",
            "contactName", "T. Tester",
            "contactEmail", "t.tester@example.org",
            "since", "2026-01-01",
            "agreement", "A-1"));
  }

  private Callable<HttpResponse<String>> municipality(String path, Map<String, String> typed) {
    String page = "/municipalities/" + entered();
    return form("posiv", page, page + path, typed);
  }

  /** Somebody of the pool, from the page on which they stand to the task. */
  private Callable<HttpResponse<String>> putForward() {
    String reference =
        inPool(Forms.nomination("utrecht", clock.today()), clock.today()).getBusinessKey();
    String page = "/pool/" + reference;
    return form("ro3kvit", page, page + "/forward", Map.of("place", ""));
  }

  private Callable<HttpResponse<String>> addContact() {
    return form("posiv", "/network", "/network", typedContact("Project leader"));
  }

  private static Map<String, String> typedContact(String role) {
    return Map.of(
        "name", "Vera Voorbeeld",
        "organisation", "VNG International",
        "kind", "vng",
        "role", role,
        "language", "nl",
        "email", "v.voorbeeld@example.org",
        "basis", "consent",
        "informedOn", "2026-12-01",
        "seenBy", "programme");
  }

  private Callable<HttpResponse<String>> contact(String path, Map<String, String> typed)
      throws Exception {
    addContact().call();
    String page =
        "/network/"
            + jdbc.sql("select max(id) from posiv.network_contact").query(Long.class).single();
    return form("posiv", page, page + path, typed);
  }

  private Callable<HttpResponse<String>> contactIsBack() throws Exception {
    contact("/leaving", Map.of("lastDay", "2026-12-01", "toldOn", "2026-12-01")).call();
    String page =
        "/network/"
            + jdbc.sql("select max(id) from posiv.network_contact").query(Long.class).single();
    return form("posiv", page, page + "/return", Map.of());
  }

  private Callable<HttpResponse<String>> ownPeople() {
    CaseReference reference =
        participations
            .register(
                new Interest(
                    "Groningen",
                    238147,
                    LocalDate.parse("2026-01-01"),
                    "T. Tester",
                    "t.tester@example.org"),
                Route.COUNCIL,
                new UserId("posiv"))
            .orElseThrow()
            .caseReference();
    String page = "/municipalities/" + reference;
    return form("posiv", page, page + "/own-people", Map.of());
  }

  private Callable<HttpResponse<String>> takeUpAgain() {
    CaseReference reference = entered();
    participations.leave(reference, "No money", new UserId("posiv"));
    String page = "/municipalities/" + reference;
    return form("posiv", page, page + "/again", Map.of("againReason", "Money", "route", "college"));
  }

  private CaseReference entered() {
    return participations
        .enter(
            new Interest(
                "Groningen",
                238147,
                LocalDate.parse("2026-01-01"),
                "T. Tester",
                "t.tester@example.org"),
            LocalDate.parse("2026-01-01"),
            "A-1",
            new UserId("posiv"))
        .orElseThrow()
        .caseReference();
  }

  private Callable<HttpResponse<String>> makeCouncilText() {
    String page = "/council/new/solidarity-motion";
    return form(
        "posiv",
        page,
        page,
        Map.of("municipality", "utrecht", "meetingDay", "2027-01-20", "members", "A, B"));
  }

  private Callable<HttpResponse<String>> councilText(String path, Map<String, String> typed)
      throws Exception {
    makeCouncilText().call();
    String page =
        "/council/" + jdbc.sql("select id from posiv.council_text").query(UUID.class).single();
    return form("posiv", page, page + path, typed);
  }

  private Callable<HttpResponse<String>> wordCouncilTemplate() {
    String page = "/council-templates/solidarity-motion";
    String text = "# {{municipality}} {{meetingDay}}\n\n{{members}}";
    return form("posiv", page, page, Map.of("text", text));
  }

  private Callable<HttpResponse<String>> standardCouncilTemplate() throws Exception {
    wordCouncilTemplate().call();
    String page = "/council-templates/solidarity-motion";
    return form("posiv", page, page + "/standard", Map.of());
  }

  private Callable<HttpResponse<String>> lookAtInhabitants() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    PageForm form =
        PageForm.in(posiv.page("/inhabitants").body())
            .get(0)
            .with(Map.of("countedOn", "2026-01-01", "source", "CBS"));
    return () ->
        posiv.sendFile(
            form.action(), form.fields(), "list.csv", "Groningen,238147".getBytes(UTF_8));
  }

  private Callable<HttpResponse<String>> search() {
    return form(HR, "/find", "/find", Map.of("q", "Testenko"));
  }

  private Callable<HttpResponse<String>> keepList() {
    return form(HR, "/overview", "/overview/views", Map.of("name", "Mine", "late", "yes"));
  }

  private Callable<HttpResponse<String>> removeList() {
    return form(HR, "/overview", "/overview/views/remove", Map.of("name", "Mine"));
  }

  private Callable<HttpResponse<String>> settings() {
    return form(
        HR, "/account", "/account/settings", Map.of("language", "nl", "frequency", "daily"));
  }

  private Callable<HttpResponse<String>> phone() {
    return form(HR, "/account/phone", "/account/phone", Map.of("phone", "+31 30 1234567"));
  }

  private Callable<HttpResponse<String>> absence() {
    return form(HR, "/account", "/account/absence", holiday());
  }

  private Callable<HttpResponse<String>> absenceEnds() throws Exception {
    absence().call();
    String id = jdbc.sql("select id::text from posiv.absence").query(String.class).single();
    return form(HR, "/account", "/account/absence/end", Map.of("id", id));
  }

  private Map<String, String> holiday() {
    String day = clock.today().plusDays(7).toString();
    return Map.of("from", day, "until", day);
  }

  private Callable<HttpResponse<String>> describePlace() {
    return form(HR, "/account", "/places/utrecht/new", place());
  }

  private Callable<HttpResponse<String>> closePlace() throws Exception {
    describePlace().call();
    long id = jdbc.sql("select max(id) from posiv.place").query(Long.class).single();
    Map<String, String> answers = new HashMap<>(place());
    answers.putAll(Map.of("seen", "1", "state", "closed", "reason", "No money"));
    return form(HR, "/account", "/places/" + id + "/change", answers);
  }

  private Map<String, String> place() {
    return Map.of(
        "themes", "water",
        "hours", "32",
        "start", clock.today().plusMonths(1).toString(),
        "about", "The river");
  }

  private Callable<HttpResponse<String>> setBudget() {
    Map<String, String> answers =
        Map.of(
            "year", String.valueOf(clock.today().getYear()),
            "seen", "0",
            "amount", "90000",
            "reference", "UA-1",
            "reason", "A new year");
    return form(HR, "/money", "/money/utrecht/budget", answers);
  }

  private Callable<HttpResponse<String>> estimate() {
    Map<String, String> answers =
        Map.of(
            "case",
            accepted().value(),
            "from",
            clock.today().toString(),
            "cost",
            "64000",
            "reason",
            "A step up");
    return form(HR, "/money", "/money/utrecht/estimate", answers);
  }

  private Callable<HttpResponse<String>> correctFunding() {
    return funding(
        "/correction",
        Map.of(
            "fund", "Another fund",
            "subject", "Water works",
            "amount", "200000",
            "deadline", clock.today().plusDays(90).toString(),
            "granted", "100000",
            "reason", "A typing error"));
  }

  private Callable<HttpResponse<String>> correctPartner() {
    return funding(
        "/partners", Map.of("municipality", "arnhem", "wanted", "50000", "reason", "As they said"));
  }

  private Callable<HttpResponse<String>> enterMoney() {
    return funding("/entries", received());
  }

  private Callable<HttpResponse<String>> cancelMoney() throws Exception {
    enterMoney().call();
    String page =
        "/funding/"
            + jdbc.sql("select case_reference from posiv.funding_call")
                .query(String.class)
                .single();
    String entry =
        jdbc.sql("select id::text from posiv.funding_entry").query(String.class).single();
    return form(
        "posiv", page, page + "/entries/cancel", Map.of("entry", entry, "reason", "Not so"));
  }

  private Callable<HttpResponse<String>> moveReport() {
    CaseReference reference = Fundings.granted(fundingCalls, clock.today());
    Map<String, String> typed =
        Map.of(
            "report",
            String.valueOf(fundingCalls.reports(reference).get(0).id()),
            "due",
            clock.today().plusDays(100).toString(),
            "reason",
            "The fund said so");
    String page = "/funding/" + reference;
    return form("posiv", page, page + "/reports", typed);
  }

  private Map<String, String> received() {
    return Map.of(
        "kind", "received",
        "amount", "60000",
        "day", clock.today().toString(),
        "about", "First instalment");
  }

  private Callable<HttpResponse<String>> funding(String path, Map<String, String> typed) {
    String page = "/funding/" + Fundings.granted(fundingCalls, clock.today());
    return form("posiv", page, page + path, typed);
  }

  private Callable<HttpResponse<String>> putAside() {
    Map<String, String> answers =
        Map.of("until", clock.today().plusDays(7).toString(), "reason", "No desk");
    return form(HR, "/second-official", "/second-official/utrecht", answers);
  }

  private Callable<HttpResponse<String>> lookForALesson() {
    publishedLesson();
    return form(HR, "/knowledge", "/knowledge", Map.of("words", "desk"));
  }

  private Callable<HttpResponse<String>> correctLesson() {
    String page = publishedLesson();
    Map<String, String> typed =
        Map.of(
            "theme",
            "water",
            "title",
            "A chair",
            "lesson",
            "A good one.",
            "reason",
            "Clearer",
            "lookedAt",
            "true");
    return form("posiv", page, page + "/correction", typed);
  }

  private Callable<HttpResponse<String>> retractLesson() {
    String page = publishedLesson();
    return form("posiv", page, page + "/retraction", Map.of("reason", "Not so"));
  }

  private Callable<HttpResponse<String>> giveAction() {
    String page = plannedMeeting();
    Map<String, String> typed =
        Map.of("what", "Share it", "who", HR, "due", clock.today().plusDays(7).toString());
    return form("posiv", page, page + "/actions", typed);
  }

  private Callable<HttpResponse<String>> action(String path) throws Exception {
    giveAction().call();
    String page =
        "/knowledge/meetings/"
            + jdbc.sql("select case_reference from posiv.meeting").query(String.class).single();
    String id = jdbc.sql("select id::text from posiv.meeting_action").query(String.class).single();
    return form("posiv", page, page + "/actions" + path, Map.of("action", id));
  }

  private Callable<HttpResponse<String>> addSession() {
    String page = "/knowledge/sessions";
    return form("posiv", page, page, aSession());
  }

  private Map<String, String> aSession() {
    return Map.of("title", "Water", "day", "2027-02-01", "link", "https://example.org/1");
  }

  private Callable<HttpResponse<String>> session(String path) throws Exception {
    addSession().call();
    Map<String, String> typed = new HashMap<>(aSession());
    typed.put("reference", accepted().value());
    String page =
        "/knowledge/sessions/"
            + jdbc.sql("select id from posiv.learning_session").query(UUID.class).single();
    return form("posiv", page, page + path, typed);
  }

  private String plannedMeeting() {
    CaseReference meeting = meetings.ask("Water", new UserId("posiv")).caseReference();
    meetings.plan(
        meeting,
        "Water",
        new MeetingPlan(
            clock.today(), LocalTime.of(14, 0), Duration.ofHours(1), "Utrecht", "One thing"),
        List.of(new UserId(HR)));
    return "/knowledge/meetings/" + meeting;
  }

  private String publishedLesson() {
    LessonText text = new LessonText("water", "A desk", "On the first day.");
    CaseReference lesson =
        lessons.propose(text, LessonSource.OTHER, new UserId(HR)).caseReference();
    lessons.makeAnonymous(lesson, text, new UserId("ro3kvit"));
    lessons.publish(lesson, new UserId("posiv"));
    return "/knowledge/" + lesson;
  }

  private Callable<HttpResponse<String>> beforeStart() {
    return form(
        "manager-utrecht",
        "/before-start",
        "/before-start",
        Map.of("municipality", "utrecht", "asked", "housing"));
  }

  private Callable<HttpResponse<String>> addTheme() {
    return form("posiv", "/reference/themes", "/reference/themes", theme());
  }

  private Callable<HttpResponse<String>> changeTheme() {
    String page = "/reference/themes/water";
    return form(
        "posiv",
        page,
        page,
        Map.of(
            "nl", "Rivieren",
            "en", "Rivers",
            "uk", "Річки",
            "firstDay", "2022-01-01",
            "reason", "Rivers"));
  }

  private Callable<HttpResponse<String>> takeThemeBack() throws Exception {
    addTheme().call();
    String page = "/reference/themes/theme-13";
    return form("posiv", page, page + "/removal", Map.of("removalReason", "A mistake"));
  }

  private Map<String, String> theme() {
    return Map.of(
        "nl", "Fietsen",
        "en", "Bicycles",
        "uk", "Велосипеди",
        "firstDay", clock.today().plusDays(1).toString(),
        "reason", "Bicycles");
  }

  private Callable<HttpResponse<String>> invite() {
    return form(
        HR,
        "/people",
        "/people",
        Map.of(
            "name", "Noor", "email", "noor@utrecht.example", "role", "mentor", "language", "nl"));
  }

  private Callable<HttpResponse<String>> lookAtAFile() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form = PageForm.in(hr.page("/people/import").body()).get(0);
    byte[] file =
        "name,email,role,language\nNoor,noor@utrecht.example,mentor,nl"
            .getBytes(StandardCharsets.UTF_8);
    return () -> hr.sendFile(form.action(), form.fields(), "people.csv", file);
  }

  private Callable<HttpResponse<String>> inviteFromAFile() throws Exception {
    PageForm form = PageForm.in(lookAtAFile().call().body()).get(0);
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String token = PageForm.in(hr.page("/people").body()).get(0).fields().get("token");
    Map<String, String> fields = form.with(Map.of("token", token)).fields();
    return () -> hr.sendForm(form.action(), fields);
  }

  private Callable<HttpResponse<String>> correctInvitation() throws Exception {
    return form(
        HR,
        invited(),
        invited() + "/correction",
        Map.of("name", "Noor", "email", "noor.right@utrecht.example"));
  }

  private Callable<HttpResponse<String>> ofInvited(String action) throws Exception {
    String page = invited();
    return form(HR, page, page + action, Map.of());
  }

  private String invited() throws Exception {
    invite().call();
    return "/people/"
        + jdbc.sql("select user_id from posiv.invitation").query(String.class).single();
  }

  private Callable<HttpResponse<String>> joinByHand() throws Exception {
    String page = invited();
    String present =
        new Colleagues(people, engine.getIdentityService())
            .add("manager2-utrecht", Role.MANAGER, "utrecht");
    TasklistUser.signIn(port, present).page("/home");
    return form(HR, page, page + "/joining", Map.of("account", present, "reason", "Asked her"));
  }

  private Callable<HttpResponse<String>> part() throws Exception {
    joinByHand().call();
    String page =
        "/people/" + jdbc.sql("select user_id from posiv.invitation").query(String.class).single();
    return form(HR, page, page + "/parting", Map.of());
  }

  private Callable<HttpResponse<String>> leave() {
    String page = "/people/mentor-utrecht";
    return form(HR, page, page + "/leaving", Map.of("lastDay", clock.today().toString()));
  }

  private Callable<HttpResponse<String>> comeBack() throws Exception {
    leave().call();
    String page = "/people/mentor-utrecht";
    return form(HR, page, page + "/return", Map.of());
  }

  private Callable<HttpResponse<String>> wordLetter() {
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    PageForm form = PageForm.in(manager.page("/templates/contract/nl").body()).get(0);
    Map<String, String> fields = new HashMap<>(form.fields());
    fields.remove("preview");
    fields.merge("text", "\n\nMore.", String::concat);
    return () -> manager.sendForm(form.action(), fields);
  }

  private Callable<HttpResponse<String>> standardLetter() throws Exception {
    wordLetter().call();
    String page = "/templates/contract/nl";
    return form("manager-utrecht", page, page + "/standard", Map.of());
  }

  private Callable<HttpResponse<String>> addContract() {
    String page = "/contracts/" + accepted();
    return form(
        HR, page, page + "/earlier", Map.of("firstDay", "2025-01-01", "lastDay", "2025-12-31"));
  }

  private Callable<HttpResponse<String>> removeContract() {
    CaseReference reference = accepted();
    Contract earlier =
        contracts.addEarlier(
            reference,
            new MunicipalityId("utrecht"),
            clock.today().minusYears(1),
            clock.today().minusMonths(1),
            new UserId(HR));
    String page = "/contracts/" + reference;
    return form(HR, page, page + "/earlier/remove", Map.of("id", earlier.id().toString()));
  }

  private Callable<HttpResponse<String>> addDocument() {
    String page = "/cases/" + accepted() + "/documents";
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form = PageForm.in(hr.page(page).body()).get(0).with(Map.of("kind", "permit"));
    return () -> hr.sendFile(form.action(), form.fields(), "permit.pdf", Samples.pdf());
  }

  private Callable<HttpResponse<String>> removeDocument() throws Exception {
    String page = addDocument().call().headers().firstValue("Location").orElseThrow();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form = PageForm.in(hr.page(page).body()).get(0).with(Map.of("reason", "Not here"));
    return () -> hr.sendForm(form.action(), form.fields());
  }

  private Callable<HttpResponse<String>> correctView() {
    CaseReference reference = accepted();
    evaluations.recordRo3kvitsView(
        contractOf(reference), "A water plan", "Go on", new UserId("ro3kvit"));
    String page = "/evaluations/" + reference;
    return form(
        "ro3kvit",
        page,
        page + "/corrections",
        Map.of("what", "ro3kvit", "contribution", "Two water plans", "advice", "Go on"));
  }

  private Callable<HttpResponse<String>> correctRecord() {
    CaseReference reference = accepted();
    String id =
        jdbc.sql("select id::text from posiv.offer where case_reference = :case")
            .param("case", reference.value())
            .query(String.class)
            .single();
    String page = "/cases/" + reference + "/corrections/offer/" + id;
    return form(
        HR,
        page,
        page,
        Map.of(
            "position",
            "Adviser on water management",
            "scale",
            "10",
            "step",
            "3",
            "hoursPerWeek",
            "32",
            "startDate",
            clock.today().plusDays(1).toString(),
            "endDate",
            clock.today().plusYears(1).toString(),
            "budgetReference",
            "WATER-8",
            "correctionReason",
            "A wrong year"));
  }

  private CaseReference accepted() {
    CaseReference reference = nominatedCase("utrecht");
    LocalDate start = clock.today().plusDays(1);
    new AcceptedOffers(appointments).accept(reference, start, start.plusYears(1).minusDays(1));
    return reference;
  }

  private Callable<HttpResponse<String>> endContract() {
    CaseReference reference = permanentCase(accepted(), clock.today());
    String page = "/contracts/" + reference;
    return form(
        HR,
        page,
        page + "/end",
        Map.of("endedOn", clock.today().toString(), "endedBy", "mutual-consent"));
  }

  private Callable<HttpResponse<String>> correctContract() {
    CaseReference reference =
        new CaseReference(nominate(Forms.worksAlready("utrecht", clock.today())).getBusinessKey());
    submit(
        HR,
        reference,
        "complete-entry",
        Forms.entry("utrecht", clock.today().minusMonths(6), clock.today().plusMonths(6)));
    String page = "/contracts/" + reference;
    return form(
        HR,
        page,
        page + "/correction",
        Map.of(
            "rightFirstDay",
            clock.today().minusMonths(6).toString(),
            "rightLastDay",
            clock.today().plusMonths(6).toString(),
            "rightHours",
            "24",
            "reason",
            "A typing error in the hours"));
  }

  private Callable<HttpResponse<String>> correctAccount() {
    CaseReference reference = accepted();
    employments.arrangeWorkplace(reference, new UserId("official-utrecht"), new UserId(HR));
    String page = "/contracts/" + reference;
    return form(
        HR,
        page,
        page + "/account",
        Map.of("officialUser", "official2-utrecht", "accountReason", "The other one"));
  }

  private Callable<HttpResponse<String>> demoToken() {
    TasklistUser anybody = TasklistUser.anonymous(port);
    return () ->
        anybody.sendForm(
            "/api/demo/token",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "payroll",
                "client_secret", "payroll"));
  }

  private Callable<HttpResponse<String>> letIn() {
    return form(
        "admin",
        CONNECTIONS,
        CONNECTIONS + "/client",
        Map.of("name", "Payroll", "issuer", baseUrl + "/demo", "subject", "payroll"));
  }

  private Callable<HttpResponse<String>> webhook(String path) throws Exception {
    Map<String, String> typed = Map.of("address", "https://systems.example/events");
    if (!path.isEmpty()) {
      webhook("").call();
    }
    return form("admin", CONNECTIONS, CONNECTIONS + "/webhook" + path, typed);
  }

  private Callable<HttpResponse<String>> tellAgain() throws Exception {
    webhook("").call();
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    jdbc.sql(
            """
            insert into posiv.api_event
              (id, municipality, case_reference, type, at, attempts, set_aside_at)
            values (gen_random_uuid(), 'utrecht', :case, 'case-changed', now(), 12, now())
            """)
        .param("case", reference.value())
        .update();
    return form("admin", CONNECTIONS, CONNECTIONS + "/events/again", Map.of());
  }

  private Callable<HttpResponse<String>> zgw(String path) throws Exception {
    if (!path.isEmpty()) {
      zgw("").call();
    }
    return form(
        "admin",
        CONNECTIONS + "/zgw",
        CONNECTIONS + "/zgw" + path,
        Map.of(
            "cases", "https://zaken.example/api/v1",
            "documents", "https://documenten.example/api/v1",
            "caseType", "https://catalogi.example/zaaktypen/1",
            "documentType", "https://catalogi.example/informatieobjecttypen/1",
            "rsin", "002220647",
            "client", "posiv",
            "secret", "0123456789abcdef0123456789abcdef"));
  }

  private Callable<HttpResponse<String>> zgwAgain() throws Exception {
    zgw("").call();
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    jdbc.sql(
            """
            insert into posiv.zgw_case (municipality, case_reference, attempts, error)
            values ('utrecht', :case, 12, 'HTTP 503')
            """)
        .param("case", reference.value())
        .update();
    return form("admin", CONNECTIONS + "/zgw", CONNECTIONS + "/zgw/again", Map.of());
  }

  private Callable<HttpResponse<String>> signatures(String path) throws Exception {
    CaseReference reference = accepted();
    employments.recordSignatures(
        contracts.present(reference).orElseThrow(), clock.today(), clock.today(), new UserId(HR));
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form =
        PageForm.in(hr.page("/cases/" + reference + "/documents").body())
            .get(0)
            .with(Map.of("kind", "signed-contract"));
    hr.sendFile(form.action(), form.fields(), "scan.pdf", Samples.pdf());
    if (path.equals("/withdrawal")) {
      signatures(reference, "/proof").call();
    }
    return signatures(reference, path);
  }

  private Callable<HttpResponse<String>> signatures(CaseReference reference, String path) {
    String page = "/signatures/" + reference;
    return form(
        HR,
        page,
        page + path,
        Map.of(
            "file",
            jdbc.sql("select id from posiv.stored_document where case_reference = :case")
                .param("case", reference.value())
                .query(String.class)
                .single(),
            "signatory",
            "A. Secretaris",
            "compared",
            "true",
            "reason",
            "The wrong file"));
  }

  private Callable<HttpResponse<String>> turnAway() throws Exception {
    letIn().call();
    return form(
        "admin",
        CONNECTIONS,
        CONNECTIONS + "/client/end",
        Map.of(
            "id", jdbc.sql("select max(id) from posiv.api_client").query(String.class).single()));
  }

  private Callable<HttpResponse<String>> addDay() {
    return form(
        "admin",
        "/decreed-days",
        "/decreed-days",
        Map.of("day", clock.today().plusYears(3).toString(), "source", "Stb. test"));
  }

  private Callable<HttpResponse<String>> removeDay() {
    return form(
        "admin",
        "/decreed-days",
        "/decreed-days/remove",
        Map.of("day", clock.today().plusYears(3).toString()));
  }

  private Callable<HttpResponse<String>> enterRule() {
    String page = "/rules/temporary-protection-end";
    String day = clock.today().toString();
    Map<String, String> row =
        Map.of("value", "2028-03-04", "from", day, "status", "law", "source", "Council");
    return form(
        "admin", page + "?value=2028-03-04&status=law&source=Council&from=" + day, page, row);
  }

  private Callable<HttpResponse<String>> removeRule() throws Exception {
    enterRule().call();
    String page = "/rules/temporary-protection-end";
    return form("admin", page, page + "/remove", Map.of("from", clock.today().toString()));
  }

  private Callable<HttpResponse<String>> handInOnThePage() {
    String page = "/tasks/" + takenReview();
    return form(HR, page, page, Map.of("outcome", "suitable"));
  }

  private Callable<HttpResponse<String>> claimOnThePage() {
    String page = "/tasks/" + review();
    return form(HR, page, page + "/claim", Map.of());
  }

  private Callable<HttpResponse<String>> giveBackOnThePage() {
    String page = "/tasks/" + takenReview();
    return form(HR, page, page + "/unclaim", Map.of());
  }

  private Callable<HttpResponse<String>> draft(String action) {
    String page = "/tasks/" + takenReview();
    return form(HR, page, page + action, Map.of("reason", "Half a sentence"));
  }

  private Callable<HttpResponse<String>> startDraft(String action) {
    String page = "/tasks/new/onboarding";
    return form("ro3kvit", page, page + action, Map.of("givenName", "Olha"));
  }

  private Callable<HttpResponse<String>> handOn() {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    String page = "/tasks/" + takenReview() + "/hand-on";
    return form(HR, page, page, Map.of("colleague", colleague, "why", "On leave"));
  }

  private Callable<HttpResponse<String>> handOnAll() {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    takenReview();
    return form(
        HR, "/workload", "/workload/hand-on", Map.of("colleague", colleague, "why", "On leave"));
  }

  private Callable<HttpResponse<String>> startOnThePage() {
    Map<String, String> fields = new HashMap<>();
    Forms.nomination("utrecht", clock.today())
        .forEach(
            (key, value) ->
                fields.put(
                    key,
                    value instanceof List<?> list ? list.get(0).toString() : value.toString()));
    return form("ro3kvit", "/tasks/new/onboarding", "/tasks/new/onboarding", fields);
  }

  private Callable<HttpResponse<String>> candidate(String action) {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    String page = "/candidate/" + links.issue(reference).orElseThrow();
    TasklistUser stranger = TasklistUser.stranger(port);
    return () ->
        stranger.sendForm(
            page + "/" + action,
            Map.of(
                "answer",
                "willing",
                "sure",
                "yes",
                "email",
                "other@example.org",
                "phone",
                "+380671234568"));
  }

  private Callable<HttpResponse<String>> survey() {
    CaseReference reference = accepted();
    LocalDate today = clock.today();
    jdbc.sql(
            """
            insert into posiv.farewell (case_reference, municipality, ask_on, closes_on, asked_on)
            values (:case, 'utrecht', :today, :today, :today)
            """)
        .param("case", reference.value())
        .param("today", today)
        .update();
    String page = "/survey/" + reference;
    return form(HR, page, page, Map.of("rating", "4", "again", "yes"));
  }

  private Callable<HttpResponse<String>> alumni() {
    CaseReference reference = accepted();
    jdbc.sql("insert into posiv.alumni_consent (case_reference, given_on) values (:case, :today)")
        .param("case", reference.value())
        .param("today", clock.today())
        .update();
    Map<String, String> answers =
        Map.of("reference", reference.value(), "day", clock.today().toString());
    return form("ro3kvit", "/alumni", "/alumni", answers);
  }

  private Callable<HttpResponse<String>> writeNote() {
    return noteOf(accepted());
  }

  private Callable<HttpResponse<String>> noteOf(CaseReference reference) {
    String page = "/cases/" + reference + "/notes";
    return form(HR, page, page, note("Called about the keys"));
  }

  private Map<String, String> note(String body) {
    return Map.of(
        "kind", "call", "day", clock.today().toString(), "body", body, "circle", "municipality");
  }

  private Callable<HttpResponse<String>> correctNote() throws Exception {
    String page = writtenNote();
    Map<String, String> fields = new HashMap<>(note("Called about the house"));
    fields.put("reason", "It was about the house");
    return form(HR, page, page + "/correction", fields);
  }

  private Callable<HttpResponse<String>> takeNoteBack() throws Exception {
    String page = writtenNote();
    return form(HR, page, page + "/withdrawal", Map.of("reason", "The wrong case"));
  }

  /** The page of a note. */
  private String writtenNote() throws Exception {
    CaseReference reference = accepted();
    assertThat(noteOf(reference).call().statusCode()).isEqualTo(302);
    return "/cases/"
        + reference
        + "/notes/"
        + jdbc.sql("select note::text from posiv.case_note").query(String.class).single();
  }

  private Callable<HttpResponse<String>> mailAgain() {
    CaseReference reference = accepted();
    UUID mail = UUID.randomUUID();
    jdbc.sql(
            """
            insert into posiv.outbox (id, notice, case_reference, municipality, recipient,
              recipient_role, about_reader, step, created_at, next_attempt_at, sent_at)
            values (:id, 'offer-accepted', :case, 'utrecht', :hr, 'hr', false, 'step', :at, :at, :at)
            """)
        .param("id", mail)
        .param("case", reference.value())
        .param("hr", HR)
        .param("at", OffsetDateTime.now(clock))
        .update();
    return form(
        HR,
        "/contracts/" + reference,
        "/cases/" + reference + "/mails/" + mail + "/again",
        Map.of("times", "0"));
  }

  private Callable<HttpResponse<String>> retry() {
    UUID step = UUID.randomUUID();
    jdbc.sql(
            """
            insert into posiv.failed_step (id, kind, source, process, step, since, error)
            values (:id, 'start', 'onboarding ro3kvit', 'onboarding', 'onboarding', :since, 'Error')
            """)
        .param("id", step)
        .param("since", OffsetDateTime.now(clock))
        .update();
    return form("admin", "/operations", "/operations/retry", Map.of("id", step.toString()));
  }

  private Callable<HttpResponse<String>> mailDesk(String path, Map<String, String> fields) {
    jdbc.sql("delete from posiv.mail_desk").update();
    return form("admin", "/operations", path, fields);
  }

  private Callable<HttpResponse<String>> moveClock() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    return () -> admin.post("/demo/clock", Map.of("advance", "PT1H"));
  }

  private Callable<HttpResponse<String>> reset() {
    nominate(Forms.nomination("utrecht", clock.today()));
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    return () -> admin.post("/demo/reset", Map.of());
  }

  /** Sends a form with what stands hidden on its page. */
  private Callable<HttpResponse<String>> form(
      String user, String page, String path, Map<String, String> typed) {
    TasklistUser visitor = TasklistUser.signIn(port, user);
    Map<String, String> fields = new HashMap<>();
    Matcher hidden = HIDDEN.matcher(visitor.page(page).body());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.putAll(typed);
    return () -> visitor.sendForm(path, fields);
  }

  private long cases() {
    return jdbc.sql("select count(*) from posiv.nomination").query(Long.class).single();
  }

  private String review() {
    CaseReference reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
    return task(reference, "review-nomination").getId();
  }

  private String takenReview() {
    String task = review();
    engine.getTaskService().setAssignee(task, HR);
    return task;
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }
}
