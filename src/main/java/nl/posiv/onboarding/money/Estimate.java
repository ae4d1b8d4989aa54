package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a year with an official costs from a day on, as HR estimates it.
 *
 * @param yearlyCost in euros with the employer's charges; null if it is not known from then on
 */
record Estimate(LocalDate fromOn, @Nullable BigDecimal yearlyCost) {}
