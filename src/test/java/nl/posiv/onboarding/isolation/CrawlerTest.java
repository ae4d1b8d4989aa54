package nl.posiv.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.isolation.Endpoints.Endpoint;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Signs in as each demo user and asks for everything that the webapps answer to, with the ids of
 * cases that this user may not see. In those cases every text field holds something that stands
 * nowhere else.
 */
class CrawlerTest extends YearTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final Pattern VARIABLE = Pattern.compile("\\{([\\w-]+)}");

  /** A session ends with it. */
  private static final Set<String> LEFT_OUT =
      Set.of("POST /camunda/api/admin/auth/user/{userId}/logout");

  private static final LocalDate FIRST_DAY = LocalDate.parse("2027-02-15");

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private Set<Endpoint> endpoints;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<String> leaks = new ArrayList<>();
  private final Random random = new Random(4);

  @BeforeEach
  void askTheRunningWebapps() {
    endpoints = Endpoints.all();
  }

  @Test
  void everythingThatTheWebappsAnswerToIsKnown() {
    assertThat(endpoints)
        .hasSizeGreaterThan(400)
        .extracting(Endpoint::toString)
        .contains(
            "GET /camunda/api/engine/engine/{name}/task/{id}/form-variables",
            "PUT /camunda/api/engine/engine/{name}/process-instance/{id}/variables/{varId}",
            "GET /camunda/api/engine/engine/{name}/history/variable-instance",
            "POST /camunda/api/engine/engine/{name}/decision-definition/key/{key}/evaluate");
  }

  @Test
  void nobodyReadsOrChangesACaseOfAnotherMunicipality() {
    CaseReference atApproval = walk(script("arnhem", "approval"), "decide-appointment");
    CaseReference atWork = walk(script("arnhem", "work"), "log-check-in");
    Set<CaseReference> references = Set.of(atApproval, atWork);
    Map<String, List<String>> ids = ids(references);
    Set<String> secrets = new HashSet<>(typed.values());
    references.forEach(reference -> secrets.add(reference.value()));
    secrets.addAll(ids.get("task"));
    secrets.addAll(ids.get("process-instance"));
    secrets.addAll(ids.get("history"));
    String before = state(references);

    for (DemoUser user : DemoUser.all()) {
      if (user.municipality() != null && !user.municipality().value().equals("arnhem")) {
        crawl(user.id(), ids, secrets, true);
      }
    }
    for (String user : List.of("posiv", "privacy")) {
      crawl(user, ids, secrets, true);
    }

    assertThat(leaks).isEmpty();
    assertThat(state(references)).isEqualTo(before);
  }

  @Test
  void nobodyReadsWhatIsNotForTheirRole() {
    CaseReference reference = walk(script("utrecht", "work"), "log-check-in");
    Map<String, List<String>> ids = ids(Set.of(reference));
    String before = state(Set.of(reference));
    Set<String> everything = new HashSet<>(typed.values());

    // Ro3kvit knows what it typed itself, and the others what stands in their open tasks.
    crawl("ro3kvit", ids, without("nominate-candidate"), true);
    crawl("admin", ids, everything, false);
    crawl("clerk-utrecht", ids, everything, true);
    // The deputy reads on the page of the case whom it is about, the goals, and what came of the
    // talks.
    crawl(
        "mentor2-utrecht",
        ids,
        without("nominate-candidate", "log-check-in", "make-intake-plan"),
        true);
    crawl("official2-utrecht", ids, everything, true);
    // The official reads the own file whole, and nothing of it elsewhere.
    crawl("official-utrecht", ids, without("log-hours", "nominate-candidate"), Set.of(), true);
    crawl(
        "mentor-utrecht",
        ids,
        without("nominate-candidate", "log-check-in", "make-intake-plan"),
        true);

    assertThat(leaks).isEmpty();
    assertThat(state(Set.of(reference))).isEqualTo(before);
  }

  @Test
  void onlyRo3kvitKnowsOfACandidateWhoHasNotSaidYes() {
    CaseReference reference = walk(script("utrecht", "asked"), "confirm-willingness");
    Map<String, List<String>> ids = ids(Set.of(reference));
    Set<String> secrets = new HashSet<>(typed.values());
    String before = state(Set.of(reference));

    crawl("admin", ids, secrets, false);
    secrets.add(reference.value());
    secrets.addAll(ids.get("task"));
    for (DemoUser user : DemoUser.all()) {
      if (!Set.of("ro3kvit", "admin").contains(user.id()) && !user.id().endsWith("-arnhem")) {
        crawl(user.id(), ids, secrets, true);
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(state(Set.of(reference))).isEqualTo(before);
  }

  private void crawl(
      String user, Map<String, List<String>> ids, Set<String> secrets, boolean changes) {
    // The programme's leads follow how far a case is, by its reference.
    crawl(user, ids, secrets, user.equals("posiv") ? Set.copyOf(typed.values()) : secrets, changes);
  }

  /**
   * @param onFile what the user must not read in the file of a case or on the overview
   */
  private void crawl(
      String user,
      Map<String, List<String>> ids,
      Set<String> secrets,
      Set<String> onFile,
      boolean changes) {
    TasklistUser session = TasklistUser.signIn(port, user);
    Pattern secret = anyOf(secrets);
    Pattern secretOnFile = onFile.isEmpty() ? NOTHING : anyOf(onFile);
    for (Endpoint endpoint : endpoints) {
      if (LEFT_OUT.contains(endpoint.toString())
          || !endpoint.method().equals("GET") && (!changes || endpoint.path().contains("/auth/"))) {
        continue;
      }
      for (String path : paths(endpoint, ids)) {
        HttpResponse<String> answer =
            endpoint.method().equals("GET")
                ? session.get(path)
                : session.sendJson(endpoint.method(), path, Map.of());
        judge(user, endpoint.method() + " " + path, answer, secret);
      }
    }
    searches(ids).forEach(path -> judge(user, "GET " + path, session.get(path), secret));
    pages(ids)
        .forEach(
            path ->
                judge(
                    user,
                    "GET " + path,
                    session.page(path),
                    path.matches("/(overview|cases|my-year).*") ? secretOnFile : secret));
    if (changes) {
      String token = PageForm.in(session.page("/account").body()).get(0).fields().get("token");
      forms(ids)
          .forEach(
              path ->
                  judge(
                      user,
                      "POST " + path,
                      sendForm(session, token, path, ids),
                      path.startsWith("/overview") ? secretOnFile : secret));
    }
    mails(user, session);
  }

  /** Everything that our own pages send, about the case. */
  private static List<String> forms(Map<String, List<String>> ids) {
    return Rights.of(Right.Kind.PAGE).stream()
        .map(Right::what)
        .filter(what -> what.startsWith("POST ") && !what.contains("/demo/"))
        .map(what -> what.substring("POST ".length()))
        .flatMap(
            path ->
                path.contains("/new/")
                    ? Rights.of(Right.Kind.START).stream()
                        .map(start -> path.replace("*", start.what()))
                    : ids.get("task").stream().map(id -> path.replace("*", id)))
        .distinct()
        .toList();
  }

  private static HttpResponse<String> sendForm(
      TasklistUser session, String token, String path, Map<String, List<String>> ids) {
    return session.sendForm(
        path,
        Map.of(
            "token", token,
            "municipality", "arnhem",
            "colleague", "mentor-arnhem",
            "caseReference", ids.get("reference").get(0),
            "outcome", "suitable",
            "id", "1"));
  }

  private static Pattern anyOf(Collection<String> texts) {
    return Pattern.compile(texts.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /**
   * The demo's mailbox shows the mails of all. They hold nothing that somebody typed; only the
   * candidate is addressed by name.
   */
  private void mails(String user, TasklistUser session) {
    for (JsonNode mail : session.read(session.get("/demo/mail"))) {
      boolean toCandidate = mail.path("to").asString().startsWith("kanarie");
      typed.forEach(
          (field, text) -> {
            boolean ownName = field.matches("nominate-candidate/(email|givenName|familyName).*");
            if (!(toCandidate && ownName) && isIn(mail.toString(), field, text)) {
              leaks.add(user + " reads " + field + " in a mail: " + mail);
            }
          });
    }
  }

  /** A phone number can be written in more than one way. */
  private static boolean isIn(String mail, String field, String typed) {
    return mail.contains(typed)
        || field.matches("nominate-candidate/phone.*") && digits(mail).contains(digits(typed));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private void judge(String user, String request, HttpResponse<String> answer, Pattern secret) {
    // Whoever asks for an id may be told that there is nothing of this id.
    String body = answer.statusCode() < 400 ? answer.body() : withoutIds(answer.body());
    Matcher told = secret.matcher(body);
    if (told.find()) {
      leaks.add(user + " reads " + told.group() + ": " + request);
    }
    // The engine fails at some requests that it never had a use for; they are closed to all others.
    if (answer.statusCode() >= 500 && !user.equals("admin")) {
      leaks.add(user + " gets " + answer.statusCode() + ": " + request + " " + body);
    }
  }

  private static String withoutIds(String body) {
    return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
  }

  /** The addresses of an endpoint, with ids of the case in all their variable parts. */
  private static List<String> paths(Endpoint endpoint, Map<String, List<String>> ids) {
    String path =
        endpoint
            .path()
            .replace("/engine/{name}", "/engine/default")
            .replace("{engineName}", "default")
            .replace("{engine}", "default");
    if (!path.contains("{")) {
      return List.of(path);
    }
    List<String> kind =
        ids.entrySet().stream()
            .filter(entry -> path.contains("/" + entry.getKey() + "/"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(ids.get("process-instance"));
    return kind.stream()
        .map(id -> VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(encode(id))))
        .map(one -> VARIABLE.matcher(one).replaceAll("municipality"))
        .toList();
  }

  /** The lists, asked for what belongs to the case. */
  private static List<String> searches(Map<String, List<String>> ids) {
    CaseReference reference = new CaseReference(ids.get("reference").get(0));
    String instance = ids.get("process-instance").get(0);
    return Stream.of(
            "task?processInstanceBusinessKey=" + reference,
            "task/count?processInstanceBusinessKey=" + reference,
            "task?tenantIdIn=arnhem",
            "task?assignee=mentor-arnhem",
            "task?processVariables=caseReference_eq_" + reference,
            "process-instance?businessKey=" + reference,
            "process-instance?tenantIdIn=arnhem",
            "process-instance/count?businessKey=" + reference,
            "execution?processInstanceId=" + instance,
            "variable-instance?processInstanceIdIn=" + instance,
            "variable-instance?variableName=caseReference",
            "history/process-instance?processInstanceBusinessKey=" + reference,
            "history/task?processInstanceBusinessKey=" + reference,
            "history/activity-instance?processInstanceId=" + instance,
            "history/variable-instance?processInstanceId=" + instance,
            "history/detail?processInstanceId=" + instance,
            "history/user-operation?processInstanceId=" + instance,
            "history/identity-link-log",
            "job?processInstanceId=" + instance,
            "incident?processInstanceId=" + instance,
            "user?memberOfTenant=arnhem",
            "identity/groups?userId=hr-arnhem",
            "process-definition?tenantIdIn=arnhem")
        .map(path -> ENGINE + path)
        .toList();
  }

  private static List<String> pages(Map<String, List<String>> ids) {
    String task = ids.get("task").get(0);
    CaseReference reference = new CaseReference(ids.get("reference").get(0));
    return List.of(
        "/overview",
        "/overview?stage=ended",
        "/overview?municipality=arnhem",
        "/overview?late=on",
        "/overview?sort=reference",
        "/cases/" + reference,
        "/overview/" + reference,
        "/my-year",
        "/account?colleague=mentor-arnhem",
        "/candidate/" + reference,
        "/camunda/app/tasklist/default/#/?task=" + task,
        "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/",
        "/camunda/app/welcome/default/",
        "/demo/clock",
        "/actuator",
        "/actuator/env",
        "/account",
        "/before-start",
        "/second-official",
        "/money",
        "/funding",
        "/places",
        "/knowledge",
        "/people",
        "/network",
        "/people/hr-arnhem",
        "/people/import",
        "/contracts/" + reference,
        "/rules",
        "/decreed-days",
        "/rules/temporary-protection-end?value=2028-06-30&from=2099-01-01",
        "/operations");
  }

  /** What the engine knows of cases, by the name that the kind has in addresses. */
  private Map<String, List<String>> ids(Set<CaseReference> references) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    List<String> keys = references.stream().map(CaseReference::value).toList();
    List<String> instances =
        column("select proc_inst_id_ from act_hi_procinst where business_key_ in (:keys)", keys);
    ids.put("reference", keys);
    ids.put(
        "task", column("select id_ from act_ru_task where proc_inst_id_ in (:keys)", instances));
    ids.put(
        "process-definition",
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .latestVersion()
            .processDefinitionKeysIn("onboarding", "approval")
            .list()
            .stream()
            .map(definition -> definition.getId())
            .toList());
    ids.put(
        "variable-instance",
        some("select id_ from act_ru_variable where proc_inst_id_ in (:keys)", instances));
    ids.put(
        "job", some("select id_ from act_ru_job where process_instance_id_ in (:keys)", instances));
    ids.put(
        "execution",
        some("select id_ from act_ru_execution where proc_inst_id_ in (:keys)", instances));
    ids.put(
        "history",
        some("select id_ from act_hi_taskinst where proc_inst_id_ in (:keys)", instances));
    ids.put("user", List.of("hr-arnhem"));
    ids.put("group", List.of("hr"));
    ids.put("tenant", List.of("arnhem"));
    ids.put(
        "deployment",
        some(
            "select id_ from act_re_deployment where id_ is not null or id_ in (:keys)",
            instances));
    ids.put(
        "filter",
        some("select id_ from act_ru_filter where id_ is not null or id_ in (:keys)", instances));
    ids.put("process-instance", instances.stream().limit(3).toList());
    return ids;
  }

  private List<String> some(String query, Collection<String> keys) {
    return column(query, keys).stream().limit(2).toList();
  }

  private List<String> column(String query, Collection<String> keys) {
    return jdbc.sql(query).param("keys", keys).query(String.class).list();
  }

  /** Everything that the engine keeps of running cases, as text. */
  private String state(Set<CaseReference> references) {
    Map<String, List<String>> state = new TreeMap<>();
    for (String table :
        List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_hi_comment",
            "act_hi_attachment",
            "act_ru_filter",
            "act_ru_authorization",
            "act_id_user",
            "act_id_membership",
            "act_re_procdef",
            "act_re_deployment",
            "act_ru_incident")) {
      state.put(
          table,
          jdbc.sql("select t::text from " + table + " t order by 1").query(String.class).list());
    }
    // What was missing for lack of a case would be equal, too.
    assertThat(state.get("act_ru_task")).isNotEmpty();
    assertThat(references).isNotEmpty();
    return state.toString();
  }

  /** A word that stands nowhere else and is like no other. */
  private String word() {
    return "kanarie"
        + random
            .ints(12, 'a', 'z' + 1)
            .mapToObj(letter -> String.valueOf((char) letter))
            .collect(Collectors.joining());
  }

  /** A year in which every answer that can be is like no other. */
  private YearScript script(String municipality, String phase) {
    int number = typed.size();
    String bsn = municipality.equals("arnhem") ? "123456782" : "111222333";
    String email = word() + "@example.org";
    String phone = "+380 50 111 22 " + (10 + number);
    typed.put("nominate-candidate/phone" + number, phone);
    typed.put("register-bsn/bsn", bsn);
    typed.put("collect-right-to-work/birthDate", "1971-03-09");
    typed.put("collect-right-to-work/monthlyPay", "21739");
    typed.put("nominate-candidate/email" + number, email);
    return YearScript.at(municipality, FIRST_DAY)
        .ofSomebodyFreeToWork()
        .answering("nominate-candidate", Map.of("email", email, "phone", phone))
        .answering("register-bsn", Map.of("bsn", bsn))
        .answering(
            "collect-right-to-work",
            Map.of("birthDate", LocalDate.parse("1971-03-09"), "monthlyPay", 21739))
        .typing(
            (form, field) ->
                typed.computeIfAbsent(form + "/" + field + "/" + phase, any -> word()));
  }

  private Set<String> without(String... forms) {
    return typed.entrySet().stream()
        .filter(entry -> Stream.of(forms).noneMatch(form -> entry.getKey().startsWith(form + "/")))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private static String encode(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
