package nl.posiv.onboarding.network;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/** What was typed of a contact. The template reads it, so it is public. */
public record Typed(
    @Nullable String name,
    @Nullable String organisation,
    @Nullable String kind,
    @Nullable String role,
    @Nullable String language,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String basis,
    @Nullable String informedOn,
    @Nullable String seenBy) {

  private static final int LONGEST = 200;

  static Typed empty() {
    return new Typed(null, null, null, null, null, null, null, null, null, null);
  }

  static Typed of(Said said) {
    return new Typed(
        said.name(),
        said.organisation(),
        said.kind().id(),
        said.role(),
        said.language().code(),
        said.email(),
        said.phone(),
        said.basis().id(),
        said.informedOn().toString(),
        said.seenBy().id());
  }

  /**
   * The first field with a mistake; empty if there is none.
   *
   * @param today nobody was informed later
   */
  Optional<String> wrong(LocalDate today) {
    if (words(name).isEmpty()) {
      return Optional.of("name");
    } else if (words(organisation).isEmpty()) {
      return Optional.of("organisation");
    } else if (chosen(Where.class, kind).isEmpty()) {
      return Optional.of("kind");
    } else if (words(role).isEmpty()) {
      return Optional.of("role");
    } else if (Language.find(text(language)).isEmpty()) {
      return Optional.of("language");
    } else if (line(email).filter(it -> MailAddress.of(it).isPresent()).isEmpty()) {
      return Optional.of("email");
    } else if (!text(phone).isBlank() && line(phone).isEmpty()) {
      return Optional.of("phone");
    } else if (chosen(Basis.class, basis).isEmpty()) {
      return Optional.of("basis");
    } else if (day(informedOn, today).isEmpty()) {
      return Optional.of("informedOn");
    }
    return chosen(SeenBy.class, seenBy).isEmpty() ? Optional.of("seenBy") : Optional.empty();
  }

  /** What was typed into a field for words; nothing of any other. */
  String said(String field) {
    return switch (field) {
      case "name" -> text(name);
      case "organisation" -> text(organisation);
      case "role" -> text(role);
      default -> "";
    };
  }

  /** What is said, where nothing is wrong. */
  Said read(LocalDate today) {
    return new Said(
        words(name).orElseThrow(),
        words(organisation).orElseThrow(),
        chosen(Where.class, kind).orElseThrow(),
        words(role).orElseThrow(),
        Language.find(text(language)).orElseThrow(),
        line(email).orElseThrow(),
        line(phone).orElse(null),
        chosen(Basis.class, basis).orElseThrow(),
        day(informedOn, today).orElseThrow(),
        chosen(SeenBy.class, seenBy).orElseThrow());
  }

  /** A day that is not ahead. */
  static Optional<LocalDate> day(@Nullable String typed, LocalDate today) {
    return TypedDay.read(text(typed)).filter(day -> !day.isAfter(today));
  }

  private static <E extends Enum<E> & WithId> Optional<E> chosen(
      Class<E> type, @Nullable String id) {
    return WithId.find(type, text(id));
  }

  private static Optional<String> words(@Nullable String typed) {
    return TypedText.wordsUpTo(text(typed), LONGEST);
  }

  private static Optional<String> line(@Nullable String typed) {
    return TypedText.lineUpTo(text(typed), LONGEST);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Typed[" + kind + "]";
  }
}
