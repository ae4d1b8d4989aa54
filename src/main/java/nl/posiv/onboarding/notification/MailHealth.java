package nl.posiv.onboarding.notification;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether mail goes to its readers. In place of Spring's own, which asks the mail server each time,
 * and waits for one that hangs.
 */
@Component("mailHealthIndicator")
class MailHealth implements HealthIndicator {

  private final MailDesk desk;
  private final ServerRest rest;

  MailHealth(MailDesk desk, ServerRest rest) {
    this.desk = desk;
    this.rest = rest;
  }

  @Override
  public Health health() {
    MailState state = desk.state();
    Optional<AwayServer> away = rest.find();
    Health.Builder health =
        state.copy() ? Health.outOfService() : away.isPresent() ? Health.down() : Health.up();
    away.ifPresent(server -> health.withDetail("error", server.error()));
    return health.withDetail("mode", state.mode().id()).withDetail("copy", state.copy()).build();
  }
}
