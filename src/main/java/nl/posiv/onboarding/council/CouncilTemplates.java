package nl.posiv.onboarding.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.printing.PlainText;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new text begins as: a standard text, or what programme leads put in its place. Every
 * version is kept. A template has the placeholders that its kind needs, and none that nobody knows.
 */
@Service
@Transactional
class CouncilTemplates {

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  CouncilTemplates(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The one that holds now. */
  @Transactional(readOnly = true)
  public String of(CouncilTextKind kind) {
    return own(kind).orElseGet(() -> standard(kind));
  }

  /** What programme leads put in place of the standard text, if they did. */
  @Transactional(readOnly = true)
  public Optional<String> own(CouncilTextKind kind) {
    return last(kind).map(Written::text);
  }

  /** The text of the program itself. */
  public String standard(CouncilTextKind kind) {
    try {
      return new ClassPathResource("council/" + kind.id() + ".txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that there were, the last first. */
  @Transactional(readOnly = true)
  public List<Written> versions(CouncilTextKind kind) {
    return jdbc.sql(
            """
            select number, text, written_by, written_on from posiv.council_template
            where kind = :kind order by number desc
            """)
        .param("kind", kind.id())
        .query(Written.class)
        .list();
  }

  /**
   * A template as it would be kept.
   *
   * @throws CouncilTextRefusedException if no text can be made of it
   */
  static String checked(CouncilTextKind kind, String typed) {
    String text = Written.readable(typed);
    Set<String> names = new PlainText(text).names();
    Set<String> known = names(kind.allowed());
    refuse("council.refused.unknown", names.stream().filter(name -> !known.contains(name)));
    refuse(
        "council.refused.missing",
        names(kind.needed()).stream().filter(name -> !names.contains(name)));
    return text;
  }

  private static Set<String> names(Collection<CouncilFact> facts) {
    return Set.copyOf(facts.stream().map(CouncilFact::placeholder).toList());
  }

  private static void refuse(String reason, Stream<String> placeholders) {
    List<String> about = placeholders.sorted().map(name -> "{{" + name + "}}").toList();
    if (!about.isEmpty()) {
      throw new CouncilTextRefusedException(reason, about);
    }
  }

  /**
   * New texts begin as this from now on. The same once more changes nothing.
   *
   * @param seen number of the version on which the writer built; 0 for the standard text
   * @throws CouncilTextRefusedException if no text can be made of it, or if another came since
   */
  public void write(CouncilTextKind kind, String typed, int seen, UserId writer) {
    keep(kind, checked(kind, typed), seen, writer);
  }

  /**
   * New texts begin as the standard text again.
   *
   * @param seen as in {@link #write}
   */
  public void backToStandard(CouncilTextKind kind, int seen, UserId writer) {
    keep(kind, null, seen, writer);
  }

  private void keep(CouncilTextKind kind, @Nullable String text, int seen, UserId writer) {
    // Two in the same moment come one after the other.
    jdbc.sql("lock table posiv.council_template in share row exclusive mode").update();
    Optional<Written> last = last(kind);
    if (Objects.equals(text, last.map(Written::text).orElse(null))) {
      return;
    }
    if (last.map(Written::number).orElse(0) != seen) {
      throw new CouncilTextRefusedException("council.refused.changed");
    }
    jdbc.sql(
            """
            insert into posiv.council_template (kind, number, text, written_by, written_on)
            values (:kind, :number, :text, :writer, :today)
            """)
        .param("kind", kind.id())
        .param("number", seen + 1)
        .param("text", text)
        .param("writer", writer.value())
        .param("today", clock.today())
        .update();
  }

  private Optional<Written> last(CouncilTextKind kind) {
    return versions(kind).stream().findFirst();
  }
}
