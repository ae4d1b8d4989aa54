package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ScriptedMailServer;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A copy of a programme's database writes to nobody; and where mail goes, an administrator says.
 */
class RestoredCopyTest extends CaseTest {

  private static final String CANDIDATE = "olena.testenko@example.org";
  private static final String TESTERS = "testers@example.org";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  @Autowired private Mailroom mailroom;
  @Autowired private Notices notices;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final ScriptedMailServer server = new ScriptedMailServer();
  private int usualPort;
  private TasklistUser admin;

  @BeforeEach
  void givenAMailThatWaits() {
    // What the day itself tells people.
    mailroom.sendDue();
    usualPort = mailSender.getPort();
    mailSender.setPort(server.port());
    CaseReference reference = nominatedCase("utrecht");
    notices.send(
        Notice.CANDIDATE_NOMINATED, reference + "step", reference, new MunicipalityId("utrecht"));
    admin = TasklistUser.signIn(port, "admin");
    admin.page("/operations");
  }

  @AfterEach
  void repair() throws IOException {
    server.close();
    mailSender.setPort(usualPort);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"installation = 'posiv.utrecht.example'", "database_server = 'another one'"})
  void inACopyNobodyIsWrittenToUntilAnAdministratorSaysThatItIsTheRealOne(String copied)
      throws Exception {
    jdbc.sql("update posiv.mail_desk set " + copied).update();
    mailroom.sendDue();

    assertThat(server.connections()).isZero();
    assertThat(mailroom.waiting()).isEqualTo(1);
    String page = admin.page("/operations").body();
    assertThat(page).contains("this is a copy", "localhost", "Mails that wait: 1");
    assertThat(health("")).isEqualTo(503);
    assertThat(health("/readiness")).isEqualTo(200);

    assertThat(sendForm("/operations/mail/own", Map.of("version", "1"))).endsWith("mail-saved");
    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE)).hasSize(1);
    assertThat(admin.page("/operations").body()).contains("Mail goes to its readers", "Chosen on");
    assertThat(health("")).isEqualTo(200);
  }

  @Test
  void aCopyCanBeTriedWithAllMailToOneAddress() {
    jdbc.sql("update posiv.mail_desk set installation = 'posiv.utrecht.example'").update();
    assertThat(redirect("nobody")).endsWith("mail-no-address");
    assertThat(redirect(TESTERS)).endsWith("mail-saved");
    mailroom.sendDue();

    assertThat(server.deliveredTo(TESTERS))
        .singleElement()
        .satisfies(mail -> assertThat(mail.content()).doesNotContain(CANDIDATE));
    assertThat(server.asked(CANDIDATE)).isZero();
    assertThat(admin.page("/operations").body()).contains("All mail goes to " + TESTERS);
  }

  @Test
  void whatIsWrongWithThatAddressIsNotWrongWithTheReaders() {
    server.answer(TESTERS, "550 5.1.1 No such mailbox");
    redirect(TESTERS);
    mailroom.sendDue();

    assertThat(mailroom.awayServer().orElseThrow().error()).contains("550");
    assertThat(
            jdbc.sql("select count(*) from posiv.outbox where held_for is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whenNothingIsSentItWaitsAndTheSecondOfTwoWhoChooseIsAsked() {
    assertThat(sendForm("/operations/mail", Map.of("mode", "nothing", "version", "1")))
        .endsWith("mail-saved");
    mailroom.sendDue();
    assertThat(server.connections()).isZero();
    assertThat(admin.page("/operations").body()).contains("No mail is sent. It waits.");

    assertThat(sendForm("/operations/mail", Map.of("mode", "send", "version", "1")))
        .endsWith("mail-changed");
    assertThat(sendForm("/operations/mail", Map.of("mode", "send", "version", "2")))
        .endsWith("mail-saved");
    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE)).hasSize(1);
  }

  private int health(String group) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/actuator/health" + group))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private String redirect(String address) {
    return sendForm(
        "/operations/mail", Map.of("mode", "redirect", "redirectTo", address, "version", "1"));
  }

  private String sendForm(String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(admin.page("/operations").body());
    assertThat(token.find()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("token", token.group(1));
    HttpResponse<String> answer = admin.sendForm(path, all);
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
