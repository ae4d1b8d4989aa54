package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mails on the page of a case: sent again by whom, and what they said when they were sent. */
class MailsOfACaseTest extends JourneyTest {

  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @LocalServerPort private int port;
  @Autowired private Mailroom mailroom;
  @Autowired private People people;
  @Autowired private GreenMail mailServer;

  @Test
  void ro3kvitSendsACandidateTheSameMailAgainToThePresentAddressOnceAClick() throws Exception {
    reach("record-interview");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    UUID first = mail("candidate-nominated", null);
    jdbc.sql("update posiv.candidate set email = 'moved@example.org'").update();
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    PageForm form = formOf(ro3kvit, first);

    for (int click = 0; click < 3; click++) {
      HttpResponse<String> answer = ro3kvit.sendForm(form.action(), form.fields());
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .contains(
              click == 0
                  ? "result=mail-sent-again&at=mails#result"
                  : "result=mail-sent-already&at=mails#result");
    }
    mailroom.sendDue();

    assertThat(mailServer.getReceivedMessages()).hasSize(1);
    assertThat(mailServer.getReceivedMessages()[0].getAllRecipients()[0])
        .hasToString("moved@example.org");
    assertThat(mailServer.getReceivedMessages()[0].getHeader("X-POSIV-Notice"))
        .containsExactly("candidate-nominated");
    assertThat(
            jdbc.sql("select again_by from posiv.outbox where again_of = :first")
                .param("first", first)
                .query(String.class)
                .list())
        .containsExactly("ro3kvit");
    assertThat(ro3kvit.page("/cases/" + reference).body())
        .contains("Candidate · sent, once more at the request of");
    assertThat(
            jdbc.sql(
                    "select count(*) from posiv.audit where action = 'page-changed'"
                        + " and object like '/cases/%/mails/' || :mail || '/again'")
                .param("mail", first.toString())
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void whatIsDoneIsNotAskedForAgainAndNobodySendsWhatIsNotTheirs() {
    reach("record-interview");
    mailroom.sendDue();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    UUID review = mail("task-open", HR, "review-nomination");
    UUID candidates = mail("candidate-nominated", null);
    jdbc.sql(
            """
            update posiv.outbox set sent_at = created_at, dropped_at = null, drop_reason = null
            where id in (:review, :candidates)
            """)
        .param("review", review)
        .param("candidates", candidates)
        .update();

    assertThat(location(send(hr, review, 0))).endsWith("?result=mail-task-done&at=mails#result");
    assertThat(hr.page("/cases/" + reference + "?result=mail-task-done").body())
        .contains("Niet opnieuw verstuurd: wat de mail vraagt, is gedaan");
    assertThat(location(send(hr, candidates, 0))).contains("mail-not-possible");
    assertThat(location(send(TasklistUser.signIn(port, "ro3kvit"), review, 0)))
        .contains("mail-not-possible");
    assertThat(send(TasklistUser.signIn(port, "hr-arnhem"), review, 0).statusCode()).isEqualTo(404);
    assertThat(send(TasklistUser.signIn(port, MANAGER), review, 0).statusCode()).isEqualTo(403);
    assertThat(
            jdbc.sql("select count(*) from posiv.outbox where again_of is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void mailThatFailedGoesOutAgainInItsPlace() {
    reach("review-nomination");
    mailroom.sendDue();
    UUID task = mail("task-open", HR, "review-nomination");
    jdbc.sql(
            """
            update posiv.outbox set sent_at = null, held_for = 'address',
              next_attempt_at = 'infinity', last_error = 'x' where id = :id
            """)
        .param("id", task)
        .update();
    TasklistUser hr = TasklistUser.signIn(port, HR);

    assertThat(location(send(hr, task, 0))).contains("mail-sent-again");
    mailroom.sendDue();

    assertThat(
            jdbc.sql("select drop_reason from posiv.outbox where id = :id")
                .param("id", task)
                .query(String.class)
                .single())
        .as("or it would go out as well once the address is mended")
        .isEqualTo("sent-again");
    assertThat(hr.page("/cases/" + reference).body()).contains("niet aangekomen");
  }

  /** Whoever goes over to Ro3kvit does not take the mails of HR along. */
  @Test
  void whatSomebodyWasWhenAMailWasWrittenDecidesWhoReadsOfIt() {
    reach("record-interview");
    mailroom.sendDue();
    UserId mover = new UserId(HR);
    people.revokeAll(mover);
    people.grant(mover, Role.RO3KVIT, null);

    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body())
        .doesNotContain("Ro3kvit (HR Utrecht)", "A task for you: Record the interview");
  }

  @Test
  void whoeverLeftTheMunicipalityOrTheRoleIsNotSentItAgain() {
    reach("review-nomination");
    mailroom.sendDue();
    UUID planned = mail("task-open", HR, "review-nomination");
    UserId mover = new UserId(HR);
    new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    TasklistUser colleague = TasklistUser.signIn(port, "hr2-utrecht");
    people.revokeAll(mover);
    people.grant(mover, Role.HR, new MunicipalityId("arnhem"));

    assertThat(location(send(colleague, planned, 0))).contains("mail-reader-gone");
    people.grant(mover, Role.MANAGER, new MunicipalityId("utrecht"));
    assertThat(location(send(colleague, planned, 0))).contains("mail-reader-gone");
    people.grant(mover, Role.HR, new MunicipalityId("utrecht"));
    assertThat(location(send(colleague, planned, 0))).contains("mail-sent-again");
  }

  /** A day that moves later does not change what was told. */
  @Test
  void subjectStandsAsItWasSent() {
    reach("take-oath");
    report(HR, "official-resigned", LocalDate.parse("2027-02-01"));
    mailroom.sendDue();
    jdbc.sql("update posiv.change_report set effective_on = '2027-03-01'").update();

    assertThat(TasklistUser.signIn(port, HR).page("/cases/" + reference).body())
        .contains("De ambtenaar vertrekt op 1 februari 2027")
        .doesNotContain("De ambtenaar vertrekt op 1 maart 2027");
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/cases/" + reference).body())
        .as("in the language of who reads the file")
        .contains("1 лютого 2027");
  }

  private UUID mail(String notice, String recipient) {
    return mail(notice, recipient, null);
  }

  private UUID mail(String notice, String recipient, String task) {
    return jdbc.sql(
            """
            select id from posiv.outbox where case_reference = :case and notice = :notice
              and recipient is not distinct from :recipient::text
              and (:task::text is null or task_key = :task)
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .param("recipient", recipient)
        .param("task", task)
        .query(UUID.class)
        .single();
  }

  private PageForm formOf(TasklistUser user, UUID mail) {
    return PageForm.in(user.page("/cases/" + reference).body()).stream()
        .filter(form -> form.action().contains(mail.toString()))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> send(TasklistUser user, UUID mail, int times) {
    Map<String, String> fields = new HashMap<>();
    Matcher hidden = HIDDEN.matcher(user.page("/account").body());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put("times", String.valueOf(times));
    return user.sendForm("/cases/" + reference + "/mails/" + mail + "/again", fields);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
