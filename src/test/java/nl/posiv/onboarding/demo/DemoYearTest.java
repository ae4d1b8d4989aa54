package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoYearTest extends CaseTest {

  @Autowired private DemoMailbox mailbox;

  @Test
  void everyMailOfAYearIsDatedWhenItWasDue() {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    Task waiting = task(reference, "confirm-willingness");

    int left =
        programme.moveTo(programme.now().atZone(ProgrammeClock.ZONE).plusYears(1).toInstant());

    assertThat(left).isZero();
    assertThat(sent("task-reminder")).allMatch(time -> isMinuteOf(time, waiting.getFollowUpDate()));
    assertThat(sent("task-overdue")).allMatch(time -> isMinuteOf(time, waiting.getDueDate()));
    assertThat(List.of("task-reminder", "task-overdue"))
        .noneMatch(notice -> sent(notice).isEmpty());
  }

  private List<Instant> sent(String notice) {
    return mailbox.newestFirst().stream()
        .filter(mail -> mail.notice().equals(notice))
        .map(mail -> mail.sentAt().toInstant())
        .toList();
  }

  private static boolean isMinuteOf(Instant time, Date due) {
    return !time.isBefore(due.toInstant()) && time.isBefore(due.toInstant().plusSeconds(60));
  }
}
