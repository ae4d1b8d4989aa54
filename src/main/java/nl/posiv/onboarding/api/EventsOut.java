package nl.posiv.onboarding.api;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.outgoing.Outgoing;
import nl.posiv.onboarding.outgoing.Outgoing.NotSentException;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells municipalities of what changed: a signed CloudEvent to the address of each. What is not
 * taken is sent again, later each time, and then set aside; a person can send it once more.
 */
@Component
@Order(ChangedCases.ORDER + 1)
class EventsOut implements DatedWork {

  private static final String WORK = "webhooks";
  private static final String ALGORITHM = "HmacSHA256";

  /** In one round, so that whoever has many does not hold up the mail. */
  private static final int AT_ONCE = 100;

  /** Whoever takes longer for an event gets one a round, so that the others have their turn. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Events events;
  private final Webhooks webhooks;
  private final Outgoing outgoing;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final JsonMapper json;
  private final String source;
  private final TransactionTemplate transaction;

  EventsOut(
      Events events,
      Webhooks webhooks,
      Outgoing outgoing,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne,
      JsonMapper json,
      @Value("${posiv.base-url}") String address,
      PlatformTransactionManager transactions) {
    this.events = events;
    this.webhooks = webhooks;
    this.outgoing = outgoing;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
    this.json = json;
    this.source = address + "/api/v1";
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void workOff() {
    if (!events.isAnythingDue() || !outgoing.isOpen()) {
      return;
    }
    Instant over = clock.instant().plus(Outgoing.ROUND);
    Set<MunicipalityId> notNow = new HashSet<>();
    boolean more = true;
    for (int sent = 0; more && sent < AT_ONCE && clock.instant().isBefore(over); sent++) {
      more = Boolean.TRUE.equals(transaction.execute(status -> sendNext(notNow)));
    }
    events
        .setAside()
        .forEach(
            municipality ->
                oneByOne.setAside(new SetAside(WORK, municipality.value(), null, "webhook")));
  }

  @Override
  public Optional<Instant> nextAfter(Instant instant) {
    return events.nextAttempt(instant);
  }

  /** Whether there was one. Whoever did not take one is asked again in another round. */
  private boolean sendNext(Set<MunicipalityId> notNow) {
    Optional<Event> next = events.lockNext(notNow);
    next.ifPresent(
        event -> {
          Instant begun = clock.instant();
          String error = webhooks.of(event.municipality()).map(to -> send(event, to)).orElse("");
          if (error == null || error.isEmpty()) {
            events.markSent(event);
          } else {
            notNow.add(event.municipality());
            events.markFailed(event, error, again(event.attempts() + 1));
          }
          if (clock.instant().isAfter(begun.plus(SLOW))) {
            notNow.add(event.municipality());
          }
        });
    return next.isPresent();
  }

  /** Why it was not taken; empty if it was. */
  private String send(Event event, Webhook to) {
    try {
      String body = json.writeValueAsString(CloudEvent.of(event, source));
      String id = event.id().toString();
      String now = Long.toString(clock.ofTheMachine().getEpochSecond());
      String signature = sign(webhooks.secretOf(to), id + "." + now + "." + body);
      Outgoing.Answer answer =
          outgoing.send(
              to.address(),
              request ->
                  request
                      .header(HttpHeaders.CONTENT_TYPE, "application/cloudevents+json")
                      .header("webhook-id", id)
                      .header("webhook-timestamp", now)
                      .header("webhook-signature", "v1," + signature)
                      .POST(HttpRequest.BodyPublishers.ofString(body)));
      return answer.isGood() ? "" : "HTTP " + answer.status();
    } catch (NotSentException notSent) {
      return notSent.error();
    } catch (RuntimeException wrong) {
      // A try like any other: the events behind it go on.
      return OneByOne.error(wrong);
    }
  }

  private @Nullable Instant again(int attempts) {
    return attempts >= rules.count(Rule.WEBHOOK_ATTEMPTS)
        ? null
        : clock.instant().plus(Outgoing.pauseAfter(attempts - 1));
  }

  /** As receivers check it (Standard Webhooks). */
  static String sign(byte[] secret, String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing can be signed here", e);
    }
  }
}
