package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/** The two halves of the hours of a month; each has somebody who knows the work and confirms it. */
public enum HoursHalf implements WithId {
  /** For the municipality: the mentor confirms it. */
  LOCAL,
  /** For Ukrainian recovery: Ro3kvit confirms it. */
  UKRAINE;

  /** The hours of this half. */
  public BigDecimal hours(LoggedHours logged) {
    return this == LOCAL ? logged.hoursLocal() : logged.hoursUkraine();
  }

  /** What was said to this half, the last word. */
  Optional<HoursConfirmation> last(List<HoursConfirmation> said) {
    return said.stream().filter(it -> it.isAbout(this)).reduce((before, last) -> last);
  }

  /** What the hours of this half were for; null if the official did not say. */
  public @Nullable String project(LoggedHours logged) {
    return this == LOCAL ? logged.projectLocal() : logged.projectUkraine();
  }
}
