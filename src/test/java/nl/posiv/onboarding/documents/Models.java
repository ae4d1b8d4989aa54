package nl.posiv.onboarding.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The process diagrams in {@code bpmn/}. */
final class Models {

  private static final String JOURNEY = "onboarding";

  private final Map<String, BpmnModelInstance> models;

  private Models(Map<String, BpmnModelInstance> models) {
    this.models = models;
  }

  static Models read() {
    return new Models(
        keys().stream()
            .collect(
                Collectors.toMap(
                    key -> key,
                    key -> Bpmn.readModelFromFile(file(key).toFile()),
                    (a, b) -> a,
                    TreeMap::new)));
  }

  /** The keys of all processes, by name. */
  static List<String> keys() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".bpmn"))
          .map(name -> name.replace(".bpmn", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a process. */
  static Path file(String key) {
    return Path.of("bpmn", key + ".bpmn");
  }

  /** The keys of all processes: first the journey, then what it calls, as it comes to it. */
  Set<String> inOrder() {
    Set<String> keys = new LinkedHashSet<>();
    addWithCalled(JOURNEY, keys);
    keys.addAll(models.keySet());
    return keys;
  }

  private void addWithCalled(String key, Set<String> keys) {
    if (models.containsKey(key) && keys.add(key)) {
      elements(key, CallActivity.class)
          .forEach(call -> addWithCalled(call.getCalledElement(), keys));
    }
  }

  /** The process itself. */
  Process process(String key) {
    return models.get(key).getModelElementsByType(Process.class).iterator().next();
  }

  /** Its elements of a kind, from left to right. */
  <T extends FlowNode> List<T> elements(String key, Class<T> type) {
    Collection<BpmnShape> shapes = models.get(key).getModelElementsByType(BpmnShape.class);
    Map<String, Bounds> places =
        shapes.stream()
            .collect(
                Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
    List<T> elements = new ArrayList<>(models.get(key).getModelElementsByType(type));
    elements.sort(
        Comparator.comparing((T element) -> places.get(element.getId()).getX())
            .thenComparing(element -> places.get(element.getId()).getY())
            .thenComparing(BaseElement::getId));
    return elements;
  }

  /** What the diagram says about an element, in one line. */
  static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(text -> text.getTextContent().strip())
        .collect(Collectors.joining(" "));
  }
}
