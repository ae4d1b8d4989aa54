package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import nl.posiv.onboarding.rules.Rule;

/**
 * What a highly skilled migrant must earn.
 *
 * @param rule the row of the catalogue that holds the amount
 * @param amount euros gross a month, without holiday allowance
 * @param age in years on the first day, which decides on the row
 */
public record PayThreshold(Rule rule, BigDecimal amount, int age) {}
