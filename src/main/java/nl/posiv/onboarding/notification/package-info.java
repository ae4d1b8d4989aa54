/**
 * Mail: who is told what, in which language, and how it is made sure that a mail goes out once.
 *
 * <p>A step of a process writes rows into the outbox, in its own transaction; after that a sender
 * takes them to the mail server, and goes on trying while the server is away (ADR 0005). A mail
 * holds the case reference, what is asked, by when, and a link. It never holds a name, birth date,
 * BSN, document number or pay of anybody but its reader, nor the reason of a decision.
 *
 * <p>Who is told what is in {@link nl.posiv.onboarding.notification.Notice}; the texts are in
 * {@code i18n/mail_*.properties}.
 */
@NullMarked
package nl.posiv.onboarding.notification;

import org.jspecify.annotations.NullMarked;
