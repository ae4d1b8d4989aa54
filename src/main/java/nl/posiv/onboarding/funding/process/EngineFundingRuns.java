package nl.posiv.onboarding.funding.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.FundingReport;
import nl.posiv.onboarding.funding.FundingRuns;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process {@code joint-funding} what happened outside its forms. */
@Component
@Transactional
class EngineFundingRuns implements FundingRuns {

  private static final List<String> UNTIL_THE_DEADLINE =
      List.of("timer_deadlineCompose", "timer_deadlineHandIn");
  private static final List<String> DUE_BY_THE_DEADLINE =
      List.of("compose-funding-application", "hand-in-funding-application");

  /** As all tasks: offices close then. */
  private static final int END_OF_WORKING_DAY = 17;

  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final TaskService tasks;
  private final CaseMessages messages;
  private final AsProgramme asProgramme;
  private final FundingCalls calls;
  private final FundingTimes times;

  EngineFundingRuns(
      RuntimeService runtime,
      ManagementService jobs,
      TaskService tasks,
      CaseMessages messages,
      AsProgramme asProgramme,
      FundingCalls calls,
      FundingTimes times) {
    this.runtime = runtime;
    this.jobs = jobs;
    this.tasks = tasks;
    this.messages = messages;
    this.asProgramme = asProgramme;
    this.calls = calls;
    this.times = times;
  }

  @Override
  public void leadLeft(CaseReference reference) {
    messages.tell(reference, FundingProcess.LEAD_LEFT);
  }

  @Override
  public void daysMoved(CaseReference reference) {
    LocalDate deadline = calls.of(reference).deadline();
    asProgramme.run(
        () -> {
          UNTIL_THE_DEADLINE.forEach(
              timer -> move(reference, timer, times.missed(calls.of(reference))));
          DUE_BY_THE_DEADLINE.forEach(task -> due(reference, task, deadline));
          calls
              .nextReport(reference)
              .map(FundingReport::due)
              .ifPresent(
                  day -> {
                    move(reference, "timer_reportOpens", times.reportOpens(reference));
                    due(reference, "hand-in-funding-report", day);
                  });
        });
  }

  private void move(CaseReference reference, String timer, Date to) {
    Set<String> ofTheCall =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(FundingProcess.KEY)
            .processInstanceBusinessKey(reference.value())
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .collect(Collectors.toSet());
    // The engine's query by activity and process instance at once is no SQL.
    jobs.createJobQuery().activityId(timer).list().stream()
        .filter(job -> ofTheCall.contains(job.getProcessInstanceId()))
        .forEach(job -> jobs.setJobDuedate(job.getId(), to, false));
  }

  private void due(CaseReference reference, String key, LocalDate day) {
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey(key)
        .list()
        .forEach(
            task -> {
              task.setDueDate(
                  Date.from(
                      day.atTime(END_OF_WORKING_DAY, 0).atZone(ProgrammeClock.ZONE).toInstant()));
              tasks.saveTask(task);
            });
  }
}
