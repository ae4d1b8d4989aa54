package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.posiv.onboarding.notification.MailSent;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import tools.jackson.databind.JsonNode;

@PosivTest
class DemoToolsTest {

  @Autowired private DemoProgramme programme;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JavaMailSender mailSender;
  @LocalServerPort private int port;

  @BeforeEach
  @AfterEach
  void emptyProgramme() {
    programme.reset();
  }

  @Test
  void anySignedInUserReadsTheMailboxNewestFirst() throws MessagingException {
    mail("First", "Hello", "<p>Hello</p>");
    mail("Друга", "Вітаємо", "<p>Вітаємо</p>");
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");

    JsonNode mails = hr.read(hr.get("/demo/mail"));

    assertThat(mails).hasSize(2);
    JsonNode newest = mails.get(0);
    assertThat(newest.path("subject").asString()).isEqualTo("Друга");
    assertThat(newest.path("to").asString()).isEqualTo("reader@posiv.example");
    assertThat(newest.path("caseReference").asString()).isEqualTo("POSIV-2027-0001");
    assertThat(newest.path("notice").asString()).isEqualTo("task-open");
    assertThat(newest.path("text").asString()).isEqualTo("Вітаємо");
    assertThat(newest.path("html").asString()).isEqualTo("<p>Вітаємо</p>");
    assertThat(OffsetDateTime.parse(newest.path("sentAt").asString())).isNotNull();
  }

  @Test
  void theMailboxInABrowserNeverRunsWhatAMailBrings() throws MessagingException {
    mail(
        "<b>Hi</b>",
        "<script>alert(1)</script> https://posiv.example/x",
        "<script>alert(2)</script>");

    HttpResponse<String> page = TasklistUser.signIn(port, "hr-utrecht").page("/demo/mail");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.body())
        .doesNotContain("<script>", "<b>")
        .contains("<iframe sandbox", "&lt;script&gt;alert(2)")
        .contains("<a href=\"https://posiv.example/x\"");
  }

  @Test
  void theMailboxIsSearchedAndHasPages() throws MessagingException {
    for (int i = 1; i <= 30; i++) {
      mail("Mail " + i + (i == 3 ? " about Ґанок" : ""), "Hello", null);
    }
    TasklistUser hr = TasklistUser.signIn(port, "ro3kvit");

    String first = hr.page("/demo/mail").body();
    String second = hr.page("/demo/mail?search=&page=2").body();
    assertThat(first).contains(">Mail 30<", ">Mail 6<", "rel=\"next\"").doesNotContain(">Mail 5<");
    assertThat(second)
        .contains(">Mail 5<", ">Mail 1<", "rel=\"prev\"")
        .doesNotContain("rel=\"next\"");

    for (String search : List.of("%20%D2%91%D0%90%D0%9D%D0%BE%D0%BA", "mail+3+about", "about+")) {
      assertThat(hr.page("/demo/mail?search=" + search).body())
          .as(search)
          .contains(">Mail 3 about Ґанок<")
          .doesNotContain(">Mail 30<", "rel=\"next\"");
    }
    for (String search : List.of("nothing+like+it", "%25")) {
      assertThat(hr.page("/demo/mail?search=" + search).body())
          .as(search)
          .contains("No mail fits this.")
          .doesNotContain("<article", "No mail has been sent yet");
    }
    HttpResponse<String> unreadable = hr.page("/demo/mail?search=%00nobody");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body()).isEqualTo("This cannot be read. Please write it in another way.");
  }

  @Test
  void aMailIsFoundByItsAddressAsTypedAndAsSent() throws MessagingException {
    mail("olena@xn--80a1acn3a.xn--j1amh", "For Olena", "Hello", null);
    mail("For somebody else", "Hello", null);
    TasklistUser hr = TasklistUser.signIn(port, "ro3kvit");

    for (String search :
        List.of("olena@пошта.укр", "ПОШТА.укр", "@пош", "olena@xn--80a1acn3a.xn--j1amh")) {
      assertThat(
              hr.page("/demo/mail?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                  .body())
          .as(search)
          .contains(">For Olena<")
          .doesNotContain(">For somebody else<");
    }
  }

  @Test
  void whoeverSignsInReadsWhoTheyCanBe() {
    JsonNode people =
        TasklistUser.anonymous(port).read(TasklistUser.anonymous(port).get("/demo/people"));

    assertThat(people.valueStream().map(one -> one.path("id").asString()))
        .containsExactlyElementsOf(DemoUser.all().stream().map(DemoUser::id).toList());
    assertThat(people.valueStream().map(one -> one.path("role").asString()))
        .allMatch(role -> !role.isBlank());
  }

  @Test
  void anEmptyMailboxSaysWhatToDo() {
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/demo/mail").body())
        .contains("No mail has been sent yet")
        .doesNotContain("<h2", "<article");
  }

  @Test
  void theAdministratorMovesTheClockAndStartsAnew() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    OffsetDateTime before = now(admin.read(admin.get("/demo/clock")));

    JsonNode moved = admin.read(admin.post("/demo/clock", Map.of("advance", "P30D")));

    assertThat(now(moved)).isBetween(before.plusDays(29), before.plusDays(31));
    assertThat(moved.path("left").asInt(-1)).isZero();

    admin.read(admin.post("/demo/reset", Map.of()));

    assertThat(now(admin.read(admin.get("/demo/clock")))).isBefore(before.plusDays(1));
  }

  @Test
  void backwardsIsRefusedInOneSentence() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");

    HttpResponse<String> refused = admin.post("/demo/clock", Map.of("advance", "-P1D"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("forward only");
  }

  @Test
  void othersOnlyRead() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");

    HttpResponse<String> refused = hr.post("/demo/clock", Map.of("advance", "P30D"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).isEqualTo("Only the user admin may change the demo.");
    assertThat(hr.post("/demo/reset", Map.of()).statusCode()).isEqualTo(403);
    assertThat(hr.get("/demo/clock").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyGetsInWithoutASession() throws IOException, InterruptedException {
    for (String path : List.of("/demo/mail", "/demo/clock")) {
      HttpResponse<String> refused = asStranger(HttpRequest.newBuilder(address(path)));
      assertThat(refused.statusCode()).as(path).isEqualTo(401);
      assertThat(refused.body()).startsWith("Sign in");
    }
    assertThat(
            asStranger(
                    HttpRequest.newBuilder(address("/demo/reset"))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void theFirstPageIsTheSignInThatLeadsHome() throws IOException, InterruptedException {
    HttpResponse<String> first = asStranger(HttpRequest.newBuilder(address("/")));

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("Location").orElse(""))
        .endsWith("/camunda/app/tasklist/default/?to=%2Fhome");
  }

  private void mail(String subject, String text, String html) throws MessagingException {
    mail("reader@posiv.example", subject, text, html);
  }

  private void mail(String to, String subject, String text, String html) throws MessagingException {
    MimeMessageHelper mail = new MimeMessageHelper(mailSender.createMimeMessage(), true, "UTF-8");
    mail.setTo(to);
    mail.setSubject(subject);
    mail.setText(text, html == null ? text : html);
    mail.addAttachment("meeting.ics", new ByteArrayResource(new byte[] {1}), "text/calendar");
    mail.getMimeMessage().saveChanges();
    events.publishEvent(
        new MailSent(UUID.randomUUID(), "task-open", "POSIV-2027-0001", mail.getMimeMessage()));
  }

  private static OffsetDateTime now(JsonNode clock) {
    return OffsetDateTime.parse(clock.path("now").asString());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse<String> asStranger(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
