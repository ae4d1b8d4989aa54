package nl.posiv.onboarding.knowledge;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** What the home of somebody says of what they still have to do after a meeting. */
@Component
public class ActionsToday {

  private final Meetings meetings;

  ActionsToday(Meetings meetings) {
    this.meetings = meetings;
  }

  /** A sentence for somebody; empty if there is nothing to do. */
  public Optional<String> told(UserId user, PageTexts t) {
    List<MeetingAction> open = meetings.openOf(user);
    return open.stream()
        .findFirst()
        .map(first -> t.of("knowledge.actions.home", open.size(), t.date(first.due())));
  }
}
