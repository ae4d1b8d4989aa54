package nl.posiv.onboarding.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import nl.posiv.onboarding.outgoing.OutsideAddress.ForbiddenException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sends something to a system elsewhere: only to the public internet, and not for long. */
@Component
public class Outgoing {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int DOUBLINGS_WITHIN_LONGEST_PAUSE = 9;
  private static final int MOST_READ = 256 * 1024;

  private final boolean alsoHere;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          // Where an answer leads has not been looked at.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Only a demo may speak to its own machine. */
  @Autowired
  Outgoing(Environment environment) {
    this(!environment.acceptsProfiles(Profiles.of("production")));
  }

  Outgoing(boolean alsoHere) {
    this.alsoHere = alsoHere;
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
    return attempts >= DOUBLINGS_WITHIN_LONGEST_PAUSE
        ? LONGEST_PAUSE
        : Duration.ofMinutes(1L << attempts);
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
   * @throws NotSentException if it did not get there
   */
  public Answer send(URI address, UnaryOperator<HttpRequest.Builder> request)
      throws NotSentException {
    try {
      OutsideAddress.check(address, alsoHere);
      HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(TO_ANSWER);
      HttpResponse<InputStream> answer =
          http.send(request.apply(builder).build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return new Answer(
            answer.statusCode(), new String(body.readNBytes(MOST_READ), StandardCharsets.UTF_8));
      }
    } catch (IOException | ForbiddenException notSent) {
      throw new NotSentException(notSent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotSentException(stopped);
    }
  }
}
