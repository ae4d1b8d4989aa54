package nl.posiv.onboarding.engine.rights;

import java.util.Set;
import nl.posiv.onboarding.access.Role;

/**
 * A row of the table of rights.
 *
 * @param kind what sort of thing it is about
 * @param what a process, a process and a user task, or a method and a path
 * @param roles who may
 * @param anonymous whether somebody who has not signed in may, too
 * @param reach whose cases; null where it is not about a case
 * @param purpose why it is open
 */
public record Right(
    Kind kind, String what, Set<Role> roles, boolean anonymous, Reach reach, String purpose) {

  /** What a row can be about. */
  public enum Kind {
    /** Starting a process with its form. */
    START,
    /** Working on a user task. */
    TASK,
    /** A request to the API of the webapps. */
    API,
    /** A page of ours. */
    PAGE
  }

  /** Whose cases somebody may work on. */
  public enum Reach {
    /** Those of all municipalities. */
    PROGRAMME,
    /** Those of the user's own municipality. */
    MUNICIPALITY,
    /** Those in which a task is given to the user in person. */
    PERSON
  }

  /** The key of the process that a row about a task or a start is about. */
  public String process() {
    return what.split("/")[0];
  }

  /** The key of the user task that a row is about. */
  public String task() {
    return what.split("/")[1];
  }
}
