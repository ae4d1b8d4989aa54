package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/** What our own pages beside Tasklist have in common. */
public final class OwnPage {

  /** The attribute of a request with the address at which its sender can sign in and come back. */
  public static final String SIGN_IN = "sign-in";

  /** The attribute of a request that the table of rights does not open to its user. */
  public static final String NOT_YOURS = "nl.posiv.onboarding.not-yours";

  private OwnPage() {}

  /** Whether a request only asks for a page, so that it can be asked for again after sign-in. */
  public static boolean isAsking(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }
}
