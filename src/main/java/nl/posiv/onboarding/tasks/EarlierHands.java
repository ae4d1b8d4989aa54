package nl.posiv.onboarding.tasks;

import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.task.TaskHand;
import nl.posiv.onboarding.engine.task.TaskHands;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who had an open task before, in words. */
@Component
class EarlierHands {

  private final TaskHands hands;
  private final People people;

  EarlierHands(TaskHands hands, People people) {
    this.hands = hands;
    this.people = people;
  }

  /**
   * One change of hands. The template reads it, so it is public.
   *
   * @param why what the colleague wrote; null where it was not handed on
   */
  public record Line(String when, String what, @Nullable String why) {}

  /** All that happened to a task, the latest first. */
  List<Line> of(TaskDesk.Work work, PageTexts t) {
    List<Line> lines =
        hands.of(work.id()).stream()
            .map(hand -> new Line(t.moment(hand.at()), what(hand, t), hand.why()))
            .toList();
    return java.util.stream.IntStream.range(0, lines.size())
        .mapToObj(at -> lines.get(lines.size() - 1 - at))
        .toList();
  }

  /** Whether a task is for one person, not for a group. */
  boolean isOfOnePerson(TaskDesk.Work work) {
    return !work.forGroup();
  }

  private String what(TaskHand hand, PageTexts t) {
    String by = hand.doer() == null ? "" : ".by";
    return t.of("hand-on.was." + hand.change().id() + by, name(hand.doer()), name(hand.receiver()));
  }

  private String name(@Nullable UserId user) {
    return user == null ? "" : Objects.requireNonNullElse(people.nameOf(user), user.value());
  }
}
