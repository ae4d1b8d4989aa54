package nl.posiv.onboarding.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers and its timers run. Camunda's own indicator is not there on this
 * version of Spring Boot.
 */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

  private final ManagementService management;
  private final ObjectProvider<JobExecutor> jobExecutor;

  EngineHealth(ManagementService management, ObjectProvider<JobExecutor> jobExecutor) {
    this.management = management;
    this.jobExecutor = jobExecutor;
  }

  @Override
  public Health health() {
    long failedJobs = management.createJobQuery().noRetriesLeft().count();
    JobExecutor executor = jobExecutor.getIfAvailable();
    boolean timersRun = executor == null || executor.isActive();
    return (timersRun ? Health.up() : Health.down()).withDetail("failedJobs", failedJobs).build();
  }
}
