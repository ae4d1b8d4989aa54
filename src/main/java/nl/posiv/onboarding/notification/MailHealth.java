package nl.posiv.onboarding.notification;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether mail goes to its readers. In place of Spring's own, which asks the mail server each time,
 * and waits for one that hangs.
 */
@Component("mailHealthIndicator")
class MailHealth extends AbstractHealthIndicator {

  private final MailDesk desk;
  private final ServerRest rest;

  MailHealth(MailDesk desk, ServerRest rest) {
    this.desk = desk;
    this.rest = rest;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    MailState state = desk.state();
    Optional<AwayServer> away = rest.find();
    health.withDetail("mode", state.mode().id()).withDetail("copy", state.copy());
    away.ifPresent(server -> health.withDetail("error", server.error()));
    if (state.copy()) {
      health.outOfService();
    } else if (away.isPresent()) {
      health.down();
    } else {
      health.up();
    }
  }
}
