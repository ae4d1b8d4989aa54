/**
 * Practical help: what somebody who comes to work and live here needs besides a contract, from
 * housing to an account that is safe. HR works through a checklist from the accepted offer on,
 * beside everything else, and the candidate gets a mail with what helps to know.
 *
 * <p>Which items must be there before the first working day is data ({@code help_requirement}), for
 * all or for one municipality. From the start only identity and BSN are, which have tasks of their
 * own; a manager can add the bank account for the municipality, for instance, and nobody there
 * starts without it then. Sources of the amounts and terms are in the rule catalogue.
 */
@NullMarked
package nl.posiv.onboarding.practicalhelp;

import org.jspecify.annotations.NullMarked;
