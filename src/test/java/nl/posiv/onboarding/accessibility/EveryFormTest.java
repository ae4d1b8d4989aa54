package nl.posiv.onboarding.accessibility;

import java.util.Map;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** For tests that look at each form in a browser, as the people of one case. */
abstract class EveryFormTest extends YearTest {

  /** Who stands for a role. */
  static final Map<Role, String> USERS =
      Map.of(
          Role.RO3KVIT, "ro3kvit",
          Role.POSIV, "posiv",
          Role.HR, "hr-utrecht",
          Role.MANAGER, "manager-utrecht",
          Role.MENTOR, "mentor-utrecht",
          Role.OFFICIAL, "official-utrecht",
          Role.COUNCIL_CLERK, "clerk-utrecht");

  @LocalServerPort int port;

  final SoftAssertions all = new SoftAssertions();

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  TasklistPage signIn(String user) {
    return visitor().signIn(user);
  }

  TasklistPage visitor() {
    return new TasklistPage(Chromium.browser(), port);
  }

  void claim(String user, Task task) {
    if (task.getAssignee() == null) {
      as(user, () -> engine.getTaskService().claim(task.getId(), user));
    }
  }
}
