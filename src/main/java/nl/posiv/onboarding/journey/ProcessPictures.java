package nl.posiv.onboarding.journey;

import java.util.Set;
import nl.posiv.onboarding.language.Language;

/** Draws the processes of cases. */
public interface ProcessPictures {

  /**
   * Draws a process.
   *
   * @param process id of the process as it was when the case came to it
   * @param now ids of the elements at which the case stands
   * @param done ids of those that it has passed
   */
  ProcessPicture draw(String process, Set<String> now, Set<String> done, Language language);
}
