/**
 * Notes: what somebody of a case wants the others to know that no form asks, and the log of contact
 * by phone, visit and mail. Who reads a note is chosen when it is written, from circles that never
 * cross the wall between municipalities, and is said beside it. A correction is a new version; what
 * was taken back leaves that it was. No process, mail or log holds a word of it.
 */
@NullMarked
package nl.posiv.onboarding.notes;

import org.jspecify.annotations.NullMarked;
