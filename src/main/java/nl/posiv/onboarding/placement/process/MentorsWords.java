package nl.posiv.onboarding.placement.process;

import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * What a mentor wrote about a talk nobody else rewrites, as long as that mentor guides the
 * official. Of one who left, whoever guides now puts it right.
 */
@Component
class MentorsWords {

  private final Mentorships mentorships;
  private final People people;

  MentorsWords(Mentorships mentorships, People people) {
    this.mentorships = mentorships;
    this.people = people;
  }

  /**
   * Why it cannot be corrected by whoever has it in front of them.
   *
   * @param by the column that says who wrote it
   */
  Optional<String> closed(Recorded recorded, String by) {
    UserId writer = new UserId(String.valueOf(recorded.value(by)));
    return recorded.corrector().equals(writer) || !guides(recorded, writer)
        ? Optional.empty()
        : Optional.of("check-ins.correct.of-writer");
  }

  private boolean guides(Recorded recorded, UserId writer) {
    return mentorships.isGuidedBy(recorded.caseReference(), writer) && !people.hasLeft(writer);
  }
}
