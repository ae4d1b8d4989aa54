package nl.posiv.onboarding.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.notification.MailSent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every mail that was sent, kept in the database, so that the mailbox is the same after a restart
 * and whichever mail server took the mails.
 */
@Component
@Profile("demo")
class DemoMailbox {

  static final int PAGE_SIZE = 25;

  private static final String TEXT = "text/plain";
  private static final String HTML = "text/html";

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  DemoMailbox(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void keep(MailSent sent) throws MessagingException {
    MimeMessage message = sent.message();
    Map<String, String> bodies = new HashMap<>();
    collectBodies(message, bodies);
    jdbc.sql(
            """
            insert into posiv.demo_mail
              (sent_at, recipient, recipient_as_read, subject, case_reference, notice, body_text,
               body_html)
            values (:sentAt, :to, :asRead, :subject, :caseReference, :notice, :text, :html)
            """)
        .param("sentAt", OffsetDateTime.now(clock))
        .param("to", addresses(message, UnaryOperator.identity()))
        .param("asRead", addresses(message, MailAddress::asRead))
        .param("subject", message.getSubject())
        .param("caseReference", sent.caseReferences())
        .param("notice", sent.notice())
        .param("text", bodies.get(TEXT))
        .param("html", bodies.get(HTML))
        .update();
  }

  /** All mails, the newest first. */
  List<DemoMail> newestFirst() {
    return jdbc.sql("select * from posiv.demo_mail order by id desc")
        .query(DemoMailbox::mail)
        .list();
  }

  /**
   * One page of the mails in which something stands, the newest first, and one more if there are
   * more.
   *
   * @param search part of an address, as typed or as sent, a subject, a case reference, a notice or
   *     the text; empty for every mail
   * @param page counted from 1
   */
  List<DemoMail> page(String search, int page) {
    return jdbc.sql(
            """
            select * from posiv.demo_mail
            where strpos(
                lower(concat_ws(
                    ' ', recipient, recipient_as_read, subject, case_reference, notice, body_text)),
                lower(:search)) > 0
            order by id desc limit :limit offset :offset
            """)
        .param("search", TypedText.trimmed(search))
        .param("limit", PAGE_SIZE + 1)
        .param("offset", (page - 1L) * PAGE_SIZE)
        .query(DemoMailbox::mail)
        .list();
  }

  /** One mail. */
  Optional<DemoMail> find(long id) {
    return jdbc.sql("select * from posiv.demo_mail where id = :id")
        .param("id", id)
        .query(DemoMailbox::mail)
        .optional();
  }

  private static DemoMail mail(ResultSet row, int number) throws SQLException {
    return new DemoMail(
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("case_reference"),
        row.getString("notice"),
        row.getString("body_text"),
        row.getString("body_html"),
        row.getObject("sent_at", OffsetDateTime.class)
            .atZoneSameInstant(ProgrammeClock.ZONE)
            .toOffsetDateTime());
  }

  private static String addresses(MimeMessage message, UnaryOperator<String> written)
      throws MessagingException {
    return Arrays.stream(message.getAllRecipients())
        .map(
            address ->
                address instanceof InternetAddress mail ? mail.getAddress() : address.toString())
        .map(written)
        .collect(Collectors.joining(", "));
  }

  /** The first text and the first HTML part; attachments such as calendar files are left out. */
  private static void collectBodies(Part part, Map<String, String> bodies)
      throws MessagingException {
    try {
      if (part.isMimeType("multipart/*")) {
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
          collectBodies(parts.getBodyPart(i), bodies);
        }
      } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        for (String type : List.of(TEXT, HTML)) {
          if (part.isMimeType(type)) {
            bodies.putIfAbsent(type, (String) part.getContent());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
