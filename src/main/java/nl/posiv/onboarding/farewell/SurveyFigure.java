package nl.posiv.onboarding.farewell;

import java.math.BigDecimal;

/**
 * What one side answered, all together.
 *
 * @param answers how many there are
 * @param rating the average, from 1 to 5, with one decimal
 * @param again how many of a hundred would do it again
 */
public record SurveyFigure(Side side, int answers, BigDecimal rating, int again) {}
