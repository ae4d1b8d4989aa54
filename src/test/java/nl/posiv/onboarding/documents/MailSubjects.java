package nl.posiv.onboarding.documents;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.notification.Notice;

/** The English subjects of the mails. */
final class MailSubjects {

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  private final Properties texts = new Properties();

  MailSubjects() {
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/i18n/mail_en.properties"))) {
      texts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the person reads whom the case is about, and what everybody else reads. */
  List<String> of(Notice notice) {
    return Stream.of("you", "team")
        .map(reader -> texts.getProperty("mail." + notice.id() + "." + reader + ".subject"))
        .filter(Objects::nonNull)
        .map(MailSubjects::inWords)
        .distinct()
        .toList();
  }

  /** What is filled in, by its name: of {@code {leavingDay}}, the leaving day. */
  private static String inWords(String subject) {
    return FACT.matcher(subject)
        .replaceAll(
            fact -> "*" + fact.group(1).replaceAll("(?=[A-Z])", " ").toLowerCase(ROOT) + "*");
  }
}
