package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.evaluation.ReceivedNotice;
import org.springframework.stereotype.Component;

/** How HR records that the notice of the end was received, in whichever form. */
@Component
class NoticeReceipt {

  /**
   * A receipt before the nomination or before the decision is a mistake (R11); under a contract
   * that was entered, one before that began.
   */
  static final DateRange RANGE = DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.FOLLOW_UP);

  private final Evaluations evaluations;
  private final CaseContract contract;

  NoticeReceipt(Evaluations evaluations, CaseContract contract) {
    this.evaluations = evaluations;
    this.contract = contract;
  }

  /**
   * Checks and records what was answered.
   *
   * @param sentOn key of the field for the day on which it was sent
   * @param receivedOn key of the field for the day on which it was received
   */
  void record(FormContext context, Answers answers, String sentOn, String receivedOn) {
    Contract about = contract.of(context);
    check(about.storedId(), answers, sentOn, receivedOn);
    evaluations.recordNotice(
        about,
        new ReceivedNotice(
            answers.date(sentOn),
            answers.date(receivedOn),
            answers.text("deliveryProof"),
            answers.textIfAny("conditions"),
            answers.textIfAny("officialsComment")),
        context.userId());
  }

  /** Checks what was answered. */
  void check(long contractId, Answers answers, String sentOn, String receivedOn) {
    LocalDate sent = answers.date(sentOn);
    answers.require(!answers.date(receivedOn).isBefore(sent), receivedOn, "date.not-before", sent);
    answers.require(
        answers.has("conditions")
            || evaluations.followUp(contractId).filter(FollowUp::goesOn).isEmpty(),
        "conditions",
        "evaluation.conditions-needed");
  }
}
