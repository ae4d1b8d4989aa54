package nl.posiv.onboarding.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How somebody sees the time so far, as the forms ask it and the table keeps it.
 *
 * @param rating 1 to 5, measured by the goals; only the mentor gives one
 * @param strengths what goes well
 * @param improvements what can be better, and what is needed for that
 */
public record MidYearView(@Nullable String rating, String strengths, String improvements) {}
