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
    assertThat(sent(reference, "task-reminder"))
        .allMatch(time -> isMinuteOf(time, waiting.getFollowUpDate()));
    assertThat(sent(reference, "task-overdue"))
        .allMatch(time -> isMinuteOf(time, waiting.getDueDate()));
    assertThat(List.of("task-reminder", "task-overdue"))
        .noneMatch(notice -> sent(reference, notice).isEmpty());
  }

  /** About one case: what begins by itself every year has its own days. */
  private List<Instant> sent(CaseReference reference, String notice) {
    return mailbox.newestFirst().stream()
        .filter(mail -> reference.value().equals(mail.caseReference()))
        .filter(mail -> mail.notice().equals(notice))
        .map(mail -> mail.sentAt().toInstant())
        .toList();
  }

  private static boolean isMinuteOf(Instant time, Date due) {
    return !time.isBefore(due.toInstant()) && time.isBefore(due.toInstant().plusSeconds(60));
  }
}
