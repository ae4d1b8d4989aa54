/**
 * Failed steps as visible work: a timer whose step failed until no tries were left, a mail that no
 * server accepts. Administrators see them on the page {@code /operations} and try them again;
 * whoever the case would come to next is told that it waits, and that it goes on.
 *
 * <p>Of an error only its class is kept and shown, because its message can hold data of people.
 */
@NullMarked
package nl.posiv.onboarding.operations;

import org.jspecify.annotations.NullMarked;
