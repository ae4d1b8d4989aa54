package nl.posiv.onboarding.audit;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The case that the current HTTP request is about, where its address does not tell. */
public final class ConcernedCase {

  /** The attribute of the request that holds its reference. */
  public static final String ATTRIBUTE = ConcernedCase.class.getName();

  /** The attribute that holds which sections of its file are shown. */
  public static final String SECTIONS = ConcernedCase.class.getName() + ".sections";

  private ConcernedCase() {}

  /** Remembers which sections of a case's file, or what kind of document, the request shows. */
  public static void rememberSections(List<String> keys) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(SECTIONS, keys, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /**
   * Remembers the case for the record of the request.
   *
   * @param caseReference null if the request turns out to be about no case
   */
  public static void remember(@Nullable CaseReference caseReference) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null && caseReference != null) {
      request.setAttribute(ATTRIBUTE, caseReference, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
