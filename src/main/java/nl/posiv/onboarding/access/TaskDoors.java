package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Through which door somebody comes to their tasks: the one that they chose in their settings. Who
 * chose none gets our own pages on a phone, on which Tasklist is of little use, and Tasklist
 * otherwise.
 */
@Component
public class TaskDoors {

  private final People people;

  TaskDoors(People people) {
    this.people = people;
  }

  /** The door that somebody chose; empty if it depends on the screen at which they are. */
  public Optional<TaskDoor> chosenBy(UserId user) {
    return people.taskDoor(user);
  }

  /** The door of somebody who is at no screen now. */
  public TaskDoor of(UserId user) {
    return chosenBy(user).orElse(TaskDoor.TASKLIST);
  }

  /** The door of whoever sends a request. */
  public TaskDoor of(UserId user, HttpServletRequest request) {
    return chosenBy(user).orElse(isOnPhone(request) ? TaskDoor.OWN_PAGES : TaskDoor.TASKLIST);
  }

  /** Browsers say it in a hint of their own, or else in their name. */
  private static boolean isOnPhone(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Sec-CH-UA-Mobile"))
        .map("?1"::equals)
        .orElseGet(
            () -> Objects.requireNonNullElse(request.getHeader("User-Agent"), "").contains("Mobi"));
  }
}
