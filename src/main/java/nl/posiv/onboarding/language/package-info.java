/**
 * The three languages of the programme: Dutch, English and Ukrainian, their texts and their dates.
 */
package nl.posiv.onboarding.language;
