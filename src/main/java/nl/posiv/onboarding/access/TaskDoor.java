package nl.posiv.onboarding.access;

import java.util.Arrays;
import java.util.Optional;

/** Where tasks open: in Tasklist, or on our own pages with the same forms. */
public enum TaskDoor {
  /** Camunda's web application, which needs scripts and a wide screen. */
  TASKLIST("tasklist", "/camunda/app/tasklist/", "/camunda/app/tasklist/default/#/?task="),
  /** Plain pages: on a phone, with a screen reader, without scripts. */
  OWN_PAGES("own-pages", "/tasks", "/tasks/");

  private final String code;
  private final String list;
  private final String task;

  TaskDoor(String code, String list, String task) {
    this.code = code;
    this.list = list;
    this.task = task;
  }

  /** The door of a code; empty if there is none. */
  public static Optional<TaskDoor> find(String code) {
    return Arrays.stream(values()).filter(door -> door.code.equals(code)).findFirst();
  }

  /** Address of a task, within this site, that leads to it through the door for the screen. */
  public static String byScreen(String taskId) {
    return OWN_PAGES.task(taskId) + "/open";
  }

  /** The word for it in the database and on pages. */
  public String code() {
    return code;
  }

  /** Address of the list of tasks, within this site. */
  public String list() {
    return list;
  }

  /** Address of a task, within this site. */
  public String task(String taskId) {
    return task + taskId;
  }
}
