package nl.posiv.onboarding.access;

/** What our own pages beside Tasklist have in common. */
public final class OwnPage {

  /** The attribute of a request with the address at which its sender can sign in and come back. */
  public static final String SIGN_IN = "sign-in";

  /** The attribute of a request that the table of rights does not open to its user. */
  public static final String NOT_YOURS = "nl.posiv.onboarding.not-yours";

  private OwnPage() {}
}
