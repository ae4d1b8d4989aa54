package nl.posiv.onboarding.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How much of the models in {@code bpmn/} the tests have entered. */
final class CoverageReport {

  /** Where the report of the last run stands. */
  static final Path FILE = Path.of("target/coverage/flow-nodes.md");

  private final Collection<String> entered;
  private final Map<String, List<String>> nodes = new TreeMap<>();
  private final Map<String, List<String>> flows = new TreeMap<>();
  private final Map<String, List<String>> rows = new TreeMap<>();

  CoverageReport(Collection<String> entered) {
    this.entered = entered;
    for (Path file : models()) {
      if (file.toString().endsWith(".bpmn")) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String key = name(file);
        nodes.put(key, ids(model, FlowNode.class));
        flows.put(key, ids(model, SequenceFlow.class));
      } else if (file.toString().endsWith(".dmn")) {
        Dmn.readModelFromFile(file.toFile())
            .getModelElementsByType(Decision.class)
            .forEach(
                decision ->
                    rows.put(
                        decision.getId(),
                        ids(
                            decision.getModelInstance(),
                            org.camunda.bpm.model.dmn.instance.Rule.class)));
      }
    }
  }

  /** The flow nodes that no test has entered. */
  List<String> nodesNotEntered() {
    return missing(nodes);
  }

  /** The rows of decision tables that fitted in no test. */
  List<String> rowsThatNeverFitted() {
    return missing(rows);
  }

  /** The report, to be read by people. */
  String text() {
    StringBuilder text = new StringBuilder("# What the tests entered\n\n");
    text.append("| Model | Flow nodes | Sequence flows | Rows of the table |\n|---|---|---|---|\n");
    nodes
        .keySet()
        .forEach(
            key ->
                text.append(
                    "| %s | %s | %s | |\n".formatted(key, share(nodes, key), share(flows, key))));
    rows.keySet().forEach(key -> text.append("| %s | | | %s |\n".formatted(key, share(rows, key))));
    append(text, "Flow nodes that no test enters", missing(nodes));
    append(text, "Rows that fit in no test", missing(rows));
    append(text, "Sequence flows that no test takes", missing(flows));
    return text.toString();
  }

  private static void append(StringBuilder text, String title, List<String> missing) {
    if (!missing.isEmpty()) {
      text.append("\n## ").append(title).append("\n\n");
      missing.forEach(element -> text.append("- ").append(element).append('\n'));
    }
  }

  private String share(Map<String, List<String>> elements, String key) {
    List<String> all = elements.get(key);
    long covered = all.stream().filter(id -> entered.contains(Entered.name(key, id))).count();
    return covered + " of " + all.size();
  }

  private List<String> missing(Map<String, List<String>> elements) {
    List<String> missing = new ArrayList<>();
    elements.forEach(
        (key, ids) ->
            ids.stream()
                .map(id -> Entered.name(key, id))
                .filter(name -> !entered.contains(name))
                .forEach(missing::add));
    return missing;
  }

  private static <T extends ModelElementInstance> List<String> ids(
      ModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type).stream()
        .map(element -> element.getAttributeValue("id"))
        .sorted()
        .toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  private static List<Path> models() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
