package nl.posiv.onboarding.support;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import nl.posiv.onboarding.notification.MailWhenAsked;
import nl.posiv.onboarding.notification.WorkWhenAsked;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the application as its users do, on a PostgreSQL and an SMTP server of its own, once for
 * all tests of a JVM. Only what happens by itself beside a test is off, the engine's jobs, our own
 * rounds and the sending of mail: a test says when time passes.
 */
@Retention(RetentionPolicy.RUNTIME)
// So that who looks for plain tests finds them without these.
@Tag("application")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "posiv.embedded.data-dir=target/test-data/${posiv.fork:fork-1}",
      "posiv.embedded.durable=false",
      "camunda.bpm.job-execution.enabled=false",
      "posiv.web.metrics-token=" + PosivTest.METRICS_TOKEN
    })
@ContextConfiguration(initializers = EmptyDataFolder.class)
@Import({ClockOfTests.class, NoRounds.class, MailWhenAsked.class, WorkWhenAsked.class})
public @interface PosivTest {

  /** With which figures may be read in tests. */
  String METRICS_TOKEN = "token-of-the-scraper";
}
