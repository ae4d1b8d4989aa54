/**
 * Time as the programme counts it: the clock, Dutch working days. Source for the holidays: Algemene
 * termijnenwet, article 3.
 */
@NullMarked
package nl.posiv.onboarding.calendar;

import org.jspecify.annotations.NullMarked;
