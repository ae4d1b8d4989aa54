package nl.posiv.onboarding.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the pages of tasks ask of the engine, always with the rights of whoever is signed in. */
public interface TaskDesk {

  /**
   * An open task.
   *
   * @param key of its form
   * @param english its name in the diagram
   * @param caseReference null if it is about no case
   * @param due null if it has no date
   * @param assignee who took it or was given it; null while nobody has
   * @param forGroup whether whoever has it can give it back
   */
  record Work(
      String id,
      String key,
      String english,
      @Nullable CaseReference caseReference,
      @Nullable LocalDate due,
      @Nullable UserId assignee,
      boolean forGroup) {}

  /** A task that was done. */
  record Done(String key, String english, @Nullable CaseReference caseReference) {}

  /**
   * What came of a form.
   *
   * @param refusals all that is wrong; nothing if it was accepted
   * @param caseReference of what it was about; null if it is about no case, or was refused
   */
  record HandedIn(List<Refusal> refusals, @Nullable CaseReference caseReference) {}

  /** A process that can be started with a form. */
  record Start(String key, String english) {}

  /**
   * A form as it is served to its reader.
   *
   * @param values with which it is filled: texts, numbers, flags and lists
   */
  record Form(JsonNode file, Map<String, Object> values) {}

  /**
   * Why nothing was done.
   *
   * @param field key of the field; empty if it is about no field
   * @param sentence in the reader's language; empty where the engine itself refused
   */
  record Refusal(String field, String sentence) {}

  /** What is the reader's own, and what their groups can take: the most urgent first. */
  List<Work> open();

  /** What colleagues took that is for a group of the reader's: the most urgent first. */
  List<Work> ofColleagues();

  /** An open task that the reader may work on or take; empty for any other. */
  Optional<Work> find(String taskId);

  /** A task that the reader has done; empty for any other. */
  Optional<Done> done(String taskId);

  /** What the reader may start. */
  List<Start> startable();

  /**
   * The form of a task. That it was seen is recorded first.
   *
   * @throws NotYoursException if it is not for the reader
   */
  Form form(String taskId);

  /** A start form; empty if the reader may not start that. */
  Optional<Form> startForm(String process);

  /**
   * Hands in the form of a task. A list is a multiple choice.
   *
   * @return all that is wrong; nothing if it was accepted
   */
  List<Refusal> submit(String taskId, Map<String, Object> answers);

  /** Starts a process with its form. */
  HandedIn start(String process, Map<String, Object> answers);

  /** The reader takes a task of their group. */
  Optional<Refusal> claim(String taskId);

  /** The reader gives a task back to the group. */
  Optional<Refusal> giveBack(String taskId);

  /** The form of a task that is somebody else's, or done. */
  class NotYoursException extends RuntimeException {

    public NotYoursException(Throwable cause) {
      super(cause);
    }
  }
}
