package nl.posiv.onboarding.demo;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the demo's mailbox.
 *
 * @param id counts up in the order of sending
 * @param to addresses, separated by commas
 * @param caseReference references of the cases, separated by commas; null if it is about none
 * @param notice id of the template
 * @param text the text part; null if there is none
 * @param html the HTML part; null if there is none
 * @param sentAt on the programme's clock, Dutch time
 */
record DemoMail(
    long id,
    String to,
    String subject,
    @Nullable String caseReference,
    String notice,
    @Nullable String text,
    @Nullable String html,
    OffsetDateTime sentAt) {}
