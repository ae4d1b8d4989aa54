package nl.posiv.onboarding.journey.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.journey.CandidateSteps;
import nl.posiv.onboarding.nomination.PoolQuestions;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What candidates do, done to the case: through the same form and the same message as staff. */
@Component
class EngineCandidateSteps implements CandidateSteps {

  private static final String QUESTION = "confirm-willingness";
  private static final String POOL = "nominate-from-pool";

  /** Who is recorded as the one who did it. */
  private static final UserId CANDIDATE = new UserId("candidate");

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final IdentityService identities;
  private final AsProgramme asProgramme;
  private final Changes changes;
  private final Placements placements;
  private final PoolQuestions questions;
  private final ProgrammeClock clock;
  private final TransactionOperations transactions;

  EngineCandidateSteps(
      TaskService tasks,
      ProcessEngine engine,
      RuntimeService runtime,
      IdentityService identities,
      AsProgramme asProgramme,
      Changes changes,
      Placements placements,
      PoolQuestions questions,
      ProgrammeClock clock,
      TransactionOperations transactions) {
    this.transactions = transactions;
    this.tasks = tasks;
    // The one with our forms; the engine has another bean of the same type.
    this.forms = engine.getFormService();
    this.runtime = runtime;
    this.identities = identities;
    this.asProgramme = asProgramme;
    this.changes = changes;
    this.placements = placements;
    this.questions = questions;
    this.clock = clock;
  }

  @Override
  public boolean answer(CaseReference caseReference, boolean willing) {
    try {
      return Conflicts.retried(
          () -> transactions.execute(status -> answerOnce(caseReference, willing)));
    } catch (RuntimeException e) {
      // A coordinator may have written down an answer in the same moment.
      if (question(caseReference, QUESTION).isEmpty()) {
        return false;
      }
      throw e;
    }
  }

  private boolean answerOnce(CaseReference caseReference, boolean willing) {
    changes.oneAtATime(caseReference);
    return handIn(caseReference, QUESTION, Map.of("outcome", willing ? "willing" : "declined"));
  }

  @Override
  public boolean stay(CaseReference caseReference, boolean stays) {
    try {
      return Conflicts.retried(
          () -> transactions.execute(status -> stayOnce(caseReference, stays)));
    } catch (RuntimeException e) {
      // A coordinator may have put the candidate forward in the same moment.
      if (questions.open(caseReference).isEmpty()) {
        return false;
      }
      throw e;
    }
  }

  private boolean stayOnce(CaseReference caseReference, boolean stays) {
    changes.oneAtATime(caseReference);
    if (questions.open(caseReference).isEmpty()) {
      return false;
    }
    if (!stays) {
      questions.answered(caseReference);
      return withdraw(caseReference);
    }
    return handIn(
        caseReference,
        POOL,
        Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", clock.today().toString()));
  }

  /** For this one form the candidate speaks where Ro3kvit would write down the answer. */
  private boolean handIn(CaseReference caseReference, String key, Map<String, Object> answers) {
    Optional<Task> question = question(caseReference, key);
    if (question.isEmpty()) {
      return false;
    }
    String id = question.get().getId();
    if (question.get().getAssignee() != null) {
      // A coordinator who took it to telephone need not do so any more.
      asProgramme.run(() -> tasks.setAssignee(id, null));
    }
    try {
      identities.setAuthentication(CANDIDATE.value(), List.of(Role.RO3KVIT.group()), List.of());
      forms.submitTaskForm(id, answers);
      return true;
    } finally {
      identities.clearAuthentication();
    }
  }

  @Override
  public boolean canWithdraw(CaseReference caseReference) {
    return placements.startedOn(caseReference).isEmpty()
        && asProgramme.call(
            () ->
                runtime
                        .createExecutionQuery()
                        .processInstanceBusinessKey(caseReference.value())
                        .messageEventSubscriptionName(Change.CANDIDATE_WITHDREW.id())
                        .count()
                    > 0);
  }

  @Override
  @Transactional
  public boolean withdraw(CaseReference caseReference) {
    changes.oneAtATime(caseReference);
    if (!canWithdraw(caseReference)) {
      return false;
    }
    changes.report(caseReference, Change.CANDIDATE_WITHDREW, clock.today(), null, CANDIDATE);
    asProgramme.call(
        () ->
            runtime
                .createMessageCorrelation(Change.CANDIDATE_WITHDREW.id())
                .processInstanceBusinessKey(caseReference.value())
                .withoutTenantId()
                .correlateWithResult());
    return true;
  }

  private Optional<Task> question(CaseReference caseReference, String key) {
    return asProgramme.call(
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference.value())
                .taskDefinitionKey(key)
                .list()
                .stream()
                .findFirst());
  }
}
