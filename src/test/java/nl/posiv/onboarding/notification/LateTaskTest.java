package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A task that nobody does: reminder, overdue, manager, programme lead, in working days. The review
 * is opened on Monday 4 January 2027 and has ten working days.
 */
class LateTaskTest extends YearTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2027-01-18");

  @Autowired private JdbcClient jdbc;
  @Autowired private GreenMail mailServer;

  private CaseReference reference;

  @BeforeEach
  void givenACase() throws Exception {
    mailServer.purgeEmailFromAllMailboxes();
    reference = follow(nominatedCase("utrecht"));
  }

  @Test
  @Deviation(
      of = "A task of a municipality is late",
      when = Deviation.When.ANY_TIME,
      learns =
          "Whose task it is, by a reminder and on the last day; then the managers of the municipality; then the programme leads, with case, task and days only")
  void lateReviewIsRemindedOfThenEscalatedToTheManagerThenToTheProgrammeLead() throws Exception {
    ProcessInstance approval = startPhase("approval", reference, Map.of());

    moveTo("2027-01-10T08:00");
    assertThat(told("task-reminder")).isEmpty();
    moveTo("2027-01-11T08:00");
    assertThat(told("task-reminder")).containsExactly("hr-utrecht");
    moveTo("2027-01-18T16:59");
    assertThat(told("task-overdue")).isEmpty();
    moveTo("2027-01-18T17:00");
    assertThat(told("task-overdue")).containsExactly("hr-utrecht");
    moveTo("2027-01-20T07:59");
    assertThat(told("task-escalated")).isEmpty();
    moveTo("2027-01-20T08:00");
    assertThat(told("task-escalated")).containsExactly("manager-utrecht");
    moveTo("2027-01-25T07:59");
    assertThat(told("task-escalated-programme")).isEmpty();
    moveTo("2027-01-25T08:00");
    assertThat(told("task-escalated-programme")).containsExactly("posiv");
    // As after a restart: everything is looked at again.
    moveTo("2027-03-01T08:00");
    assertThat(allTold())
        .containsExactlyInAnyOrder(
            "task-open",
            "task-reminder",
            "task-overdue",
            "task-escalated",
            "task-escalated-programme");

    String mail = text("task-escalated-programme");
    assertThat(mail)
        .contains(reference.value(), "18 januari 2027", "5 werkdagen")
        .contains("De voordracht beoordelen")
        .doesNotContain("Utrecht", "Testenko", "Olena", "task=");

    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    assertThat(approval).isWaitingAt("record-interview");
  }

  @Test
  @Deviation(
      of = "A task of Ro3kvit is late",
      when = Deviation.When.ANY_TIME,
      learns = "Ro3kvit; then the programme leads")
  void lateTaskOfRo3kvitGoesToTheProgrammeLeadAtOnce() {
    startPhase("nomination", reference, Map.of());

    // Ten calendar days: Thursday 14 January; two working days later is Monday.
    moveTo("2027-01-18T07:59");
    assertThat(told("task-overdue")).containsExactly("ro3kvit");
    assertThat(told("task-escalated-programme")).isEmpty();
    moveTo("2027-01-18T08:00");
    assertThat(told("task-escalated-programme")).containsExactly("posiv");
    assertThat(told("task-escalated")).isEmpty();
  }

  @Test
  @Deviation(
      of = "A task of the manager is late",
      when = Deviation.When.ANY_TIME,
      learns = "The manager; then the programme leads")
  void lateTaskOfTheManagerSkipsToTheProgrammeLead() {
    startPhase("mentorship", accepted(), Map.of());

    moveTo("2027-01-20T07:59");
    assertThat(told("task-overdue")).containsExactly("manager-utrecht");
    assertThat(told("task-escalated-programme")).isEmpty();
    moveTo("2027-01-20T08:00");
    assertThat(told("task-escalated-programme")).containsExactly("posiv");
    assertThat(told("task-escalated")).isEmpty();
  }

  @Test
  @Deviation(
      of = "A task is taken and given back",
      when = Deviation.When.ANY_TIME,
      learns = "The group, once",
      undone = "nothing: the terms stay as they are")
  void taskThatIsTakenAndGivenBackKeepsItsTerms() {
    startPhase("approval", reference, Map.of());
    Task before = task(reference, "review-nomination");

    moveTo("2027-01-08T09:00");
    as("hr-utrecht", () -> engine.getTaskService().claim(before.getId(), "hr-utrecht"));
    as("hr-utrecht", () -> engine.getTaskService().setAssignee(before.getId(), null));

    Task after = task(reference, "review-nomination");
    assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
    assertThat(after.getFollowUpDate()).isEqualTo(before.getFollowUpDate());
    moveTo("2027-01-20T08:00");
    assertThat(told("task-reminder")).containsExactly("hr-utrecht");
    assertThat(told("task-escalated")).containsExactly("manager-utrecht");
  }

  @Test
  void whatIsDoneInTimeIsNeitherRemindedOfNorEscalated() {
    startPhase("approval", reference, Map.of());
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "Too far from our plans"));

    moveTo("2027-03-01T08:00");

    assertThat(allTold())
        .doesNotContain(
            "task-reminder", "task-overdue", "task-escalated", "task-escalated-programme");
    assertThat(LAST_DAY).isBefore(clock.today());
  }

  private CaseReference accepted() {
    reference = acceptedCase("utrecht");
    return reference;
  }

  private void moveTo(String time) {
    programme.moveTo(LocalDateTime.parse(time).atZone(ProgrammeClock.ZONE).toInstant());
  }

  /** Readers of a notice about this case, whose mail has been sent. */
  private List<String> told(String notice) {
    return jdbc.sql(
            """
            select recipient from posiv.outbox
            where case_reference = :case and notice = :notice and sent_at is not null
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private List<String> allTold() {
    return jdbc.sql("select notice from posiv.outbox where case_reference = :case")
        .param("case", reference.value())
        .query(String.class)
        .list();
  }

  private String text(String notice) throws Exception {
    var message =
        Arrays.stream(mailServer.getReceivedMessages())
            .filter(sent -> notice.equals(header(sent)))
            .findFirst()
            .orElseThrow();
    return message.getSubject()
        + "\n"
        + ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
  }

  private static String header(jakarta.mail.internet.MimeMessage message) {
    try {
      return message.getHeader("X-POSIV-Notice", null);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
