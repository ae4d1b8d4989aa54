package nl.posiv.onboarding.operations.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.operations.FailedJob;
import nl.posiv.onboarding.operations.FailedJobs;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's jobs that failed until no tries were left. */
@Component
class EngineJobs implements FailedJobs {

  private static final Logger log = LoggerFactory.getLogger(EngineJobs.class);

  /** The class of an error at the start of a line of a stack trace. */
  private static final Pattern ERROR =
      Pattern.compile("^(?:Caused by: )?(?:[\\w$]+\\.)+([\\w$]+)", Pattern.MULTILINE);

  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final RunningCases runningCases;
  private final AsProgramme asProgramme;
  private final ProgrammeClock clock;

  EngineJobs(
      ManagementService management,
      RuntimeService runtime,
      RepositoryService repository,
      RunningCases runningCases,
      AsProgramme asProgramme,
      ProgrammeClock clock) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.runningCases = runningCases;
    this.asProgramme = asProgramme;
    this.clock = clock;
  }

  @Override
  public List<FailedJob> all() {
    return asProgramme.call(
        () ->
            management.createJobQuery().noRetriesLeft().list().stream()
                .map(this::asFarAsKnown)
                .toList());
  }

  @Override
  public boolean retry(String job) {
    return asProgramme.call(
        () -> {
          try {
            management.executeJob(job);
          } catch (RuntimeException e) {
            // A job fails with whatever its delegate throws; or somebody else has just done it.
            log.warn("Job {} was tried again: {}", job, e.getClass().getSimpleName());
          }
          return management.createJobQuery().jobId(job).count() == 0;
        });
  }

  @Override
  public String nameOf(@Nullable String process, String step) {
    return asProgramme.call(
        () ->
            Optional.ofNullable(process)
                .map(
                    key ->
                        repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(key)
                            .latestVersion()
                            .singleResult())
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance)
                .map(model -> model.getModelElementById(step))
                .filter(FlowElement.class::isInstance)
                .map(FlowElement.class::cast)
                .map(FlowElement::getName)
                .orElse(step));
  }

  @Override
  public boolean isRunning(CaseReference caseReference) {
    return runningCases.isRunning(caseReference);
  }

  /** One job about which the engine cannot tell more must not hide the others. */
  private FailedJob asFarAsKnown(Job job) {
    try {
      return failed(job);
    } catch (RuntimeException e) {
      log.warn("Job {} could not be looked at: {}", job.getId(), e.getClass().getSimpleName());
      return new FailedJob(
          job.getId(),
          null,
          null,
          MunicipalityId.of(job.getTenantId()),
          job.getProcessDefinitionKey(),
          "engine",
          clock.instant(),
          e.getClass().getSimpleName());
    }
  }

  private FailedJob failed(Job job) {
    return new FailedJob(
        job.getId(),
        CaseReference.of(variable(job, CaseVariables.CASE_REFERENCE)),
        MunicipalityId.of(variable(job, CaseVariables.MUNICIPALITY)),
        MunicipalityId.of(job.getTenantId()),
        job.getProcessDefinitionKey(),
        // The engine's own jobs belong to no step.
        Optional.ofNullable(job.getFailedActivityId()).orElse("engine"),
        since(job),
        error(management.getJobExceptionStacktrace(job.getId())));
  }

  private @Nullable String variable(Job job, String name) {
    return job.getProcessInstanceId() == null
        ? null
        : runtime
            .createVariableInstanceQuery()
            .activityInstanceIdIn(job.getProcessInstanceId())
            .variableName(name)
            .list()
            .stream()
            .findFirst()
            .map(VariableInstance::getValue)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .orElse(null);
  }

  private Instant since(Job job) {
    return runtime.createIncidentQuery().configuration(job.getId()).list().stream()
        .map(Incident::getIncidentTimestamp)
        .map(java.util.Date::toInstant)
        .min(Instant::compareTo)
        .orElseGet(clock::instant);
  }

  /** The class of the innermost error; never its message. */
  private static String error(@Nullable String stackTrace) {
    String error = "unknown";
    if (stackTrace != null) {
      for (Matcher found = ERROR.matcher(stackTrace); found.find(); ) {
        error = found.group(1);
      }
    }
    return error;
  }
}
