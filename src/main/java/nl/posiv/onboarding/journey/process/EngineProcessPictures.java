package nl.posiv.onboarding.journey.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.journey.ProcessPicture;
import nl.posiv.onboarding.journey.ProcessPicture.Box;
import nl.posiv.onboarding.journey.ProcessPicture.Label;
import nl.posiv.onboarding.journey.ProcessPicture.Shape;
import nl.posiv.onboarding.journey.ProcessPictures;
import nl.posiv.onboarding.language.Language;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.stereotype.Component;

/** Draws what the diagram of the process says, so that there is no second picture to keep. */
@Component
class EngineProcessPictures implements ProcessPictures {

  private static final int MARGIN = 12;
  private static final int LINE = 14;

  /** So far a label moves out of the way of others, and no further from what it belongs to. */
  private static final int MOST_LINES = 12;

  /** So wide is a letter of a label, on average. */
  private static final double LETTER = 6.4;

  /** Names in other languages are longer than those for which the diagram left room. */
  private static final double NARROWEST_LABEL = 90;

  private static final int FLOW_LABEL = 130;
  private static final int GROUP_LABEL = 400;

  private final RepositoryService repository;
  private final Names names;
  private final AsProgramme asProgramme;

  EngineProcessPictures(RepositoryService repository, Names names, AsProgramme asProgramme) {
    this.repository = repository;
    this.asProgramme = asProgramme;
    this.names = names;
  }

  @Override
  public ProcessPicture draw(String process, Set<String> now, Set<String> done, Language language) {
    BpmnModelInstance model = asProgramme.call(() -> repository.getBpmnModelInstance(process));
    Process definition = model.getModelElementsByType(Process.class).iterator().next();
    String key = definition.getId();
    List<Shape> shapes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Label> free = new ArrayList<>();
    List<String> here = new ArrayList<>();
    for (BpmnShape drawn : model.getModelElementsByType(BpmnShape.class)) {
      if (drawn.getBpmnElement() instanceof FlowElement element) {
        boolean isHere = now.contains(element.getId());
        shapes.add(shape(element, box(drawn.getBounds()), isHere, done.contains(element.getId())));
        String name = name(key, element, language);
        if (!name.isEmpty()) {
          // What stands in a step cannot move; what stands beside something can.
          (element instanceof Activity ? labels : free).add(label(element, drawn, name));
          if (isHere && !(element instanceof SubProcess)) {
            here.add(name);
          }
        }
      }
    }
    // What surrounds others is drawn before them.
    shapes.sort(Comparator.comparing(shape -> !shape.kind().equals("group")));
    List<String> arrows = new ArrayList<>();
    for (BpmnEdge drawn : model.getModelElementsByType(BpmnEdge.class)) {
      arrows.add(
          drawn.getWaypoints().stream()
              .map(point -> point.getX() + "," + point.getY())
              .collect(Collectors.joining(" ")));
      if (drawn.getBpmnElement() instanceof FlowElement flow && drawn.getBpmnLabel() != null) {
        free.add(beside(box(drawn.getBpmnLabel().getBounds()), name(key, flow, language)));
      }
    }
    List<Box> taken =
        Stream.concat(
                shapes.stream().filter(shape -> !shape.kind().equals("group")).map(Shape::box),
                labels.stream().map(EngineProcessPictures::around))
            .collect(Collectors.toCollection(ArrayList::new));
    for (Label label : free) {
      Label placed = placed(label, taken);
      taken.add(around(placed));
      labels.add(placed);
    }
    return new ProcessPicture(
        names.process(language, key).orElse(definition.getName()),
        here,
        around(shapes, labels),
        shapes,
        arrows,
        labels);
  }

  private static Shape shape(FlowElement element, Box box, boolean isHere, boolean isDone) {
    String kind =
        element instanceof SubProcess
            ? "group"
            : element instanceof Activity
                ? "task"
                : element instanceof Gateway ? "gateway" : element instanceof Event ? "event" : "";
    String sign = element instanceof ParallelGateway ? "+" : element instanceof Gateway ? "×" : "";
    return new Shape(kind, isHere ? "now" : isDone ? "done" : "later", sign, box);
  }

  private String name(String process, FlowElement element, Language language) {
    String english = Objects.requireNonNullElse(element.getName(), "");
    return english.isEmpty()
        ? ""
        : names.element(language, process, element.getId(), english).orElse(english);
  }

  private static Label label(FlowElement element, BpmnShape drawn, String name) {
    Box box = box(drawn.getBounds());
    if (element instanceof SubProcess) {
      return new Label(
          box.middle(), box.y() + LINE + 4, wrapped(name, Math.max(box.width(), GROUP_LABEL)));
    }
    if (element instanceof Activity) {
      List<String> lines = wrapped(name, box.width() - 8);
      return new Label(box.middle(), box.centre() - (lines.size() - 1) * LINE / 2.0 + 4, lines);
    }
    BpmnLabel own = drawn.getBpmnLabel();
    return own == null || own.getBounds() == null
        ? new Label(box.middle(), box.y() + box.height() + LINE, wrapped(name, NARROWEST_LABEL))
        : at(box(own.getBounds()), name);
  }

  private static Label at(Box box, String name) {
    return new Label(
        box.middle(), box.y() + 11, wrapped(name, Math.max(box.width(), NARROWEST_LABEL)));
  }

  /** On a flow, where a second line would be struck through. */
  private static Label beside(Box box, String name) {
    return new Label(box.middle(), box.y() + 11, wrapped(name, Math.max(box.width(), FLOW_LABEL)));
  }

  /** The nearest place above or below at which it covers as little as can be of what is there. */
  private static Label placed(Label label, List<Box> taken) {
    return IntStream.rangeClosed(0, 2 * MOST_LINES)
        .map(step -> (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * LINE / 2)
        .mapToObj(down -> new Label(label.x(), label.y() + down, label.lines()))
        .min(Comparator.comparingDouble(moved -> covered(around(moved), taken)))
        .orElse(label);
  }

  private static double covered(Box label, List<Box> taken) {
    return taken.stream().mapToDouble(box -> common(label, box)).sum();
  }

  private static double common(Box one, Box other) {
    double width =
        Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
    double height =
        Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static Box around(Label label) {
    double width = label.lines().stream().mapToInt(String::length).max().orElse(0) * LETTER;
    return new Box(
        label.x() - width / 2, label.y() - 11, width, (label.lines().size() - 1) * LINE + 14);
  }

  private static List<String> wrapped(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && (line.length() + 1 + word.length()) * LETTER > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static Box around(List<Shape> shapes, List<Label> labels) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (Shape shape : shapes) {
      left = Math.min(left, shape.box().x());
      top = Math.min(top, shape.box().y());
      right = Math.max(right, shape.box().x() + shape.box().width());
      bottom = Math.max(bottom, shape.box().y() + shape.box().height());
    }
    for (Label label : labels) {
      Box box = around(label);
      left = Math.min(left, box.x());
      top = Math.min(top, box.y());
      right = Math.max(right, box.x() + box.width());
      bottom = Math.max(bottom, box.y() + box.height());
    }
    return new Box(
        left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
