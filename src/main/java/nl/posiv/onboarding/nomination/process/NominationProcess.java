package nl.posiv.onboarding.nomination.process;

/** Names of the process {@code nomination}, and of Ro3kvit's part of {@code onboarding}. */
public final class NominationProcess {

  public static final String KEY = "nomination";

  /** Whether the candidate is willing: willing, declined or not-asked. */
  public static final String WILLINGNESS = "willingness";

  /** The candidate is not asked, because the same nomination is going on already. */
  static final String NOT_ASKED = "not-asked";

  /** What is known of other nominations of the candidate; one of the five below. */
  static final String DUPLICATE = "duplicate";

  static final String NO_DUPLICATE = "none";
  static final String POSSIBLE_DUPLICATE = "possible";

  /** Go on: the candidate is to be told of this nomination. */
  static final String NOT_TOLD_YET = "not-told";

  /** Go on: the candidate has been told of the same nomination in another case. */
  static final String TOLD_ALREADY = "told";

  /** End this case: the same nomination goes on in another one. */
  static final String GOES_ON_ELSEWHERE = "elsewhere";

  /** What Ro3kvit chose after a municipality said no: nominate, keep-in-pool or close. */
  public static final String CHOICE = "choice";

  private NominationProcess() {}
}
