package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody corrects what stands in the file of a case, on its pages. */
public abstract class CorrectionTest extends JourneyTest {

  protected static final String WHY = "It was a slip of the pen";

  @LocalServerPort protected int port;

  private final Map<String, TasklistUser> users = new HashMap<>();

  protected TasklistUser user(String id) {
    return users.computeIfAbsent(id, user -> TasklistUser.signIn(port, user));
  }

  protected HttpResponse<String> correct(String user, String record, Map<String, String> answers) {
    return send(user, opened(user, record).with(answers(answers)));
  }

  protected static Map<String, String> answers(Map<String, String> answers) {
    Map<String, String> all = new HashMap<>(answers);
    all.put("correctionReason", WHY);
    return all;
  }

  protected HttpResponse<String> send(String user, PageForm form) {
    return user(user).sendForm(form.action(), form.fields());
  }

  protected String token(String user) {
    return PageForm.in(user(user).page("/account").body()).get(0).fields().get("token");
  }

  protected PageForm opened(String user, String record) {
    HttpResponse<String> page = user(user).page(path(record));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return PageForm.in(page.body()).get(0);
  }

  protected String path(String record) {
    return "/cases/%s/corrections/%s/%s".formatted(reference, record, cell(record, "id"));
  }

  protected String cell(String record, String column) {
    return jdbc.sql(
            "select %s::text from posiv.%s where case_reference = :case order by id desc limit 1"
                .formatted(column, record))
        .param("case", reference.value())
        .query(String.class)
        .single();
  }

  protected int corrections() {
    return jdbc.sql("select count(*) from posiv.correction where case_reference = :case")
        .param("case", reference.value())
        .query(Integer.class)
        .single();
  }

  protected String page(String user) {
    HttpResponse<String> page = user(user).page("/cases/" + reference);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  protected static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    Matcher path =
        Pattern.compile("https?://[^/]+(/.*)|(/.*)")
            .matcher(response.headers().firstValue("Location").orElseThrow());
    assertThat(path.matches()).isTrue();
    return path.group(1) == null ? path.group(2) : path.group(1);
  }

  protected static String dutch(String day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"))
        .format(LocalDate.parse(day));
  }
}
