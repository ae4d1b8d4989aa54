package nl.posiv.onboarding.placement;

/**
 * How the mentor sees the first half.
 *
 * @param rating 1 to 5, measured by the goals
 */
public record MidYearView(String rating, String strengths, String improvements) {}
