package nl.posiv.onboarding.matching;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be said of a pair. Its text is {@code pool.reason.} and the id of its kind.
 *
 * @param ids of themes, of languages, or of where or how; empty if there are none
 * @param day that it is about; null if it is about none
 */
record Remark(Kind kind, List<String> ids, @Nullable LocalDate day) {

  /** What it is about. */
  enum Kind implements WithId {
    THEMES,
    NO_THEME,
    LANGUAGES,
    LANGUAGES_MISSING,
    AVAILABLE,
    AVAILABLE_LATER,
    AVAILABLE_UNKNOWN,
    HOURS,
    HOUSING,
    NO_HOUSING,
    PROTECTED,
    PROTECTION_ENDS,
    PERMIT_IN_TIME,
    PERMIT_LATE,
    EXIT_BASIS,
    NO_EXIT_BASIS,
    PARTNER_COMMUNITY,
    PARTNER_OBLAST,
    SAID_NO
  }

  static Remark of(Kind kind) {
    return new Remark(kind, List.of(), null);
  }

  static Remark of(Kind kind, List<String> ids) {
    return new Remark(kind, ids, null);
  }

  static Remark of(Kind kind, LocalDate day) {
    return new Remark(kind, List.of(), day);
  }
}
