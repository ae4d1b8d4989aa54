package nl.posiv.onboarding.engine.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right.Kind;
import nl.posiv.onboarding.engine.rights.Right.Reach;
import org.springframework.core.io.ClassPathResource;

/** The table of who may do what. What is not in it is closed. */
public final class Rights {

  private static final String TABLE = "rights.csv";
  private static final String EVERYBODY = "everybody";
  private static final String ANYBODY = "anybody";
  private static final List<Right> ALL = read();

  private Rights() {}

  /** The rows of a kind, in the order of the table. */
  public static List<Right> of(Kind kind) {
    return ALL.stream().filter(right -> right.kind() == kind).toList();
  }

  /** Whether one of these groups starts a process with its form. */
  public static boolean mayStart(String process, Collection<String> groups) {
    return of(Kind.START).stream()
        .filter(right -> right.what().equals(process))
        .anyMatch(right -> isFor(right, groups));
  }

  /** Whether one of these groups works on a task, whoever it was given to. */
  public static boolean worksOn(String process, String task, Collection<String> groups) {
    return of(Kind.TASK).stream()
        .filter(right -> right.what().equals(process + "/" + task))
        .filter(right -> right.reach() != Reach.PERSON)
        .anyMatch(right -> isFor(right, groups));
  }

  private static boolean isFor(Right right, Collection<String> groups) {
    return right.roles().stream().map(Role::group).anyMatch(groups::contains);
  }

  /** The processes that a group starts. */
  static Set<String> startedBy(Role role) {
    return processes(Kind.START, role, Set.of(Reach.values()));
  }

  /**
   * The processes whose tasks a group works on. A task that is for one person gives that person a
   * right of its own, and the group none.
   */
  static Set<String> workedOnBy(Role role) {
    return processes(Kind.TASK, role, Set.of(Reach.PROGRAMME, Reach.MUNICIPALITY));
  }

  private static Set<String> processes(Kind kind, Role role, Set<Reach> reaches) {
    return of(kind).stream()
        .filter(right -> right.roles().contains(role) && reaches.contains(right.reach()))
        .map(Right::process)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Right> read() {
    try {
      return new ClassPathResource(TABLE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Rights::right)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Right right(String line) {
    List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() != 5) {
      throw new IllegalStateException(TABLE + " has a row without five cells: " + line);
    }
    String who = cells.get(2);
    return new Right(
        Kind.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
        cells.get(1),
        Set.of(EVERYBODY, ANYBODY).contains(who)
            ? EnumSet.allOf(Role.class)
            : Arrays.stream(who.split(" ")).map(Role::ofGroup).collect(Collectors.toSet()),
        who.equals(ANYBODY),
        cells.get(3).isEmpty() ? null : Reach.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
        cells.get(4));
  }
}
