package nl.posiv.onboarding.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import nl.posiv.onboarding.calendar.BackOff;
import nl.posiv.onboarding.notification.MailDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sends something to a system elsewhere: only to the public internet, and not for long. */
@Component
public class Outgoing {

  /** How long a round may take; what is left waits, so that other work has its turn. */
  public static final Duration ROUND = Duration.ofSeconds(20);

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_READ = 256 * 1024;

  private final boolean alsoHere;
  private final Duration toAnswer;
  private final BooleanSupplier open;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          // Where an answer leads has not been looked at.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Only a demo may speak to its own machine. */
  @Autowired
  Outgoing(Environment environment, MailDesk desk) {
    this(
        !environment.acceptsProfiles(Profiles.of("production")),
        TO_ANSWER,
        () -> desk.state().isSentToReaders());
  }

  Outgoing(boolean alsoHere, Duration toAnswer, BooleanSupplier open) {
    this.alsoHere = alsoHere;
    this.toAnswer = toAnswer;
    this.open = open;
  }

  /** Whether anything may leave now: it must not from a copy, and waits where mail does. */
  public boolean isOpen() {
    return open.getAsBoolean();
  }

  /** Whether an address may be on this machine. */
  public boolean alsoHere() {
    return alsoHere;
  }

  /**
   * How long whoever did not take something is left alone: a minute, then twice as long each time,
   * at most six hours.
   *
   * @param attempts that there were before this one
   */
  public static Duration pauseAfter(int attempts) {
    return BackOff.after(attempts, LONGEST_PAUSE);
  }

  /** What came back. */
  public record Answer(int status, String body) {

    public boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  /** It did not get there, or nothing came back; the class of the error says more. */
  public static final class NotSentException extends Exception {

    private static final long serialVersionUID = 1;

    NotSentException(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }

    /** The class of the error, without an address. */
    public String error() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Sends it, and reads what comes back.
   *
   * @throws NotSentException if it did not get there, or was not answered to the end in time
   */
  public Answer send(URI address, UnaryOperator<HttpRequest.Builder> request)
      throws NotSentException {
    try {
      OutsideAddress.check(address, alsoHere);
      return read(
          http.sendAsync(
              request.apply(HttpRequest.newBuilder(address)).build(), head -> new Beginning()));
    } catch (ExecutionException notSent) {
      throw new NotSentException(Objects.requireNonNull(notSent.getCause()));
    } catch (IOException | TimeoutException | RuntimeException notSent) {
      throw new NotSentException(notSent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotSentException(stopped);
    }
  }

  /** The time limit of a request ends where its body begins, so this one is for both. */
  private Answer read(CompletableFuture<HttpResponse<String>> coming)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      HttpResponse<String> answer = coming.get(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.statusCode(), answer.body());
    } finally {
      // Closes the connection on which something is still to come.
      coming.cancel(true);
    }
  }

  /** A body as far as it is read. */
  private static final class Beginning implements HttpResponse.BodySubscriber<String> {

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription rest;

    @Override
    public CompletionStage<String> getBody() {
      return text;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      rest = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        byte[] taken = new byte[Math.min(part.remaining(), MOST_READ - read.size())];
        part.get(taken);
        read.writeBytes(taken);
      }
      if (read.size() == MOST_READ && rest != null) {
        rest.cancel();
        onComplete();
      }
    }

    @Override
    public void onError(Throwable failure) {
      text.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      text.complete(read.toString(StandardCharsets.UTF_8));
    }
  }
}
