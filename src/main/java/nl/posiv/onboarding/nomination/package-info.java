/**
 * Nomination (voordracht): Ro3kvit puts a candidate forward to a municipality, asks whether the
 * candidate is willing, and chooses another municipality when the first says no.
 *
 * <p>Whoever nominates somebody else tells that person so: article 14 GDPR; the day on which that
 * was done is kept. At this stage the BSN, identity documents, health and criminal data of a
 * candidate are not processed (Autoriteit Persoonsgegevens, on applicants' data).
 */
@NullMarked
package nl.posiv.onboarding.nomination;

import org.jspecify.annotations.NullMarked;
