package nl.posiv.onboarding.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.access.TaskDoors;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.NoticeAttribute.Trait;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private static final String SEVERAL = ".several";

  private final SpringTemplateEngine layouts = new SpringTemplateEngine();
  private final Texts texts;
  private final MailFacts facts;
  private final PosivSettings settings;
  private final ProgrammeClock clock;
  private final CandidateLinks candidateLinks;
  private final CasePages casePages;
  private final TaskDoors doors;
  private final ObjectProvider<AddressWishes> wishes;
  private final RunningCases runningCases;
  private final CalendarFiles calendarFiles;
  private final OwnSentences own;

  Letters(
      Texts texts,
      MailFacts facts,
      PosivSettings settings,
      ProgrammeClock clock,
      CandidateLinks candidateLinks,
      CasePages casePages,
      TaskDoors doors,
      ObjectProvider<AddressWishes> wishes,
      RunningCases runningCases,
      CalendarFiles calendarFiles,
      OwnSentences own) {
    this.texts = texts;
    this.facts = facts;
    this.settings = settings;
    this.clock = clock;
    this.candidateLinks = candidateLinks;
    this.casePages = casePages;
    this.doors = doors;
    this.wishes = wishes;
    this.runningCases = runningCases;
    this.calendarFiles = calendarFiles;
    this.own = own;
    layouts.addTemplateResolver(layout(HTML, TemplateMode.HTML));
    layouts.addTemplateResolver(layout(TEXT, TemplateMode.TEXT));
  }

  /**
   * Fills an empty message.
   *
   * @param task the task that the mail is about; null if it only tells something
   */
  void write(MimeMessage message, Mail mail, Reader reader, @Nullable OpenTask task)
      throws MessagingException {
    Part part = part(mail, reader.language(), task);
    String subject =
        mail.caseReference() == null
            ? part.heading()
            : part.heading() + " (" + mail.caseReference() + ")";
    Context letter = letter(reader, part.heading(), part.paragraphs(), !mail.aboutReader());
    letter.setVariable("link", part.link());
    letter.setVariable("linkText", part.linkText());
    letter.setVariable("caseLine", part.caseLine());
    letter.setVariable("own", own.beneath(List.of(mail), reader.language()));
    send(
        message,
        letter,
        reader,
        subject,
        mail.notice(),
        Objects.toString(mail.caseReference(), null));
    attachCalendar(message, List.of(mail), reader);
  }

  /**
   * Fills an empty message with the tasks that began with one step, or were handed on together, the
   * most urgent first.
   *
   * @param items more than one; all of the same reader and notice
   */
  void writeTasks(MimeMessage message, List<Item> items, Reader reader) throws MessagingException {
    Language language = reader.language();
    Mail first = items.get(0).mail();
    String heading = texts.get(language, key(first) + SEVERAL + ".subject");
    String body = texts.get(language, key(first) + SEVERAL + ".body");
    String references = references(items);
    boolean isOneCase =
        items.stream().map(item -> item.mail().caseReference()).distinct().count() == 1
            && references != null;
    Context letter = letter(reader, heading, paragraphs(body), true);
    letter.setVariable(
        "parts",
        items.stream()
            .sorted(Comparator.comparing(item -> item.knownTask().due()))
            .map(item -> oneOfSeveral(item, language, !isOneCase))
            .toList());
    letter.setVariable("caseLine", isOneCase ? caseLine(first, language) : null);
    letter.setVariable("own", own.beneath(items.stream().map(Item::mail).toList(), language));
    send(
        message,
        letter,
        reader,
        isOneCase ? heading + " (" + references + ")" : heading,
        first.notice(),
        references);
  }

  private Part oneOfSeveral(Item item, Language language, boolean ofOtherCases) {
    UnaryOperator<String> fact = name -> facts.of(name, item.mail(), item.task(), language);
    return new Part(
        fact.apply("task"),
        paragraphs(texts.filled(language, "mail.several.task", fact)),
        settings.task(door(item.mail()), item.knownTask().id()),
        texts.get(language, "mail.link.task"),
        ofOtherCases ? caseLine(item.mail(), language) : null);
  }

  /**
   * Gives a message its Message-ID: the same in every attempt, and another one after it came back,
   * so that what comes back late is not taken for it.
   *
   * @return what stands before the domain
   */
  String name(MimeMessage message, Mail first, int bounces) throws MessagingException {
    String name = bounces == 0 ? id(first).toString() : id(first) + "." + bounces;
    message.setHeader("Message-ID", "<" + name + "@" + settings.mailDomain() + ">");
    return name;
  }

  /** Parts can fall away between two attempts; a mail of several remains the same mail. */
  private static UUID id(Mail mail) {
    return mail.isAlone()
        ? mail.id()
        : UUID.nameUUIDFromBytes(
            (mail.recipient() + " " + Objects.requireNonNullElse(mail.digestOn(), mail.joined()))
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Fills an empty message with all that somebody gets in one mail a day.
   *
   * @param items at least one; all of the same reader and the same day
   */
  void writeDigest(MimeMessage message, List<Item> items, Reader reader) throws MessagingException {
    Language language = reader.language();
    Mail first = items.get(0).mail();
    String key = "mail." + Notice.DAILY_DIGEST.id() + ".team";
    String heading =
        texts.filled(language, key + ".subject", name -> facts.of(name, first, null, language));
    Context letter = letter(reader, heading, paragraphs(texts.get(language, key + ".body")), true);
    letter.setVariable(
        "parts", items.stream().map(item -> part(item.mail(), language, item.task())).toList());
    letter.setVariable("own", own.beneath(items.stream().map(Item::mail).toList(), language));
    send(message, letter, reader, heading, Notice.DAILY_DIGEST, references(items));
    attachCalendar(message, items.stream().map(Item::mail).toList(), reader);
  }

  /** Puts the days of a mail beside its text, for the reader's calendar. */
  private void attachCalendar(MimeMessage message, List<Mail> mails, Reader reader)
      throws MessagingException {
    List<CalendarFiles.File> files = calendarFiles.of(mails, reader.language());
    if (files.isEmpty()) {
      return;
    }
    try {
      MimeBodyPart text = new MimeBodyPart();
      text.setContent((MimeMultipart) message.getContent());
      MimeMultipart mixed = new MimeMultipart("mixed", text);
      for (CalendarFiles.File file : files) {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
            new DataHandler(
                new ByteArrayDataSource(
                    file.content().getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; method=" + file.method())));
        part.setFileName(file.name());
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        mixed.addBodyPart(part);
      }
      message.setContent(mixed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases that a mail is about, separated by commas; null if it is about none. */
  static @Nullable String references(List<Item> items) {
    String references =
        items.stream()
            .map(item -> item.mail().caseReference())
            .filter(Objects::nonNull)
            .distinct()
            .map(CaseReference::value)
            .collect(Collectors.joining(", "));
    return references.isEmpty() ? null : references;
  }

  /**
   * A mail, and the task that it is about.
   *
   * @param task null if it only tells something
   */
  record Item(Mail mail, @Nullable OpenTask task) {

    OpenTask knownTask() {
      return Objects.requireNonNull(task, "A mail of several tasks has a part without one");
    }
  }

  /** One thing that a mail says. The templates read it, so it is public. */
  public record Part(
      String heading,
      List<String> paragraphs,
      @Nullable String link,
      @Nullable String linkText,
      @Nullable String caseLine) {}

  /**
   * What stands above something that was sent: above its own part of a daily mail, and above all
   * tasks of a mail of several.
   *
   * @param together of how many things the mail was
   */
  String subject(Item item, int together, Language language) {
    return together > 1 && item.mail().digestOn() == null
        ? texts.get(language, key(item.mail()) + SEVERAL + ".subject")
        : subject(item.mail(), language, item.task());
  }

  /** What stands above a mail. */
  private String subject(Mail mail, Language language, @Nullable OpenTask task) {
    return texts.filled(
        language, key(mail) + ".subject", name -> facts.of(name, mail, task, language));
  }

  static String key(Mail mail) {
    return "mail." + mail.notice().id() + (mail.aboutReader() ? ".you" : ".team");
  }

  private Part part(Mail mail, Language language, @Nullable OpenTask task) {
    UnaryOperator<String> fact = name -> facts.of(name, mail, task, language);
    String link = null;
    String linkText = null;
    if (mail.notice().has(Trait.TO_FAILED_STEPS)) {
      link = settings.failedSteps();
      linkText = texts.get(language, "mail.link.steps");
    } else if (mail.notice() == Notice.INVITED) {
      link = settings.front();
      linkText = texts.get(language, "mail.link.front");
    } else if (mail.notice().page().isPresent()) {
      link = settings.page(mail.notice().page().get());
      linkText = texts.get(language, "mail.link.page");
    } else if (!mail.aboutReader() && !mail.notice().has(Trait.DAYS_ONLY)) {
      @Nullable TaskDoor door = door(mail);
      Optional<String> toTask =
          Optional.ofNullable(task)
              .filter(asked -> !mail.notice().has(Trait.OF_OTHERS))
              .map(asked -> settings.task(door, asked.id()));
      Optional<String> toCase = toTask.isPresent() ? Optional.empty() : pageOfCase(mail);
      link = toTask.or(() -> toCase).orElseGet(() -> settings.taskList(door));
      linkText =
          texts.get(
              language,
              toTask.isPresent()
                  ? "mail.link.task"
                  : toCase.isPresent() ? "mail.link.case" : "mail.link.tasks");
    } else if (mail.notice() == Notice.CANDIDATE_ADDRESS_WISHED) {
      link = settings.candidatePage(wishes.getObject().issue(mail));
      linkText = texts.get(language, "mail.link.address");
    } else if (mail.notice().has(Trait.TO_OTHER_ADDRESS)) {
      // Whoever reads there may be a stranger.
      link = null;
    } else if (mail.aboutReader() && mail.recipient() == null && mail.knownCase().isOfPerson()) {
      Optional<String> token =
          mail.notice().has(Trait.AFTER_THE_CASE) || runningCases.isRunning(mail.knownCase())
              ? candidateLinks.issue(mail.knownCase())
              : Optional.empty();
      link = token.map(settings::candidatePage).orElse(null);
      linkText = texts.get(language, "mail.link.candidate");
    } else if (mail.aboutReader() && mail.recipient() != null) {
      link = pageOfCase(mail).orElse(null);
      linkText = texts.get(language, "mail.link.case");
    }
    return new Part(
        subject(mail, language, task),
        paragraphs(texts.filled(language, key(mail) + ".body", fact)),
        link,
        linkText,
        caseLine(mail, language));
  }

  /** Null if it depends on the screen at which the mail is read. */
  private @Nullable TaskDoor door(Mail mail) {
    return mail.recipient() == null ? null : doors.chosenBy(mail.recipient()).orElse(null);
  }

  /** Some are told of a case that is not theirs to open any more. */
  private Optional<String> pageOfCase(Mail mail) {
    return Optional.ofNullable(mail.caseReference())
        .filter(
            reference ->
                mail.recipient() != null && casePages.areOpenTo(mail.recipient(), reference))
        .map(settings::casePage);
  }

  private @Nullable String caseLine(Mail mail, Language language) {
    if (mail.caseReference() == null) {
      return null;
    }
    String municipality = facts.municipality(mail);
    return municipality.isEmpty()
            // What stands in front of a stranger was typed by anybody.
            || !mail.knownCase().isOfPerson() && mail.recipient() == null
            || mail.notice().has(Trait.DAYS_ONLY)
            || mail.notice().has(Trait.TO_OTHER_ADDRESS)
        ? texts.get(language, "mail.case-only", mail.caseReference())
        : texts.get(language, "mail.case", mail.caseReference(), municipality);
  }

  /** What every mail has. Only who has an account has something to set. */
  private Context letter(
      Reader reader, String heading, List<String> paragraphs, boolean hasAccount) {
    Language language = reader.language();
    Context letter = new Context(language.locale());
    letter.setVariable("lang", language.code());
    letter.setVariable("heading", heading);
    letter.setVariable("greeting", greeting(reader));
    letter.setVariable("paragraphs", paragraphs);
    letter.setVariable("closing", texts.get(language, "mail.closing"));
    letter.setVariable("automatic", texts.get(language, "mail.automatic"));
    if (hasAccount) {
      letter.setVariable("settings", settings.account());
      letter.setVariable("settingsText", texts.get(language, "mail.settings"));
    }
    return letter;
  }

  private void send(
      MimeMessage message,
      Context letter,
      Reader reader,
      String subject,
      Notice notice,
      @Nullable String caseReferences)
      throws MessagingException {
    message.setFrom(sender());
    message.setRecipient(Message.RecipientType.TO, MailAddress.toSend(reader.email()));
    message.setSubject(subject, UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContentLanguage(new String[] {reader.language().code()});
    if (caseReferences != null) {
      // A digest can name many; a line of a mail holds no more than 998 octets (RFC 5322, 2.1.1).
      message.setHeader(
          "X-POSIV-Case", MimeUtility.fold("X-POSIV-Case: ".length(), caseReferences));
    }
    message.setHeader("X-POSIV-Notice", notice.id());
    // Keeps out-of-office replies away: RFC 3834, and what Exchange looks at instead.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setContent(
        new MimeMultipart(
            "alternative",
            part(layouts.process(TEXT, letter), "plain"),
            part(layouts.process(HTML, letter), "html")));
  }

  private InternetAddress sender() throws MessagingException {
    InternetAddress sender = MailAddress.toSend(settings.mailFrom());
    try {
      sender.setPersonal(settings.mailFromName(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
    return sender;
  }

  private String greeting(Reader reader) {
    return reader.isStranger()
        ? texts.get(reader.language(), "mail.greeting.anybody")
        : reader.name() == null
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
