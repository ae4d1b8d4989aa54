/**
 * Where a case stands, for each of its readers: the overview of coordinators, programme leads, HR
 * and managers; the page of the candidate behind a personal link; the official's own year. The
 * pages read across the phases and the engine's tables, and write only through a phase's own form.
 *
 * <p>Who sees what: Ro3kvit every case; a municipality its own, once the candidate is willing and
 * as long as it is involved; programme leads the references and figures, never a name.
 */
@NullMarked
package nl.posiv.onboarding.journey;

import org.jspecify.annotations.NullMarked;
