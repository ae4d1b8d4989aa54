package nl.posiv.onboarding.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the application's clock and the engine's at the same time, and remembers how far they were
 * moved. As a plugin it has set both before the engine looks at the time.
 */
@Component
@Profile("demo")
class DemoClock extends AbstractProcessEnginePlugin {

  private final ProgrammeClock clock;
  private final JdbcClient jdbc;

  DemoClock(ProgrammeClock clock, JdbcClient jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    jdbc.sql("select offset_millis from posiv.demo_clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis)
        .ifPresent(clock::setOffset);
    takeTheEngineAlong();
  }

  Instant now() {
    return clock.instant();
  }

  /** Shows a time, and goes on from there. */
  void moveTo(Instant time) {
    clock.show(time);
    jdbc.sql(
            """
            insert into posiv.demo_clock (offset_millis) values (:offset)
            on conflict (only_row) do update set offset_millis = excluded.offset_millis
            """)
        .param("offset", clock.offset().toMillis())
        .update();
    takeTheEngineAlong();
  }

  void backToRealTime() {
    jdbc.sql("delete from posiv.demo_clock").update();
    clock.setOffset(Duration.ZERO);
    takeTheEngineAlong();
  }

  /** The engine's clock is static: the next application in this process must not inherit it. */
  @PreDestroy
  void release() {
    ClockUtil.reset();
  }

  private void takeTheEngineAlong() {
    ClockUtil.offset(clock.aheadOfTheMachine().toMillis());
  }
}
