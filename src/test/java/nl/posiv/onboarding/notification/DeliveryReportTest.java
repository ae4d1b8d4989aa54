package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mail servers send back, in the forms in which they do. */
class DeliveryReportTest {

  static String report(String action, String status, String type, String messageId) {
    return """
        From: MAILER-DAEMON@relay.example
        To: noreply@posiv.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; olena@example.org
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 No such user

        --b
        Content-Type: %s

        From: POSIV onboarding <noreply@posiv.example>
        Message-ID: %s
        To: olena@example.org
        Subject: Something

        --b--
        """
        .formatted(action, status, type, messageId)
        .replace("\n", "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "failed, 5.1.1, message/rfc822, 5.1.1",
    "Failed, 5.4.1 (no answer), text/rfc822-headers, 5.4.1",
    "failed, 4.4.7, message/rfc822, 4.4.7",
    "failed, what, message/rfc822, 5.0.0"
  })
  void sayWhichMailAndWhy(String action, String status, String type, String why) throws Exception {
    assertThat(DeliveryReport.of(message(report(action, status, type, "<one@posiv.example>"))))
        .contains(new DeliveryReport("one@posiv.example", why));
  }

  @Test
  void aDelayOrAPersonOrAMailThatIsNotNamedIsNone() throws Exception {
    String of = "<one@posiv.example>";
    assertThat(DeliveryReport.of(message(report("delayed", "4.4.1", "message/rfc822", of))))
        .isEmpty();
    assertThat(DeliveryReport.of(message(report("failed", "5.1.1", "message/rfc822", ""))))
        .isEmpty();
    assertThat(DeliveryReport.of(message(report("failed", "5.1.1", "image/png", of)))).isEmpty();
    assertThat(DeliveryReport.of(message("From: a@example.org\r\nSubject: Hi\r\n\r\nHello")))
        .isEmpty();
    MimeMessage broken = message("Content-Type: multipart/report; boundary=b\r\n\r\n");
    assertThatThrownBy(() -> DeliveryReport.of(broken)).isInstanceOf(MessagingException.class);
  }

  private static MimeMessage message(String text) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
