package nl.posiv.onboarding.evaluation.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** HR sends the notice of the end (aanzegging) and records that, and when, it was received. */
@Component
class SendEndNotice implements CorrectableForm {

  private static final String COMMENT = "officialsComment";

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final Placements placements;
  private final Reference reference;
  private final NoticeReceipt receipt;

  SendEndNotice(
      Evaluations evaluations,
      CaseContract contract,
      Placements placements,
      Reference reference,
      NoticeReceipt receipt) {
    this.evaluations = evaluations;
    this.contract = contract;
    this.placements = placements;
    this.reference = reference;
    this.receipt = receipt;
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
    shown.put("endDate", placements.schedule(contract.of(context)).end());
    shown.put("newEndDate", followUp.newEndDate());
    shown.put("noticeDeadline", evaluations.noticeDeadline(contract.of(context)));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "noticeSentOn", NoticeReceipt.RANGE,
        "noticeReceivedOn", NoticeReceipt.RANGE);
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    receipt.record(context, answers, "noticeSentOn", "noticeReceivedOn");
    return Map.of();
  }

  private FollowUp followUp(FormContext context) {
    return evaluations
        .followUp(contract.of(context))
        .orElseThrow(
            () -> new IllegalStateException("Nothing is decided for " + context.caseReference()));
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    receipt.check(recorded.contract(), answers, "noticeSentOn", "noticeReceivedOn");
  }

  /** By how many days it was late follows from the day on which it was received. */
  @Override
  public Followed follow(Recorded before, Answers answers) {
    evaluations.countDelayAnew(before.contract());
    return Followed.NOTHING;
  }

  /** That none was received stands there by itself; what comes after all is recorded anew. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return recorded.value("received_on") == null
        ? Set.of("noticeSentOn", "noticeReceivedOn", "deliveryProof", "conditions", COMMENT)
        : Set.of();
  }
}
