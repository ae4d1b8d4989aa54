package nl.posiv.onboarding.placement;

import java.util.Optional;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** What the home of an official says of questions about their hours that wait for an answer. */
@Component
public class HoursToday {

  private final Employments employments;
  private final HoursTexts hours;

  HoursToday(Employments employments, HoursTexts hours) {
    this.employments = employments;
    this.hours = hours;
  }

  /** A sentence for somebody; empty if there is no question. */
  public Optional<String> told(UserId user, PageTexts t) {
    return employments.casesOf(user).stream()
        .flatMap(
            reference ->
                hours.stories(t.language(), reference, HoursTexts.Reader.OFFICIAL).stream())
        .flatMap(story -> story.asked().stream())
        .findFirst()
        .map(month -> t.of("hours.question.open", month));
  }
}
