package nl.posiv.onboarding.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.engine.form.FormFailed;
import nl.posiv.onboarding.engine.form.StartFailed;
import nl.posiv.onboarding.notification.AwayServer;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.notification.Notice;
import nl.posiv.onboarding.notification.Notices;
import nl.posiv.onboarding.notification.OpenTask;
import nl.posiv.onboarding.notification.OpenTasks;
import nl.posiv.onboarding.notification.TaskNotices;
import nl.posiv.onboarding.notification.UndeliveredMail;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that a step failed or goes on, and tells people: once for each failure. Many mails that
 * one server refuses are one message a day and kind of error.
 */
@Service
@Order(5)
class FailedSteps implements DatedWork {

  private static final String WORK = "failed-steps";

  /** How long whoever has something tried again waits for the mail server. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final FailedJobs jobs;
  private final FailedStepStore store;
  private final Mailroom mailroom;
  private final Notices notices;
  private final OpenTasks tasks;
  private final TaskNotices taskNotices;
  private final AsProgramme asProgramme;
  private final Appointments appointments;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final TransactionTemplate transaction;

  /**
   * What was set aside since the last look: all other work that had failed succeeded, or is over.
   */
  private final Set<String> setAside = ConcurrentHashMap.newKeySet();

  FailedSteps(
      FailedJobs jobs,
      FailedStepStore store,
      Mailroom mailroom,
      Notices notices,
      OpenTasks tasks,
      TaskNotices taskNotices,
      AsProgramme asProgramme,
      Appointments appointments,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.jobs = jobs;
    this.store = store;
    this.mailroom = mailroom;
    this.notices = notices;
    this.tasks = tasks;
    this.taskNotices = taskNotices;
    this.asProgramme = asProgramme;
    this.appointments = appointments;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What became of another try. */
  enum Result {
    DONE,
    FAILED,
    /** The mail server has not answered yet. */
    BEGUN,
    TOLD,
    GONE
  }

  @Override
  public void workOff() {
    int attempts = rules.count(Rule.MAIL_ATTEMPTS);
    Map<String, FailedStep> failed =
        Stream.of(
                jobs.all().stream().map(FailedSteps::step),
                mailroom.undelivered(attempts).stream().map(FailedSteps::step),
                mailroom.awayServer().stream()
                    .filter(away -> away.failures() >= attempts)
                    .map(FailedSteps::step))
            .flatMap(Function.identity())
            .collect(Collectors.toMap(FailedStep::source, Function.identity(), (a, b) -> a));
    Set<String> failedWork = Set.copyOf(setAside);
    setAside.removeAll(failedWork);
    each(
        store.open(),
        known -> {
          FailedStep now = failed.get(known.source());
          if (now != null) {
            store.failedAgain(known.id(), now.error());
          } else if (isSolved(known, failedWork)) {
            store.solve(known.id(), clock.instant());
            tellSolved(known);
          }
        });
    each(
        List.copyOf(failed.values()),
        step -> {
          if (store.add(step)) {
            tellFailed(step);
          }
        });
  }

  private void each(List<FailedStep> found, Consumer<FailedStep> action) {
    oneByOne.each(WORK, found, FailedStep::source, FailedStep::caseReference, action);
  }

  private boolean isSolved(FailedStep known, Set<String> failedWork) {
    return switch (known.kind()) {
      case FailedStep.START -> false;
      case FailedStep.FORM -> tasks.find(known.source()).isEmpty();
      case FailedStep.WORK -> !failedWork.contains(known.source());
      default -> true;
    };
  }

  /** All that is not solved. */
  List<FailedStep> open() {
    return store.open();
  }

  /** The English name of a step. */
  String nameOf(FailedStep step) {
    if (step.isForm()) {
      return asProgramme
          .call(() -> tasks.find(step.source()))
          .map(OpenTask::name)
          .orElse(step.step());
    }
    return step.isJob() || step.isStart() ? jobs.nameOf(step.process(), step.step()) : step.step();
  }

  /**
   * A form could not be handed in. Whoever did so has read it on the screen; the administrator has
   * not.
   */
  @EventListener
  void formFailed(FormFailed failure) {
    Optional<OpenTask> found = asProgramme.call(() -> tasks.find(failure.taskId()));
    found.ifPresent(task -> keep(step(task, failure.error())));
  }

  /** The same, where there is no task yet; no job finds out whether it works again. */
  @EventListener
  void startFailed(StartFailed failure) {
    keep(step(failure));
  }

  /** Work of the application could not be done for one item. */
  @EventListener
  void workFailed(SetAside failure) {
    FailedStep step = step(failure);
    setAside.add(step.source());
    keep(step);
  }

  private void keep(FailedStep step) {
    transaction.executeWithoutResult(
        status -> {
          if (store.add(step)) {
            tellFailed(step);
          }
        });
  }

  /**
   * Tries a step again, now; two clicks do it once. A form is handed in by its own people: they are
   * told that they can.
   */
  Result retry(UUID id) {
    Optional<FailedStep> found = store.findOpen(id);
    if (found.isEmpty()) {
      return Result.GONE;
    }
    FailedStep step = found.get();
    if (step.isStart()) {
      return tellWhoCouldNotStart(step);
    }
    if (step.isForm()) {
      return tellThatItIsRepaired(step);
    }
    if (step.isMail()) {
      mailroom.tryNow(step.source());
    } else if (step.isMailServer()) {
      mailroom.tryServerNow();
    } else if (step.isJob()) {
      jobs.retry(step.source());
    }
    Mailroom.Delivery delivery = mailroom.sendDue(PATIENCE);
    if (step.isMail() || step.isMailServer()) {
      // Only now it is known what became of it.
      mailroom.doDue();
    }
    if (store.findOpen(id).isEmpty()) {
      return Result.DONE;
    }
    return delivery.hangs() ? Result.BEGUN : Result.FAILED;
  }

  private void tellFailed(FailedStep step) {
    if (step.isWork()) {
      // What fails for one often fails for many.
      notices.tell(
          Notice.STEP_FAILED,
          Role.ADMIN,
          "work " + step.step() + " " + step.error() + " " + clock.today(),
          null,
          null);
      return;
    }
    if (step.isMail() || step.isMailServer()) {
      notices.tell(
          Notice.MAIL_FAILED,
          Role.ADMIN,
          step.kind() + " " + step.error() + " " + clock.today(),
          null,
          null);
      return;
    }
    notices.tell(
        Notice.STEP_FAILED,
        Role.ADMIN,
        step.id().toString(),
        step.caseReference(),
        step.municipality());
    if (step.isJob()) {
      tellConcerned(Notice.CASE_WAITS, step);
    }
  }

  private Result tellThatItIsRepaired(FailedStep step) {
    Optional<OpenTask> task = asProgramme.call(() -> tasks.find(step.source()));
    transaction.executeWithoutResult(
        status -> {
          store.solve(step.id(), clock.instant());
          task.ifPresent(open -> taskNotices.tellRepaired(open, step.id().toString()));
        });
    return task.isPresent() ? Result.TOLD : Result.GONE;
  }

  private Result tellWhoCouldNotStart(FailedStep step) {
    transaction.executeWithoutResult(
        status -> {
          store.solve(step.id(), clock.instant());
          notices.tell(
              Notice.START_REPAIRED,
              new UserId(step.source().substring(step.source().indexOf(' ') + 1)),
              step.id().toString());
        });
    return Result.TOLD;
  }

  private void tellSolved(FailedStep step) {
    if (step.isJob() && step.caseReference() != null && jobs.isRunning(step.caseReference())) {
      tellConcerned(Notice.CASE_GOES_ON, step);
    }
  }

  /** To whom the case would come next. */
  private void tellConcerned(Notice notice, FailedStep step) {
    CaseReference caseReference = step.caseReference();
    if (caseReference != null) {
      concerned(step.tenant(), caseReference)
          .forEach(
              role ->
                  notices.tell(
                      notice, role, step.id().toString(), caseReference, step.municipality()));
    }
  }

  /**
   * What belongs to a municipality is HR's there. How one joins is the programme leads' work. The
   * journey itself is Ro3kvit's, but from the accepted offer on a municipality waits with it.
   */
  private Stream<Role> concerned(@Nullable MunicipalityId tenant, CaseReference caseReference) {
    if (tenant != null) {
      return Stream.of(Role.HR);
    }
    if (!caseReference.isOfPerson()) {
      return Stream.of(Role.POSIV);
    }
    return appointments.isOfferAccepted(caseReference)
        ? Stream.of(Role.RO3KVIT, Role.HR)
        : Stream.of(Role.RO3KVIT);
  }

  private static FailedStep step(FailedJob job) {
    return new FailedStep(
        UUID.randomUUID(),
        FailedStep.JOB,
        job.id(),
        job.caseReference(),
        job.municipality(),
        job.tenant(),
        job.process(),
        job.step(),
        job.since(),
        job.error());
  }

  private FailedStep step(OpenTask task, String error) {
    return new FailedStep(
        UUID.randomUUID(),
        FailedStep.FORM,
        task.id(),
        task.caseReference(),
        task.municipality(),
        task.tenant(),
        null,
        task.key(),
        clock.instant(),
        error);
  }

  private FailedStep step(StartFailed failure) {
    return new FailedStep(
        UUID.randomUUID(),
        FailedStep.START,
        failure.process() + " " + failure.userId(),
        null,
        null,
        null,
        failure.process(),
        failure.process(),
        clock.instant(),
        failure.error());
  }

  private FailedStep step(SetAside failure) {
    return new FailedStep(
        UUID.randomUUID(),
        FailedStep.WORK,
        failure.work() + " " + failure.item(),
        failure.caseReference(),
        null,
        null,
        null,
        failure.work(),
        clock.instant(),
        failure.error());
  }

  private static FailedStep step(AwayServer away) {
    return new FailedStep(
        UUID.randomUUID(),
        FailedStep.MAIL_SERVER,
        FailedStep.MAIL_SERVER,
        null,
        null,
        null,
        null,
        FailedStep.MAIL_SERVER,
        away.since(),
        away.error());
  }

  private static FailedStep step(UndeliveredMail mail) {
    return new FailedStep(
        UUID.randomUUID(),
        FailedStep.MAIL,
        mail.id().toString(),
        mail.caseReference(),
        mail.municipality(),
        null,
        null,
        mail.notice(),
        mail.since(),
        mail.error());
  }
}
