package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it stands now.
 *
 * @param text what it says; what it said before is not kept
 * @param version goes up with every change of the text
 * @param publishedOn null as long as it was not published
 */
public record Lesson(
    CaseReference caseReference,
    LessonStage stage,
    LocalDate stageSince,
    UserId proposedBy,
    LocalDate proposedOn,
    LessonSource source,
    LessonText text,
    int version,
    @Nullable LocalDate publishedOn) {

  boolean isPublished() {
    return stage == LessonStage.PUBLISHED;
  }
}
