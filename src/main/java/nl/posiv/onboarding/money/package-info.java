/**
 * What officials cost a municipality, against the money that it set aside. A budget is an amount
 * for a year: the one that was confirmed when the municipality joined, and those that it added or
 * corrected since. What is committed follows from the contracts, month by month: a twelfth of the
 * yearly cost that HR estimated for each month of a contract, an equal share of it for each of its
 * days, and a 365th part for the days that are left over. An amount that nobody gave is not known,
 * and never that of the year before.
 */
@NullMarked
package nl.posiv.onboarding.money;

import org.jspecify.annotations.NullMarked;
