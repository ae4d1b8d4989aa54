package nl.posiv.onboarding.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an item as it was typed in the form, whose fields are called like these. The
 * template reads it, so it is public.
 */
public record TypedWording(
    @Nullable String nl,
    @Nullable String en,
    @Nullable String uk,
    @Nullable String firstDay,
    @Nullable String lastDay,
    @Nullable List<String> sets,
    @Nullable String year,
    @Nullable String runningToo,
    @Nullable String community,
    @Nullable String oblast,
    @Nullable String project,
    @Nullable String source,
    @Nullable String reason) {

  /** What a form of an item begins with; of a new one in use from a day. */
  static TypedWording of(Wording wording) {
    Optional<Partner> partner = Optional.ofNullable(wording.partner());
    return new TypedWording(
        wording.words().nl(),
        wording.words().en(),
        wording.words().uk(),
        wording.firstDay().toString(),
        Objects.toString(wording.lastDay(), null),
        wording.sets(),
        Objects.toString(wording.year(), null),
        null,
        partner.map(Partner::community).orElse(null),
        partner.map(Partner::oblast).orElse(null),
        partner.map(Partner::project).orElse(null),
        partner.map(Partner::source).orElse(null),
        null);
  }

  /** An empty form. */
  static TypedWording from(LocalDate day) {
    return new TypedWording(
        null, null, null, day.toString(), null, null, null, null, null, null, null, null, null);
  }

  /** Whether a set is ticked. */
  public boolean isOf(String set) {
    return sets != null && sets.contains(set);
  }

  /**
   * What was typed, for a list.
   *
   * @param known ids of the sets that there are
   * @throws WordingRefusedException if it cannot be read
   */
  Wording read(ItemList list, List<String> known) {
    return new Wording(
        new Words(line("nl", nl), line("en", en), line("uk", uk)),
        day("firstDay", firstDay).orElseThrow(() -> refused("firstDay", "reference.mistake.day")),
        day("lastDay", lastDay).orElse(null),
        list == ItemList.THEMES ? known.stream().filter(this::isOf).toList() : List.of(),
        switch (list) {
          case THEME_SETS -> number(year);
          case PARTNERS -> numberIfAny(year);
          default -> null;
        },
        list == ItemList.CHECKLIST && runningToo != null,
        list == ItemList.PARTNERS ? partner() : null,
        Objects.requireNonNullElse(line("reason", reason), ""));
  }

  /**
   * Why an item is taken back.
   *
   * @throws WordingRefusedException if nothing was written, or too much
   */
  static String removal(String typed) {
    return Optional.ofNullable(line("removalReason", typed))
        .filter(reason -> reason.length() <= Wording.LONGEST_REASON)
        .orElseThrow(
            () ->
                new WordingRefusedException(
                    new Wording.Mistake(
                        "removalReason", "reference.mistake.reason", Wording.LONGEST_REASON)));
  }

  private Partner partner() {
    return new Partner(
        line("community", community),
        line("oblast", oblast),
        line("project", project),
        Objects.requireNonNullElse(line("source", source), ""));
  }

  private static @Nullable String line(String field, @Nullable String typed) {
    try {
      return Optional.ofNullable(typed)
          .map(TypedText::words)
          .filter(text -> !text.isEmpty())
          .orElse(null);
    } catch (UnreadableTextException unreadable) {
      throw refused(field, unreadable.sentence("reference.mistake.unreadable"));
    }
  }

  private static Optional<LocalDate> day(String field, @Nullable String typed) {
    if (typed == null || TypedText.isBlank(typed)) {
      return Optional.empty();
    }
    return Optional.of(
        TypedDay.read(typed).orElseThrow(() -> refused(field, "reference.mistake.day")));
  }

  private static @Nullable Integer number(@Nullable String typed) {
    return typed != null && typed.strip().matches("\\d{4}") ? Integer.valueOf(typed.strip()) : null;
  }

  private static @Nullable Integer numberIfAny(@Nullable String typed) {
    if (typed == null || TypedText.isBlank(typed)) {
      return null;
    }
    return Optional.ofNullable(number(typed))
        .orElseThrow(() -> refused("year", "reference.mistake.year"));
  }

  private static WordingRefusedException refused(String field, String reason) {
    return new WordingRefusedException(new Wording.Mistake(field, reason));
  }
}
