package nl.posiv.onboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.engine.rights.MunicipalityTenants;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.engine.task.TaskDeadlines;
import nl.posiv.onboarding.notification.Notice;
import nl.posiv.onboarding.righttowork.process.RightToWorkProcess;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The names that code and diagrams share are the same on both sides. */
class ModelConstantsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** What a phase knows of its diagram. */
  private static final List<Class<?>> PROCESSES = processes();

  /** Whose tasks belong to no municipality. */
  private static final List<String> OF_THE_PROGRAMME =
      List.of(Role.RO3KVIT.group(), Role.POSIV.group());

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:resultVariable=|<camunda:(?:in|out) source=|outputParameter name=|"
              + "<camunda:in sourceExpression=\"[^\"]*\" target=)\"(\\w+)\""
              + "|(\\w+) == '");
  private static final Pattern VALUE = Pattern.compile(" == '([\\w-]+)'");

  private final Map<String, BpmnModelInstance> diagrams =
      Stream.of(Path.of("bpmn").toFile().listFiles())
          .filter(file -> file.getName().endsWith(".bpmn"))
          .collect(
              Collectors.toMap(
                  file -> file.getName().replace(".bpmn", ""), Bpmn::readModelFromFile));

  private static List<Class<?>> processes() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> SOURCES.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.matches(".*\\.(process|engine)\\.\\w+Process\\.java"))
          .<Class<?>>map(name -> type(name.replaceAll("\\.java$", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void processKeysAreThoseOfTheDiagrams() {
    Set<String> keys = new TreeSet<>();
    PROCESSES.forEach(process -> keys.add(constants(process).get("KEY")));

    assertThat(keys).containsExactlyInAnyOrderElementsOf(diagrams.keySet());
  }

  @Test
  void variablesAndTheirValuesAreThoseOfTheDiagrams() {
    Set<String> inDiagrams = found(VARIABLE);
    Set<String> variables = new TreeSet<>(inDiagrams);
    inDiagrams.addAll(found(VALUE));
    messages().forEach(inDiagrams::add);

    Set<String> inCode = new TreeSet<>(constants(CaseVariables.class).values());
    for (Class<?> process : PROCESSES) {
      Map<String, String> constants = constants(process);
      constants.remove("KEY");
      inCode.addAll(constants.values());
    }

    assertThat(inDiagrams).containsAll(inCode);
    assertThat(inCode).containsAll(variables);
    Arrays.stream(Change.values()).map(Change::id).forEach(inCode::add);
    assertThat(inCode).containsAll(messages().toList());
  }

  @Test
  void termOfATaskDependsOnTheVariableOfTheRoute() {
    assertThat(TaskDeadlines.ROUTE).isEqualTo(constants(RightToWorkProcess.class).get("ROUTE"));
  }

  @Test
  void processesWithoutTenantAreThoseInWhichNoMunicipalityWorks() {
    assertThat(MunicipalityTenants.WITHOUT_TENANT)
        .containsExactlyInAnyOrder(
            "onboarding",
            "nomination",
            "report-change",
            "candidate-address",
            "confirm-ukraine-hours",
            "participation",
            "knowledge-exchange",
            "knowledge-meeting",
            "programme-access-review",
            "joint-funding");
    diagrams.forEach(
        (key, diagram) -> {
          boolean withoutTenant = MunicipalityTenants.WITHOUT_TENANT.contains(key);
          assertThat(tasks(diagram))
              .as("tasks of %s", key)
              .allSatisfy(
                  task ->
                      assertThat(
                              OF_THE_PROGRAMME.stream()
                                  .anyMatch(it -> it.equals(task.getCamundaCandidateGroups())))
                          .isEqualTo(withoutTenant));
        });
  }

  @Test
  void everyUserTaskStandsInTheTableOfRights() {
    Map<String, String> drawn = new TreeMap<>();
    diagrams.forEach(
        (key, diagram) ->
            tasks(diagram)
                .forEach(
                    task ->
                        drawn.put(
                            key + "/" + task.getId(),
                            task.getCamundaCandidateGroups() == null
                                ? whoever(task.getCamundaAssignee())
                                : task.getCamundaCandidateGroups())));

    Map<String, String> rights = new TreeMap<>();
    Rights.of(Right.Kind.TASK)
        .forEach(
            right ->
                rights.put(
                    right.what(),
                    (right.reach() == Right.Reach.PERSON ? "one " : "")
                        + right.roles().stream()
                            .map(Role::group)
                            .sorted()
                            .collect(Collectors.joining(","))));
    assertThat(rights).isEqualTo(drawn);
  }

  /** Whose name a bean gives to a task. */
  private static String whoever(String assignee) {
    return assignee.contains("official") ? "one official" : "one mentor";
  }

  @Test
  void everyProcessThatPeopleStartStandsInTheTableOfRights() {
    assertThat(Rights.of(Right.Kind.START).stream().map(Right::what).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            diagrams.entrySet().stream()
                .filter(
                    diagram ->
                        diagram.getValue().getModelElementsByType(Process.class).stream()
                            .anyMatch(Process::isCamundaStartableInTasklist))
                .map(Map.Entry::getKey)
                .toList());
  }

  @Test
  void municipalityReachesItsOwnCasesAndRo3kvitThoseOutsideTheTenants() {
    assertThat(Rights.of(Right.Kind.TASK))
        .allSatisfy(
            right ->
                assertThat(right.reach() == Right.Reach.PROGRAMME)
                    .as(right.what())
                    .isEqualTo(MunicipalityTenants.WITHOUT_TENANT.contains(right.process())));
  }

  @Test
  void sendTasksAndNoticesForPeopleHaveTheSameIds() {
    Set<String> sendTasks =
        diagrams.values().stream()
            .flatMap(diagram -> diagram.getModelElementsByType(SendTask.class).stream())
            .map(SendTask::getId)
            .collect(Collectors.toSet());
    Set<String> notices =
        Arrays.stream(Notice.values())
            .filter(Notice::isSentByDiagram)
            .map(Notice::id)
            .map(id -> "sendTask_" + id)
            .collect(Collectors.toSet());

    assertThat(sendTasks).isEqualTo(notices);
  }

  private Stream<String> messages() {
    return diagrams.values().stream()
        .flatMap(diagram -> diagram.getModelElementsByType(Message.class).stream())
        .map(Message::getName);
  }

  private Set<String> found(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    for (BpmnModelInstance diagram : diagrams.values()) {
      pattern
          .matcher(Bpmn.convertToString(diagram))
          .results()
          .map(ModelConstantsTest::group)
          .forEach(found::add);
    }
    return found;
  }

  private static String group(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }

  private static Collection<UserTask> tasks(BpmnModelInstance diagram) {
    return diagram.getModelElementsByType(UserTask.class);
  }

  /** Most of them are known inside their phase only. */
  private static Map<String, String> constants(Class<?> type) {
    Map<String, String> constants = new HashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        field.setAccessible(true);
        try {
          constants.put(field.getName(), (String) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return constants;
  }
}
