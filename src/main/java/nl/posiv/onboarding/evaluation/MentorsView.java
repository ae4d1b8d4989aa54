package nl.posiv.onboarding.evaluation;

/**
 * How the mentor sees the year.
 *
 * @param rating 1 to 5, measured by the goals
 * @param advice to the manager: what should follow
 */
public record MentorsView(String rating, String strengths, String improvements, String advice) {}
