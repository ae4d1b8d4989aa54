/**
 * What the programme learns, and how its people hear of it. A lesson is proposed by somebody who
 * guides officials, in their own words; Ro3kvit makes it anonymous, and a programme lead who had no
 * part in that publishes it to all municipalities that take part (ADR 0045). Nothing is copied out
 * of a case, and a lesson names neither a person nor a case.
 */
@NullMarked
package nl.posiv.onboarding.knowledge;

import org.jspecify.annotations.NullMarked;
