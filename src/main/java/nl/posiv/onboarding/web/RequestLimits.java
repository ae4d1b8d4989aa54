package nl.posiv.onboarding.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one visitor from filling the memory or taking the whole server: bodies that are too large,
 * requests that come too fast, sessions that never end.
 */
@Component
@Order(FilterOrder.REQUEST_LIMITS)
class RequestLimits extends OncePerRequestFilter {

  private static final String BUCKET = RequestLimits.class.getName();
  private static final int ADDRESSES = 10_000;
  private static final String SECONDS_TO_WAIT = "5";

  /** Far more than a password, a candidate's answer or a provider's message has. */
  private static final long LARGEST_OF_A_STRANGER = DataSize.ofKilobytes(64).toBytes();

  /** Of a file that is too large the rest is read and forgotten, so that its page can say so. */
  private static final int READ_OF_A_FILE = 5;

  private final WebSettings settings;
  private final UploadSettings uploads;
  private final Visitors visitors;
  private final Sentences sentences;
  private final InstantSource serverTime;

  /** Of addresses where nobody is signed in; the one that was quiet longest is forgotten first. */
  private final Map<String, Bucket> addresses =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > ADDRESSES;
            }
          });

  @Autowired
  RequestLimits(
      WebSettings settings, UploadSettings uploads, Visitors visitors, Sentences sentences) {
    this(settings, uploads, visitors, sentences, InstantSource.system());
  }

  /**
   * @param serverTime by which the server dates its sessions: the machine's, which no demo moves
   */
  RequestLimits(
      WebSettings settings,
      UploadSettings uploads,
      Visitors visitors,
      Sentences sentences,
      InstantSource serverTime) {
    this.uploads = uploads;
    this.serverTime = serverTime;
    this.settings = settings;
    this.visitors = visitors;
    this.sentences = sentences;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    endIfTooOld(request.getSession(false));
    if (!bucket(request).tryConsume(1)) {
      sentences.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
      return;
    }
    boolean stranger = visitors.userOf(request).isEmpty();
    long largest =
        UploadedFiles.isUpload(request)
            ? uploads.largest().toBytes() * READ_OF_A_FILE
            : settings.largestBody().toBytes();
    if (request.getContentLengthLong() > largest) {
      sentences.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
    } else if (stranger && request.getContentLengthLong() > LARGEST_OF_A_STRANGER) {
      sentences.refuse(request, response, HttpStatus.UNAUTHORIZED);
    } else {
      bounded(
          new BoundedRequest(request, stranger ? LARGEST_OF_A_STRANGER : largest), response, chain);
    }
  }

  private void bounded(BoundedRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (!request.isExceeded()) {
        throw failure;
      }
    }
    if (request.isExceeded()) {
      sentences.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
    }
  }

  private void endIfTooOld(HttpSession session) {
    if (session != null && longestFromNow(session).isNegative()) {
      session.invalidate();
    }
  }

  /** How long a session can go on, however busy its user is; negative once it is too old. */
  Duration longestFromNow(HttpSession session) {
    return settings.longestSession().minusMillis(serverTime.millis() - session.getCreationTime());
  }

  private Bucket bucket(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || visitors.userOf(request).isEmpty()) {
      return addresses.computeIfAbsent(request.getRemoteAddr(), address -> newBucket());
    }
    if (session.getAttribute(BUCKET) instanceof Bucket known) {
      return known;
    }
    Bucket bucket = newBucket();
    session.setAttribute(BUCKET, bucket);
    return bucket;
  }

  private Bucket newBucket() {
    int requests = settings.requestsPerMinute();
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
        .build();
  }
}
