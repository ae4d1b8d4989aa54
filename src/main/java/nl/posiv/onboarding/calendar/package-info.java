/**
 * Time as the programme counts it: the clock, Dutch working days. Source for the holidays: Algemene
 * termijnenwet, article 3.
 */
package nl.posiv.onboarding.calendar;
