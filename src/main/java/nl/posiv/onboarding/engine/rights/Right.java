package nl.posiv.onboarding.engine.rights;

import java.util.Collection;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of rights.
 *
 * @param kind what sort of thing it is about
 * @param what a process, a process and a user task, a method and a path, a section, or what is done
 *     with a kind of document
 * @param roles who may
 * @param anonymous whether somebody who has not signed in may, too
 * @param reach whose cases; null where it is not about a case
 * @param recording how the request is recorded; null where this row does not say it
 * @param navigation in whose navigation the page is
 * @param purpose why it is open
 */
public record Right(
    Kind kind,
    String what,
    Set<Role> roles,
    boolean anonymous,
    @Nullable Reach reach,
    @Nullable Recording recording,
    Set<Role> navigation,
    String purpose) {

  /** What a row can be about. */
  public enum Kind {
    /** Starting a process with its form. */
    START,
    /** Working on a user task. */
    TASK,
    /** A request to the API of the webapps. */
    API,
    /** A page of ours. */
    PAGE,
    /** A section of the file of a case. */
    SECTION,
    /** Adding or reading documents of a kind. */
    DOCUMENT,
    /** A file, or a way in or out. */
    SITE
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

  /** Whether it is open to somebody with these groups. */
  public boolean isFor(Collection<String> groups) {
    return hasOneOf(roles, groups);
  }

  /** Whether somebody with these groups finds the page in the navigation. */
  public boolean isInNavigationOf(Collection<String> groups) {
    return navigation.size() == Role.values().length || hasOneOf(navigation, groups);
  }

  private static boolean hasOneOf(Set<Role> roles, Collection<String> groups) {
    return roles.stream().map(Role::group).anyMatch(groups::contains);
  }

  /** The key of the user task that a row is about. */
  public String task() {
    return what.split("/")[1];
  }
}
