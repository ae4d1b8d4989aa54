package nl.posiv.onboarding.accessibility;

import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
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
          Role.OFFICIAL, "official-utrecht");

  @LocalServerPort int port;
  @Autowired private People people;

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

  void everybodyReads(Language language) {
    for (DemoUser user : DemoUser.all()) {
      Person person = people.find(new UserId(user.id())).orElseThrow();
      people.save(new Person(person.userId(), person.name(), person.email(), language));
    }
  }

  void claim(String user, Task task) {
    if (task.getAssignee() == null) {
      as(user, () -> engine.getTaskService().claim(task.getId(), user));
    }
  }
}
