package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.PosivTest;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The diagrams and forms fit each other, the code, and what others rely on. */
@PosivTest
class ModelTest {

  private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)(\\.(\\w+)\\()?");
  private static final List<String> STARTED_BY_PEOPLE =
      List.of(
          "onboarding",
          "report-change",
          "mission",
          "change-mission",
          "correct-hours",
          "participation",
          "council-letter",
          "knowledge-exchange",
          "knowledge-meeting",
          "joint-funding");

  @Autowired private ApplicationContext context;
  @Autowired private List<CaseForm> caseForms;
  @Autowired private JsonMapper json;

  private final Map<String, BpmnModelInstance> diagrams = read("bpmn", ".bpmn", ModelTest::diagram);

  @Test
  void fileNameIsTheProcessKey() {
    diagrams.forEach(
        (file, diagram) ->
            assertThat(elements(diagram, Process.class))
                .singleElement()
                .satisfies(process -> assertThat(process.getId()).isEqualTo(file)));
  }

  @Test
  void everyProcessSaysHowLongItsHistoryIsKeptAndWhetherPeopleStartIt() {
    diagrams.forEach(
        (file, diagram) ->
            assertThat(elements(diagram, Process.class))
                .allSatisfy(
                    process -> {
                      assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
                      assertThat(process.isCamundaStartableInTasklist())
                          .as("%s can be started in Tasklist", file)
                          .isEqualTo(STARTED_BY_PEOPLE.contains(file));
                    }));
  }

  @Test
  void everyBeanOfAnExpressionExistsAndHasTheMethod() throws IOException {
    for (Path file : files("bpmn", ".bpmn")) {
      Matcher expression = BEAN.matcher(Files.readString(file));
      while (expression.find()) {
        String name = expression.group(1);
        boolean method = expression.group(3) != null;
        if (method && !name.equals("execution")) {
          assertThat(context.containsBean(name)).as("bean %s of %s", name, file).isTrue();
          assertThat(context.getType(name).getMethods())
              .as("methods of %s, used in %s", name, file)
              .extracting(java.lang.reflect.Method::getName)
              .contains(expression.group(3));
        }
      }
    }
  }

  @Test
  void everyDelegateExpressionIsABean() {
    diagrams
        .values()
        .forEach(
            diagram ->
                elements(diagram, FlowNode.class).stream()
                    .map(
                        node ->
                            node.getAttributeValueNs(
                                "http://camunda.org/schema/1.0/bpmn", "delegateExpression"))
                    .filter(java.util.Objects::nonNull)
                    .forEach(
                        expression -> {
                          assertThat(expression).matches("\\$\\{\\w+}");
                          assertThat(
                                  context.containsBean(
                                      expression.substring(2, expression.length() - 1)))
                              .as(expression)
                              .isTrue();
                        }));
  }

  @Test
  void everyUserTaskHasItsFormWithItsBean() {
    // Both halves of the hours of a month are confirmed with one form.
    Set<String> used =
        new HashSet<>(
            List.of(
                "nominate-candidate",
                "report-change",
                "request-mission",
                "change-mission",
                "correct-hours",
                "register-interest",
                "request-council-letter",
                "propose-lesson",
                "request-meeting",
                "propose-funding-call"));
    diagrams
        .values()
        .forEach(
            diagram ->
                elements(diagram, UserTask.class)
                    .forEach(
                        task -> {
                          assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
                          assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                          assertThat(task.getCamundaDueDate()).isNotBlank();
                          assertThat(task.getCamundaFollowUpDate()).isNotBlank();
                          assertThat(caseForms).extracting(CaseForm::key).contains(task.getId());
                          used.add(task.getId());
                        }));

    assertThat(forms().keySet()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void promisedFormsHaveThePromisedFieldsGroupsAndOutcomes() throws IOException {
    Map<String, List<UserTask>> tasks =
        diagrams.values().stream()
            .flatMap(diagram -> elements(diagram, UserTask.class).stream())
            .collect(Collectors.groupingBy(UserTask::getId));
    for (String line : Files.readAllLines(Path.of("src/test/resources/promised-forms.csv"))) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] promise = line.split(";", -1);
      CamundaForm form = CamundaForm.of(forms().get(promise[0]));
      List<FormField> asked = form.fields().stream().filter(field -> !field.readonly()).toList();
      assertThat(asked)
          .as("fields of %s", promise[0])
          .extracting(FormField::key)
          .contains(promise[2].split(" "));
      asked.stream()
          .filter(FormField::required)
          .forEach(
              field ->
                  assertThat(promise[2].split(" "))
                      .as("a field that nobody was promised must not be required")
                      .contains(field.key()));
      asked.stream()
          .filter(field -> field.key().equals("outcome"))
          .forEach(
              field ->
                  assertThat(field.values())
                      .as("options of %s", promise[0])
                      .containsExactly(promise[3].split(" ")));
      List<String> groups = List.of(promise[1].split(" "));
      for (UserTask task : tasks.getOrDefault(promise[0], List.of())) {
        String group = task.getCamundaCandidateGroups();
        if (group == null) {
          assertThat(groups).containsAnyOf("mentor", "official");
          assertThat(task.getCamundaAssignee()).startsWithIgnoringCase("${assignee.");
        } else {
          assertThat(groups).as("group of %s", promise[0]).contains(group.split(","));
        }
      }
    }
  }

  @Test
  void everyTextFieldHasALongestLengthBelowWhatTheEngineStores() {
    forms()
        .values()
        .forEach(
            file ->
                CamundaForm.of(file).fields().stream()
                    .filter(field -> !field.readonly())
                    .filter(field -> field.type().startsWith("text"))
                    .forEach(
                        field ->
                            assertThat(field.maxLength())
                                .as("%s of %s", field.key(), file.path("id"))
                                .isNotNull()
                                .isLessThanOrEqualTo(2000)));
  }

  @Test
  void everyTimerAsksTheRuleCatalogueThroughABean() {
    diagrams
        .values()
        .forEach(
            diagram ->
                elements(diagram, TimerEventDefinition.class)
                    .forEach(
                        timer ->
                            assertThat(timer.getTextContent().strip())
                                .matches(
                                    "\\$\\{(schedule|midYear|poolConsent|residenceWatch|missionTimes|concernFacts|hoursToConfirm|fundingTimes)\\.\\w+\\(execution\\)}")));
  }

  @Test
  void everyEventAndEveryBranchHasALabel() {
    diagrams.forEach(
        (file, diagram) -> {
          elements(diagram, StartEvent.class)
              .forEach(event -> assertThat(event.getName()).as(event.getId()).isNotBlank());
          elements(diagram, EndEvent.class)
              .forEach(event -> assertThat(event.getName()).as(event.getId()).isNotBlank());
          elements(diagram, ExclusiveGateway.class).stream()
              .filter(gateway -> gateway.getOutgoing().size() > 1)
              .forEach(
                  gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                    assertThat(gateway.getOutgoing())
                        .extracting(SequenceFlow::getName)
                        .as("branches of %s in %s", gateway.getId(), file)
                        .doesNotContainNull();
                  });
        });
  }

  @Test
  void everyCallActivityCallsAProcessThatExists() {
    diagrams
        .values()
        .forEach(
            diagram ->
                elements(diagram, CallActivity.class)
                    .forEach(
                        call -> {
                          assertThat(diagrams).containsKey(call.getCalledElement());
                          assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
                        }));
  }

  private Map<String, JsonNode> forms() {
    return read("forms", ".form", file -> json.readTree(file.toFile()));
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      java.util.Collection<T> elements(BpmnModelInstance diagram, Class<T> type) {
    return diagram.getModelElementsByType(type);
  }

  private static BpmnModelInstance diagram(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static <T> Map<String, T> read(String folder, String ending, Function<Path, T> reader) {
    return files(folder, ending).stream()
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString().replace(ending, ""),
                reader,
                (a, b) -> a,
                TreeMap::new));
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
