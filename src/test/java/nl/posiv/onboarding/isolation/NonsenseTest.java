package nl.posiv.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.isolation.OpenRequests.OpenRequest;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.rest.dto.AbstractQueryDto;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nonsense in every parameter that pages and API read is answered in our own words, and never as if
 * we had failed.
 */
class NonsenseTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";

  private static final List<String> NONSENSE =
      List.of(
          "\0",
          "kanarie\0",
          "+1000000-01-01",
          "1000000-01-01T00:00:00.000+0000",
          "99999999999999999999",
          "kanarie'\"%\\_{}",
          "\uD83D\uDC26".repeat(400));

  /** Words of the engine, the database and the frameworks. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "ENGINE-|SQL|(?<![@.\\w])org\\.|java\\.|jakarta|Exception|Cause|query|column|HTTP \\d|HTTP Status"
              + "|0x00|deserialize|with id",
          Pattern.CASE_INSENSITIVE);

  /** What is drawn by lot may spell any word. */
  private static final String LOTS = "(?s)<head>.*?</head>|name=\"token\" value=\"[^\"]*\"";

  /** The classes with which the engine reads questions: looking for them takes time. */
  private static final List<Class<?>> QUESTIONS = classesOfQuestions();

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping pages;

  private final SoftAssertions all = new SoftAssertions();

  @Test
  void inEveryParameterOfOurPages() {
    int read = 0;
    for (Map.Entry<RequestMappingInfo, HandlerMethod> page : pages.getHandlerMethods().entrySet()) {
      if (!page.getValue().getBeanType().getPackageName().startsWith("nl.posiv")) {
        continue;
      }
      for (String path : page.getKey().getPatternValues()) {
        boolean reads =
            page.getKey().getMethodsCondition().getMethods().stream()
                .noneMatch(method -> method.name().equals("POST"));
        Set<String> parameters = parameters(page.getValue().getMethod());
        if (parameters.isEmpty() || path.equals("/demo/reset")) {
          continue;
        }
        read += parameters.size();
        for (String user : readers(reads ? "GET" : "POST", path)) {
          nonsenseOnPage(user, reads, path.replaceAll("\\{\\w+}", "nothing"), parameters);
        }
      }
    }
    assertThat(read).isGreaterThan(30);
    all.assertAll();
  }

  @Test
  void inEveryFieldOfAStartForm() {
    for (Map.Entry<String, String> start :
        Map.of("ro3kvit", "onboarding", "hr-utrecht", "report-change").entrySet()) {
      TasklistUser session = TasklistUser.signIn(port, start.getKey());
      String path = "/tasks/new/" + start.getValue();
      PageForm form =
          PageForm.in(session.page(path).body()).stream()
              .filter(found -> found.action().equals(path))
              .findFirst()
              .orElseThrow();
      for (String field : form.fields().keySet()) {
        for (String nonsense : NONSENSE) {
          HttpResponse<String> answer =
              session.sendForm(path, form.with(Map.of(field, nonsense)).fields());
          judge(start.getKey() + " " + path + " " + field, nonsense, answer);
        }
      }
    }
    all.assertAll();
  }

  @Test
  void inEveryQuestionToTheEngine() {
    int asked = 0;
    TasklistUser session = TasklistUser.signIn(port, "hr-utrecht");
    for (OpenRequest request : OpenRequests.all("hr-utrecht")) {
      boolean forAll =
          request.right().kind() == Right.Kind.API && !isOnlyForAdministrators(request);
      if (!forAll || !request.path().startsWith(ENGINE)) {
        continue;
      }
      boolean list =
          !request.path().contains("nothing-of-this-name") || request.path().contains("/filter/");
      Set<String> parameters = list ? questions(request.path()) : Set.of();
      asked += parameters.size();
      String path = request.path().replace("nothing-of-this-name", list());
      for (String parameter : parameters) {
        for (String nonsense : NONSENSE) {
          HttpResponse<String> answer =
              request.method().equals("GET")
                  ? session.get(path + "?" + parameter + "=" + encode(nonsense))
                  : session.sendJson(request.method(), path, Map.of(parameter, nonsense));
          judge(request + " " + parameter, nonsense, answer);
        }
      }
    }
    assertThat(asked).isGreaterThan(200);
    all.assertAll();
  }

  /** Administrators ask much more, and read no words of the engine either. */
  @Test
  void inEveryQuestionOfAnAdministrator() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    int asked = 0;
    for (OpenRequest search : OpenRequests.all("admin")) {
      if (!isOnlyForAdministrators(search) || !search.path().startsWith(ENGINE)) {
        continue;
      }
      Set<String> parameters =
          search.method().equals("POST") ? questions(search.path()) : new TreeSet<>();
      asked += parameters.size();
      for (String parameter : parameters) {
        String nonsense = "kanarie'\"%\\_{}";
        String what = search + " " + parameter;
        judge(what, nonsense, admin.get(search.path() + "?" + parameter + "=" + encode(nonsense)));
        judge(what, nonsense, admin.post(search.path(), Map.of(parameter, nonsense)));
      }
      judge(search.toString(), "[", admin.sendText(search.method(), search.path(), "["));
    }
    assertThat(asked).isGreaterThan(200);
    all.assertAll();
  }

  /** Searches that are text and JSON, but that nobody can answer. */
  @Test
  void inSearchesThatContradictThemselves() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    for (String search :
        List.of(
            "{\"processVariables\":[{\"name\":\"a\",\"value\":{},\"operator\":\"eq\"}]}",
            "{\"processVariables\":[{\"name\":\"a\",\"value\":true,\"operator\":\"gt\"}]}",
            "{\"processVariables\":[{}]}",
            "{\"processVariables\":[null]}",
            "{\"taskVariables\":[{\"name\":\"a\",\"value\":[1],\"operator\":\"eq\"}]}",
            "{\"orQueries\":[null]}",
            "{\"sorting\":[null]}",
            "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}",
            "{\"candidateGroups\":[]}",
            "{\"taskIdIn\":[null]}",
            "{\"withoutTenantId\":true,\"tenantIdIn\":[\"x\"]}",
            "{\"candidateUser\":\"x\",\"candidateGroup\":\"y\"}")) {
      judge("task", search, hr.postText(ENGINE + "task", search));
      judge("filter", search, hr.postText(ENGINE + "filter/" + list() + "/list", search));
      judge("variables", search, hr.postText(ENGINE + "variable-instance", search));
    }
    judge("process", "version", hr.get(ENGINE + "process-definition?latestVersion=true&version=1"));
    all.assertAll();
  }

  @Test
  void inTheAddressOfAWebapp() {
    for (String path :
        List.of("/camunda/app/tasklist/x", "/camunda/app/admin/x/", "/camunda/app/x/y")) {
      HttpResponse<String> answer = TasklistUser.stranger(port).page(path);
      judge(path, path, answer);
      all.assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
    all.assertAll();
  }

  @Test
  void inWhatAPageSaysThatItHasShown() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    String path = "/tasks/new/report-change";
    PageForm form =
        PageForm.in(hr.page(path).body()).stream()
            .filter(found -> found.action().equals(path))
            .findFirst()
            .orElseThrow();
    Map<String, String> twice = form.with(Map.of("posiv-shown", "a a")).fields();
    judge(path, "a a", hr.sendForm(path, twice));
    all.assertAll();
  }

  @Test
  void inWhatIsSentAboutATask() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    String task = ENGINE + "task/" + ro3kvit.task(reference, "confirm-willingness");
    String start = ENGINE + "process-definition/key/onboarding/submit-form";
    for (String nonsense : NONSENSE) {
      for (Object value : List.of(nonsense, List.of(nonsense), Map.of("kanarie", nonsense), 7)) {
        judge("claim", nonsense, ro3kvit.post(task + "/claim", Map.of("userId", value)));
        judge("unclaim", nonsense, ro3kvit.post(task + "/unclaim", Map.of("userId", value)));
        judge(
            "start",
            nonsense,
            ro3kvit.post(start, Map.of("businessKey", value, "variables", Map.of())));
        judge(
            "form",
            nonsense,
            ro3kvit.post(
                task + "/submit-form",
                Map.of("variables", Map.of("outcome", Map.of("value", value)))));
      }
    }
    all.assertAll();
  }

  @Test
  void inASignIn() {
    for (String nonsense : NONSENSE) {
      judge("user", nonsense, TasklistUser.tryToSignIn(port, nonsense, "kanarie"));
      judge("password", nonsense, TasklistUser.tryToSignIn(port, "hr-utrecht", nonsense));
    }
    all.assertAll();
  }

  @Test
  void whereAPageOfTheOverviewEnded() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today()));
    for (String sort : List.of("due", "reference", "municipality", "kanarie")) {
      for (String key :
          Stream.concat(NONSENSE.stream(), Stream.of("2026-02-31 00:00:00.0", "", "infinity"))
              .toList()) {
        for (String reference : List.of("POSIV-2026-0001", "\0", "kanarie", "")) {
          String after =
              Base64.getUrlEncoder()
                  .encodeToString((key + "|" + reference).getBytes(StandardCharsets.UTF_8));
          String path = "/overview?sort=" + sort + "&after=" + encode(after);
          HttpResponse<String> answer = ro3kvit.page(path);
          judge(path, key, answer);
          all.assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
      }
    }
    all.assertAll();
  }

  private void nonsenseOnPage(String user, boolean reads, String path, Set<String> parameters) {
    TasklistUser session =
        user == null ? TasklistUser.stranger(port) : TasklistUser.signIn(port, user);
    Map<String, String> fields = new HashMap<>();
    if (user != null && !reads) {
      PageForm.in(session.page("/account").body()).stream()
          .findFirst()
          .ifPresent(form -> fields.put("token", form.fields().get("token")));
    }
    for (String parameter : parameters) {
      for (String nonsense : NONSENSE) {
        fields.put(parameter, nonsense);
        HttpResponse<String> answer =
            reads
                ? session.page(path + "?" + parameter + "=" + encode(nonsense))
                : session.sendForm(path, fields);
        judge(user + " " + path + " " + parameter, nonsense, answer);
      }
      fields.remove(parameter);
    }
  }

  private void judge(String what, String nonsense, HttpResponse<String> answer) {
    String shown = what + " with " + nonsense.replace("\0", "NUL");
    all.assertThat(answer.statusCode()).as("%s: %s", shown, answer.body()).isLessThan(500);
    if (answer.statusCode() >= 400) {
      String body = answer.body().replaceAll(LOTS, "");
      all.assertThat(INSIDE.matcher(body).results().map(found -> found.group()).toList())
          .as("%s: %s", shown, body)
          .isEmpty();
    }
  }

  /** One of each role that the table opens the page to; nobody where anybody may come. */
  private static List<String> readers(String method, String path) {
    List<String> readers =
        OpenRequests.all("x").stream()
            .filter(row -> row.right().kind() == Right.Kind.PAGE && row.method().equals(method))
            .filter(row -> row.path().equals(path.replaceAll("\\{\\w+}", "nothing-of-this-name")))
            .filter(row -> !row.right().anonymous())
            .flatMap(
                row ->
                    DemoUser.all().stream()
                        .filter(user -> row.right().roles().contains(user.role()))
                        .limit(1))
            .map(DemoUser::id)
            .toList();
    return readers.isEmpty() ? Arrays.asList((String) null) : readers;
  }

  private static Set<String> parameters(Method handler) {
    return Arrays.stream(handler.getParameters())
        .filter(parameter -> !Map.class.isAssignableFrom(parameter.getType()))
        .filter(parameter -> !parameter.isAnnotationPresent(PathVariable.class))
        .map(NonsenseTest::name)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static String name(Parameter parameter) {
    RequestParam read = parameter.getAnnotation(RequestParam.class);
    if (read == null) {
      return null;
    }
    return Stream.of(read.name(), read.value(), parameter.getName())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOnlyForAdministrators(OpenRequest request) {
    return request.right().roles().size() == 1;
  }

  /** What can be asked at an address, read from the classes with which the engine reads it. */
  private static Set<String> questions(String path) {
    String kind =
        Arrays.stream(path.substring(ENGINE.length()).split("/"))
            .filter(part -> !Set.of("history", "count", "list", "singleResult").contains(part))
            .filter(part -> !part.equals("nothing-of-this-name"))
            .map(NonsenseTest::camelCase)
            .collect(Collectors.joining());
    String asked = path.contains("/filter/") ? "Task" : kind;
    return QUESTIONS.stream()
        .filter(type -> type.getSimpleName().matches(asked + "(Log)?QueryDto"))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .map(method -> method.getAnnotation(CamundaQueryParam.class))
        .filter(Objects::nonNull)
        .map(CamundaQueryParam::value)
        .collect(Collectors.toCollection(NonsenseTest::withPages));
  }

  private static List<Class<?>> classesOfQuestions() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(AbstractQueryDto.class));
    return scanner.findCandidateComponents("org.camunda.bpm.engine.rest.dto").stream()
        .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .toList();
  }

  /** Which part of a list one wants is asked at each. */
  private static Set<String> withPages() {
    return new TreeSet<>(Set.of("firstResult", "maxResults"));
  }

  private static String camelCase(String part) {
    return Arrays.stream(part.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private String list() {
    return engine
        .getFilterService()
        .createFilterQuery()
        .filterName("All of my team")
        .singleResult()
        .getId();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
