package nl.posiv.onboarding.api;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.web.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What systems ask for: not too fast, and each on record. The answer is held until it is written
 * down; where that fails, there is none.
 */
class SystemRequests extends OncePerRequestFilter {

  /** The attribute of a request that holds the case that it turned out to be about. */
  static final String CASE = SystemRequests.class.getName();

  private static final String SECONDS_TO_WAIT = "5";

  private final int requestsPerMinute;
  private final AuditLog audit;
  private final Sentences sentences;
  private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

  SystemRequests(ApiSettings settings, AuditLog audit, Sentences sentences) {
    this.requestsPerMinute = settings.requestsPerMinute();
    this.audit = audit;
    this.sentences = sentences;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (!(who instanceof KnownSystem system)) {
      chain.doFilter(request, response);
      return;
    }
    ApiClient client = system.getPrincipal();
    if (!buckets.computeIfAbsent(client.id(), id -> newBucket()).tryConsume(1)) {
      sentences.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
      return;
    }
    int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      audit.record(
          new AuditEntry(
              Action.API_READ,
              // The address as the program knows it, never as it was typed.
              Objects.toString(
                  request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "/api"),
              request.getAttribute(CASE) instanceof CaseReference about ? about : null,
              Result.ofStatus(status),
              request.getRemoteAddr(),
              client.actor()));
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(requestsPerMinute)
                    .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
        .build();
  }
}
