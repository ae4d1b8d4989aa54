package nl.posiv.onboarding.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A candidate withdraws, or an official resigns, while the case waits for whatever it can wait for:
 * each task, timer and message of each diagram. A new one takes part by itself, and fails here
 * until {@link JourneyTest} knows the way to it.
 */
class LeavingFromEveryStateTest extends JourneyTest {

  /** In these nobody can leave any more, or nothing waits. */
  private static final Set<String> AFTERWARDS = Set.of("offboarding", "report-change");

  /**
   * Beside a case: about its mail, for whoever left is still to be told; missions and other terms
   * of an offer, which have tests of their own; and what is about no person, but about a
   * municipality.
   */
  private static final Set<String> BESIDE =
      Set.of(
          "candidate-address",
          "colleague-address",
          "mission",
          "offer-terms",
          "change-mission",
          "correct-hours",
          "concern",
          "participation",
          "participation-step",
          "council-letter",
          "access-review",
          "programme-access-review",
          "knowledge-exchange",
          "knowledge-meeting",
          "joint-funding",
          "funding-answer");

  /** After a refusal, and in the pool, no municipality knows of the case any more. */
  private static final Set<String> WITHOUT_MUNICIPALITY =
      Set.of("choose-municipality", "nominate-from-pool", "timer_poolConsent");

  private static final Set<String> SETS_IN_MOTION =
      Set.of(
          "notify-uwv",
          "apply-permit",
          "sign-contract",
          "request-vog",
          "arrange-workplace",
          "confirm-start");

  private static final String UNDONE =
      "all open tasks close; HR gets a task for what was set in motion: UWV, account, contract,"
          + " certificate of conduct, handover";

  private static final String REASON = "an offer in my own town";

  @Autowired private Placements placements;

  static Stream<String> waitStates() {
    return Stream.of(Path.of("bpmn").toFile().listFiles())
        .filter(file -> file.getName().endsWith(".bpmn"))
        .map(Bpmn::readModelFromFile)
        .filter(diagram -> !AFTERWARDS.contains(process(diagram)))
        .filter(diagram -> !BESIDE.contains(process(diagram)))
        .flatMap(
            diagram ->
                diagram.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> isWaitState(diagram, node))
                    .map(FlowNode::getId))
        .distinct()
        .sorted();
  }

  private static boolean isWaitState(BpmnModelInstance diagram, FlowNode node) {
    if (node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
      boolean isReport =
          process(diagram).equals("onboarding")
              && event instanceof StartEvent
              && event.getEventDefinitions().iterator().next() instanceof MessageEventDefinition;
      return !isReport && !List.of("error", "escalation").contains(kind(event));
    }
    return node instanceof UserTask || node instanceof ReceiveTask;
  }

  private static String kind(CatchEvent event) {
    return event
        .getEventDefinitions()
        .iterator()
        .next()
        .getElementType()
        .getTypeName()
        .replace("EventDefinition", "");
  }

  private static String process(BpmnModelInstance diagram) {
    return diagram.getModelElementsByType(Process.class).iterator().next().getId();
  }

  @Deviation(
      of = "The candidate withdraws, or the official resigns, whatever the case waits for",
      when = Deviation.When.ANY_TIME,
      learns =
          "the person, Ro3kvit, and the municipality if it knows of the case: the fact, never the"
              + " reason; the programme leads after a resignation",
      undone = UNDONE)
  @ParameterizedTest
  @MethodSource("waitStates")
  void everyTaskClosesAllConcernedAreToldAndWhatWasSetInMotionIsUndone(String state) {
    reach(state);
    boolean begun = placements.startedOn(reference).isPresent();
    boolean municipalityKnows =
        state.equals("complete-entry")
            || done.contains("confirm-willingness") && !WITHOUT_MUNICIPALITY.contains(state);
    boolean somethingToUndo = !Collections.disjoint(done, SETS_IN_MOTION);
    String change = begun ? "official-resigned" : "candidate-withdrew";
    String other = begun ? "candidate-withdrew" : "official-resigned";
    assertThatThrownBy(() -> report("ro3kvit", other))
        .isInstanceOf(FormFieldValidationException.class);

    report(
        municipalityKnows ? "hr-utrecht" : "ro3kvit",
        Map.of(
            "caseReference",
            reference.value(),
            "change",
            change,
            "effectiveOn",
            clock.today(),
            "reason",
            REASON));

    assertThat(readers(change))
        .containsExactlyInAnyOrderElementsOf(concerned(begun, municipalityKnows));
    if (somethingToUndo) {
      assertThat(openTasks(reference)).containsExactly("complete-offboarding");
      assertThat(task(reference, "complete-offboarding").getTenantId()).isEqualTo("utrecht");
      assertThat(running()).containsExactly("offboarding", "onboarding");
      does("complete-offboarding");
      assertThat(readers("offboarding-completed"))
          .contains("candidate", "ro3kvit", "hr-utrecht", "manager-utrecht");
    } else {
      assertThat(readers("offboarding-completed")).isEmpty();
    }

    assertThat(running()).isEmpty();
    assertThat(openTasks(reference)).isEmpty();
    assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    assertThat(engine.getRuntimeService().createEventSubscriptionQuery().count()).isZero();
    assertThat(journey)
        .isEnded()
        .hasPassed(
            "start_caseEndsEarly",
            "sendTask_" + change,
            municipalityKnows ? "end_endedEarly" : "end_withoutMunicipality")
        .hasNotPassed("end_left", "end_stopped", "end_noShow", "end_unwilling");
    assertThat(new EngineTables(jdbc).placesOf(List.of(REASON))).isEmpty();
  }

  private List<String> concerned(boolean begun, boolean municipalityKnows) {
    List<String> concerned = new ArrayList<>(List.of("ro3kvit"));
    concerned.add(begun ? "official-utrecht" : "candidate");
    if (begun) {
      concerned.add("posiv");
    }
    if (municipalityKnows) {
      concerned.addAll(List.of("hr-utrecht", "manager-utrecht"));
      if (done.contains("assign-mentor")) {
        concerned.add("mentor-utrecht");
      }
    }
    return concerned;
  }
}
