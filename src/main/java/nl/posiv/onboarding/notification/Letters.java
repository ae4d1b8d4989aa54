package nl.posiv.onboarding.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a mail in its reader's language, as plain text and as HTML. The texts come from the
 * bundles and the layout from two templates; nothing that a person typed is ever part of a
 * template.
 */
@Component
class Letters {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String HTML = "layout.html";
  private static final String TEXT = "layout.txt";

  private final SpringTemplateEngine layouts = new SpringTemplateEngine();
  private final Texts texts;
  private final CaseDates dates;
  private final Municipalities municipalities;
  private final PosivSettings settings;
  private final ProgrammeClock clock;

  Letters(
      Texts texts,
      CaseDates dates,
      Municipalities municipalities,
      PosivSettings settings,
      ProgrammeClock clock) {
    this.texts = texts;
    this.dates = dates;
    this.municipalities = municipalities;
    this.settings = settings;
    this.clock = clock;
    layouts.addTemplateResolver(layout(HTML, TemplateMode.HTML));
    layouts.addTemplateResolver(layout(TEXT, TemplateMode.TEXT));
  }

  /**
   * Fills an empty message.
   *
   * @param task the task that the mail is about; null if it only tells something
   */
  void write(MimeMessage message, Mail mail, Reader reader, OpenTask task)
      throws MessagingException {
    Language language = reader.language();
    String municipality = municipalities.nameOf(mail.municipality());
    Object[] facts = facts(mail, language, municipality, task);
    String key = "mail." + mail.notice().id() + (mail.aboutReader() ? ".you" : ".team");
    String heading = texts.get(language, key + ".subject", facts);

    Context letter = new Context(language.locale());
    letter.setVariable("lang", language.code());
    letter.setVariable("heading", heading);
    letter.setVariable("greeting", greeting(reader));
    letter.setVariable("paragraphs", paragraphs(texts.get(language, key + ".body", facts)));
    if (!mail.aboutReader()) {
      boolean toTask = task != null && mail.notice() != Notice.TASK_ESCALATED;
      letter.setVariable("link", toTask ? settings.task(task.id()) : settings.taskList());
      letter.setVariable(
          "linkText", texts.get(language, toTask ? "mail.link.task" : "mail.link.tasks"));
    }
    letter.setVariable("closing", texts.get(language, "mail.closing"));
    letter.setVariable(
        "caseLine", texts.get(language, "mail.case", mail.caseReference(), municipality));
    letter.setVariable("automatic", texts.get(language, "mail.automatic"));

    message.setFrom(new InternetAddress(settings.mailFrom()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(reader.email()));
    message.setSubject(heading + " (" + mail.caseReference() + ")", UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContentLanguage(new String[] {language.code()});
    // Spring keeps a Message-ID that is set, so every attempt has the same one.
    message.setHeader("Message-ID", "<" + mail.id() + "@" + settings.baseUrl().getHost() + ">");
    message.setHeader("X-POSIV-Case", mail.caseReference());
    message.setHeader("X-POSIV-Notice", mail.notice().id());
    // Keeps out-of-office replies away (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(
        new MimeMultipart(
            "alternative",
            part(layouts.process(TEXT, letter), "plain"),
            part(layouts.process(HTML, letter), "html")));
  }

  /**
   * What a text may mention: the municipality; then of a task its name, last day and what it asks,
   * of a case its start, its end and the last day of the proof of the right to work.
   */
  private Object[] facts(Mail mail, Language language, String municipality, OpenTask task) {
    if (task == null) {
      String reference = mail.caseReference();
      return new Object[] {
        municipality,
        dates.start(reference, language),
        dates.end(reference, language),
        dates.proofEnd(reference, language)
      };
    }
    return new Object[] {
      municipality,
      taskName(language, task),
      texts.date(language, mail.about().due()),
      texts.find(language, "task." + task.key() + ".ask").orElse("")
    };
  }

  /** English names of tasks stand in the diagrams. */
  private String taskName(Language language, OpenTask task) {
    return language == Language.EN
        ? task.name()
        : texts.find(language, "task." + task.key() + ".name").orElse(task.name());
  }

  private String greeting(Reader reader) {
    return reader.name() == null
        ? texts.get(reader.language(), "mail.greeting.colleague")
        : texts.get(reader.language(), "mail.greeting.candidate", reader.name());
  }

  private static List<String> paragraphs(String body) {
    return Arrays.stream(body.split("\n\n")).filter(paragraph -> !paragraph.isBlank()).toList();
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, subtype);
    return part;
  }

  private static ClassLoaderTemplateResolver layout(String name, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/mail/");
    resolver.setResolvablePatterns(Set.of(name));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(UTF_8);
    return resolver;
  }
}
