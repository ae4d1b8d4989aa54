package nl.posiv.onboarding.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/** Gives tasks of a group to a named colleague, always with the rights of whoever is signed in. */
public interface HandingOn {

  /** What came of handing a task on. */
  enum Result {
    DONE,
    /** It is done, or somebody else's meanwhile. */
    GONE,
    /** That colleague may not do it, or is away. */
    NOT_THEIRS
  }

  /**
   * How much of the tasks of a role one colleague has.
   *
   * @param tasks how many
   * @param late how many of them should have been done by now
   * @param next the nearest last day; null if there is none
   */
  record Load(Person colleague, int tasks, int late, @Nullable LocalDate next) {}

  /**
   * A task that the reader may hand on: their own, one that nobody of their team took, and one that
   * a colleague of the team took, who is ill for example. Empty for any other.
   */
  Optional<TaskDesk.Work> find(String taskId);

  /** Who may do a task that the reader may hand on, is there, and does not have it already. */
  List<Person> colleagues(String taskId);

  /**
   * Gives a task to a colleague, who is mailed; so is whoever had it.
   *
   * @param why shown to whoever may open the task
   */
  Result handOn(String taskId, UserId colleague, String why);

  /**
   * What came of handing on all that one has.
   *
   * @param given how many tasks the colleague has now
   * @param kept how many stayed, because the colleague may not do them
   */
  record AllHandedOn(int given, int kept) {}

  /**
   * Gives all tasks of a group that the reader has taken to a colleague, who is mailed.
   *
   * @param why shown to whoever may open one of the tasks
   */
  AllHandedOn handOnAll(UserId colleague, String why);

  /** What each of the colleagues of a role has of its tasks. */
  List<Load> loads(Role role, @Nullable MunicipalityId municipality);
}
