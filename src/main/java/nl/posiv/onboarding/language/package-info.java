/**
 * The three languages of the programme: Dutch, English and Ukrainian, their texts and their dates.
 */
@NullMarked
package nl.posiv.onboarding.language;

import org.jspecify.annotations.NullMarked;
