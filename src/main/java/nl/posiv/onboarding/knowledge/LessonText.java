package nl.posiv.onboarding.knowledge;

/**
 * What a lesson says.
 *
 * @param theme id of the field of work
 * @param title the lesson in one line
 * @param lesson what others can learn from it
 */
public record LessonText(String theme, String title, String lesson) {

  /** All words that somebody typed. */
  public String words() {
    return title + "\n" + lesson;
  }
}
