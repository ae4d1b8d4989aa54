package nl.posiv.onboarding.engine.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.engine.rights.Right.Kind;
import nl.posiv.onboarding.engine.rights.Right.Reach;
import org.springframework.core.io.ClassPathResource;

/** The table of requests: who may do what, and how it is recorded. What is not in it is closed. */
public final class Rights {

  private static final String TABLE = "rights.csv";
  private static final String EVERYBODY = "everybody";
  private static final String ANYBODY = "anybody";
  private static final String NOBODY = "nobody";
  private static final String ALL_OF_THEM = "all";
  private static final Recording STARTED = new Recording(Action.CASE_STARTED, Action.CASE_STARTED);
  private static final int OF_SECTIONS = 4;
  private static final int WITH_NAVIGATION = 6;
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
        .anyMatch(right -> right.isFor(groups));
  }

  /** Whether one of these groups works on a task, whoever it was given to. */
  public static boolean worksOn(String process, String task, Collection<String> groups) {
    return of(Kind.TASK).stream()
        .filter(right -> right.what().equals(process + "/" + task))
        .filter(right -> right.reach() != Reach.PERSON)
        .anyMatch(right -> right.isFor(groups));
  }

  /** Who works on a task, in whatever process it is. */
  public static Set<Role> answering(String task) {
    return of(Kind.TASK).stream()
        .filter(right -> right.task().equals(task))
        .flatMap(right -> right.roles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The sections of a case's file that these roles read, in the order of the table. */
  public static List<String> sectionsOf(Set<Role> parts) {
    return of(Kind.SECTION).stream()
        .filter(right -> !Collections.disjoint(right.roles(), parts))
        .map(Right::what)
        .toList();
  }

  /** Who reads a section of the file of a case. */
  public static Set<Role> readersOf(String section) {
    return of(Kind.SECTION).stream()
        .filter(right -> right.what().equals(section))
        .flatMap(right -> right.roles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who opens a page, as the table calls it: method and path. */
  public static Set<Role> readersOfPage(String what) {
    return of(Kind.PAGE).stream()
        .filter(right -> right.what().equals(what))
        .flatMap(right -> right.roles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who reads documents of a kind, of those who read the file of the case. */
  public static Set<Role> readersOfDocuments(String kind) {
    return ofDocuments("read " + kind);
  }

  /** Who adds documents of a kind, of those who read the file of the case. */
  public static Set<Role> writersOfDocuments(String kind) {
    return ofDocuments("add " + kind);
  }

  private static Set<Role> ofDocuments(String what) {
    return of(Kind.DOCUMENT).stream()
        .filter(right -> right.what().equals(what))
        .flatMap(right -> right.roles().stream())
        .collect(Collectors.toUnmodifiableSet());
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
    Kind kind = Kind.valueOf(cells.get(0).toUpperCase(Locale.ROOT));
    if (cells.size() != cellsOf(kind)) {
      throw new IllegalStateException(TABLE + " has a row of another length: " + line);
    }
    Set<Role> roles = roles(cells.get(2));
    boolean ofCases = kind == Kind.START || kind == Kind.TASK;
    String fourth = cells.get(3);
    return new Right(
        kind,
        cells.get(1),
        roles,
        cells.get(2).equals(ANYBODY),
        ofCases ? Reach.valueOf(fourth.toUpperCase(Locale.ROOT)) : null,
        kind == Kind.START
            ? STARTED
            : ofCases || cells.size() == OF_SECTIONS ? null : Recording.of(fourth),
        cells.size() == WITH_NAVIGATION ? navigation(cells.get(4), roles) : Set.of(),
        cells.get(cells.size() - 1));
  }

  private static int cellsOf(Kind kind) {
    return switch (kind) {
      case SECTION, DOCUMENT -> OF_SECTIONS;
      case START, TASK, API -> WITH_NAVIGATION - 1;
      case PAGE, SITE -> WITH_NAVIGATION;
    };
  }

  private static Set<Role> navigation(String cell, Set<Role> roles) {
    return cell.isEmpty() ? Set.of() : cell.equals(ALL_OF_THEM) ? roles : roles(cell);
  }

  private static Set<Role> roles(String who) {
    return switch (who) {
      case EVERYBODY, ANYBODY -> EnumSet.allOf(Role.class);
      case NOBODY -> EnumSet.noneOf(Role.class);
      default -> Arrays.stream(who.split(" ")).map(Role::ofGroup).collect(Collectors.toSet());
    };
  }
}
