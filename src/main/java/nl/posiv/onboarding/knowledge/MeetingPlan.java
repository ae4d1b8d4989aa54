package nl.posiv.onboarding.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;

/**
 * When and where a meeting is, and what it is about.
 *
 * @param place or the link to it
 */
public record MeetingPlan(
    LocalDate day, LocalTime startsAt, Duration lasts, String place, String agenda) {

  public Instant begins() {
    return day.atTime(startsAt).atZone(ProgrammeClock.ZONE).toInstant();
  }

  public Instant ends() {
    return begins().plus(lasts);
  }

  /** In the same zone; a meeting does not last into the next day. */
  public LocalTime endsAt() {
    return startsAt.plus(lasts);
  }

  /** Day and hours, as a reader of a language writes them. */
  public String when(Texts texts, Language language) {
    return texts.get(
        language,
        "knowledge.meeting.when",
        texts.date(language, day),
        startsAt.toString(),
        endsAt().toString());
  }
}
