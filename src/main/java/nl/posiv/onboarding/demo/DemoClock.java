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
        .ifPresent(this::show);
  }

  Instant now() {
    return clock.instant();
  }

  /** Shows a time, and goes on from there. */
  void moveTo(Instant time) {
    long offset = time.toEpochMilli() - System.currentTimeMillis();
    jdbc.sql(
            """
            insert into posiv.demo_clock (offset_millis) values (:offset)
            on conflict (only_row) do update set offset_millis = excluded.offset_millis
            """)
        .param("offset", offset)
        .update();
    show(offset);
  }

  void backToRealTime() {
    jdbc.sql("delete from posiv.demo_clock").update();
    show(0);
  }

  /** The engine's clock is static: the next application in this process must not inherit it. */
  @PreDestroy
  void release() {
    show(0);
  }

  private void show(long offsetMillis) {
    clock.setOffset(Duration.ofMillis(offsetMillis));
    ClockUtil.offset(offsetMillis);
  }
}
