package nl.posiv.onboarding.reference;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Ukrainian partner. Of a place, people write each spelling that is in use, with commas between:
 * who nominates somebody types it in one of them.
 *
 * @param community the community or city, in its spellings; null if it is about several or none
 * @param oblast the oblast or oblasts, in their spellings; null if it is about none
 * @param project what is worked on; null if that is not known
 * @param source where this is known from
 */
public record Partner(
    @Nullable String community, @Nullable String oblast, @Nullable String project, String source) {

  static final int LONGEST = 200;

  /** Whether a community that somebody typed is the one of this partner. */
  public boolean isIn(String typed) {
    return names(community, typed);
  }

  /** Whether an oblast that somebody typed is among those of this partner. */
  public boolean isInOblast(String typed) {
    return names(oblast, typed);
  }

  /** The first mistake, if there is one. */
  Optional<Wording.Mistake> mistake() {
    return tooLong("community", community)
        .or(() -> tooLong("oblast", oblast))
        .or(() -> tooLong("project", project))
        .or(
            () ->
                source.isEmpty()
                    ? Optional.of(new Wording.Mistake("source", "reference.mistake.source"))
                    : tooLong("source", source));
  }

  private static Optional<Wording.Mistake> tooLong(String field, @Nullable String text) {
    return Optional.ofNullable(text)
        .filter(it -> it.length() > LONGEST)
        .map(it -> new Wording.Mistake(field, "reference.mistake.long", LONGEST));
  }

  private static boolean names(@Nullable String spellings, String typed) {
    return Stream.of(Objects.requireNonNullElse(spellings, "").split(","))
        .map(Partner::plain)
        .filter(spelling -> !spelling.isEmpty())
        .anyMatch(plain(typed)::equals);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
