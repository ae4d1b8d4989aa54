/**
 * Missions to Ukraine: an official goes there for the half of the work that is meant for it. HR
 * looks at safety, insurance and the way back, a manager approves, the official confirms the return
 * and reports. The municipality has a duty of care: the Dutch travel advice for Ukraine was red in
 * March 2024 (rijksoverheid.nl). An approval of its own, and all its terms, are a choice of the
 * programme.
 *
 * <p>Of the ways out of Ukraine and back only the basis is kept and whether it was seen; never
 * anything military, and nobody is asked for a route or a place. What people write stays in these
 * tables: no mail, no log and no variable of the process has it.
 *
 * <p>Whoever lives in municipal shelter is told what a long absence may cost (refugeehelp.nl, 24
 * March 2023; the law behind it is to be confirmed).
 */
@NullMarked
package nl.posiv.onboarding.mission;

import org.jspecify.annotations.NullMarked;
