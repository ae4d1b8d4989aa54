package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/**
 * HR sends the notice of the end (aanzegging) and records that, and when, it was received; or, once
 * the contract has ended, that it never was.
 */
@Component
class SendEndNotice implements CaseForm {

  private final Evaluations evaluations;
  private final Placements placements;
  private final Reference reference;
  private final ProgrammeClock clock;

  SendEndNotice(
      Evaluations evaluations, Placements placements, Reference reference, ProgrammeClock clock) {
    this.evaluations = evaluations;
    this.placements = placements;
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "send-end-notice";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    FollowUp followUp = followUp(context);
    Map<String, Object> shown = new HashMap<>();
    shown.put(
        "decisionShown", reference.written(context.language(), "decision", followUp.outcome()));
    shown.put("endDate", placements.schedule(context.caseReference()).end());
    shown.put("newEndDate", followUp.newEndDate());
    shown.put("noticeDeadline", evaluations.noticeDeadline(context.caseReference()));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    if (answers.flag("neverReceived")) {
      LocalDate end = placements.schedule(context.caseReference()).end();
      answers.require(
          clock.today().isAfter(end), "neverReceived", "evaluation.notice-still-possible", end);
      evaluations.recordMissedNotice(
          context.caseReference(), answers.text("officialsComment"), context.userId());
    } else {
      recordReceived(context, answers);
    }
    return Map.of();
  }

  private void recordReceived(FormContext context, Answers answers) {
    LocalDate sent = answers.date("noticeSentOn");
    LocalDate received = answers.date("noticeReceivedOn");
    answers.require(!sent.isAfter(clock.today()), "noticeSentOn", "date.in-future");
    answers.require(!received.isAfter(clock.today()), "noticeReceivedOn", "date.in-future");
    answers.require(!received.isBefore(sent), "noticeReceivedOn", "date.not-before", sent);
    answers.require(
        answers.has("conditions") || !followUp(context).goesOn(),
        "conditions",
        "evaluation.conditions-needed");
    evaluations.recordNotice(
        context.caseReference(),
        sent,
        received,
        answers.text("deliveryProof"),
        answers.text("conditions"),
        answers.text("officialsComment"),
        context.userId());
  }

  private FollowUp followUp(FormContext context) {
    return evaluations
        .followUp(context.caseReference())
        .orElseThrow(
            () -> new IllegalStateException("Nothing is decided for " + context.caseReference()));
  }
}
