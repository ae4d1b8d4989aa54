package nl.posiv.onboarding.mentorship;

import java.util.List;

/**
 * What a mentor brings.
 *
 * @param themes ids of fields of work
 * @param languages ids of languages in which the mentor can talk
 */
public record MentorProfile(List<String> themes, List<String> languages) {

  /** Ids of the languages that there are to choose from: those of the nomination. */
  public static final List<String> LANGUAGES =
      List.of("uk", "en", "nl", "de", "fr", "pl", "ro", "other");

  /** Of somebody who has told nothing yet. */
  static final MentorProfile EMPTY = new MentorProfile(List.of(), List.of());

  /** What of it somebody wants, in the order of the wishes. */
  MentorProfile sharedWith(List<String> wantedThemes, List<String> wantedLanguages) {
    return new MentorProfile(
        wantedThemes.stream().filter(themes::contains).toList(),
        wantedLanguages.stream().filter(languages::contains).toList());
  }
}
