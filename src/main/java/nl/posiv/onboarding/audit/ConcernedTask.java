package nl.posiv.onboarding.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The task that the current HTTP request is about. Whoever has it in hand says so, and the record
 * of the request need not look for it among what was done.
 *
 * @param key of the task in its diagram
 * @param caseReference null if the task belongs to no case
 */
public record ConcernedTask(String id, String key, @Nullable CaseReference caseReference) {

  private static final String ATTRIBUTE = ConcernedTask.class.getName();

  /** Remembers the task for the record of the request. */
  public static void remember(String id, String key, @Nullable CaseReference caseReference) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(
          ATTRIBUTE, new ConcernedTask(id, key, caseReference), RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** The task of this id, if the request turned out to be about it. */
  public static Optional<ConcernedTask> of(HttpServletRequest request, String id) {
    return request.getAttribute(ATTRIBUTE) instanceof ConcernedTask task && task.id().equals(id)
        ? Optional.of(task)
        : Optional.empty();
  }
}
