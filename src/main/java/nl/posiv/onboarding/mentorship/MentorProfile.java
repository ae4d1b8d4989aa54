package nl.posiv.onboarding.mentorship;

import java.util.List;

/**
 * What a mentor brings.
 *
 * @param themes ids of fields of work
 * @param languages ids of languages in which the mentor can talk
 */
public record MentorProfile(List<String> themes, List<String> languages) {

  /** Of somebody who has told nothing yet. */
  static final MentorProfile EMPTY = new MentorProfile(List.of(), List.of());
}
