/**
 * Right to work: HR collects the residence data after the accepted offer, a decision table chooses
 * the route, and HR notifies UWV or applies for a permit. Nobody starts before that is settled.
 *
 * <p>When the work may begin only later than agreed, start and end of the contract move together; a
 * contract that was signed for other dates gets an addendum, and UWV is told again if it was told
 * another start. The right to work is asked again for a contract that follows the first, and when
 * the work or the residence status changes. HR is told of proof that ends before the work does;
 * once it is over and no new one is recorded, the work stands still and everybody knows it.
 *
 * <p>Sources: Wet arbeid vreemdelingen (Wav), articles 2 and 2a; Besluit uitvoering Wav 2022,
 * article 6.5, for the notification of people under temporary protection. Whether the notification
 * stays for holders of the transition document is not confirmed; the rule catalogue holds the
 * programme's choice. Birth date, document number and pay stay in this package's records: the
 * engine gets categories only.
 */
@NullMarked
package nl.posiv.onboarding.righttowork;

import org.jspecify.annotations.NullMarked;
