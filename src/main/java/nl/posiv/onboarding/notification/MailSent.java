package nl.posiv.onboarding.notification;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mail server has accepted a mail. Published in the transaction that notes it.
 *
 * @param id of the mail in the outbox
 * @param notice id of the notice
 * @param caseReferences references of the cases, separated by commas; null if it is about none
 * @param message what was sent
 */
public record MailSent(
    UUID id, String notice, @Nullable String caseReferences, MimeMessage message) {}
