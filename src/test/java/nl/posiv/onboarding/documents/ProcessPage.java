package nl.posiv.onboarding.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.PosivApplication;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notification.Notice;
import nl.posiv.onboarding.notification.NoticeReaders;
import nl.posiv.onboarding.rules.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.springframework.stereotype.Component;

/** One process as a page: its picture, and its tasks, timers, mails and rules as tables. */
final class ProcessPage {

  private static final Pattern IN_FORM = Pattern.compile("\\[\\[([a-z.-]+)]]");
  private static final Pattern ASSIGNEE = Pattern.compile("\\$\\{assignee\\.(\\w+)\\(.*");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{!?\\s*(\\w+)\\.(\\w+)\\(");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackagesOf(PosivApplication.class);

  private final Models models;
  private final RuleCatalogue rules;
  private final MailSubjects subjects;
  private final String key;
  private final StringBuilder text = new StringBuilder(Document.DO_NOT_EDIT);

  ProcessPage(Models models, RuleCatalogue rules, MailSubjects subjects, String key) {
    this.models = models;
    this.rules = rules;
    this.subjects = subjects;
    this.key = key;
  }

  /** What somebody who cannot see the picture reads instead. */
  static String alternative(Process process) {
    return ("Diagram of the process " + process.getName() + ". " + Models.documentation(process))
        .strip();
  }

  String text() {
    Process process = models.process(key);
    text.append("\n# ").append(process.getName()).append("\n\n");
    text.append(Models.documentation(process)).append("\n\n");
    text.append("![%s](%s.svg)\n\n".formatted(alternative(process).replace("]", "\\]"), key));
    text.append("Drawn from [bpmn/%1$s.bpmn](../../bpmn/%1$s.bpmn).\n".formatted(key));
    tasks();
    timers();
    mails();
    calls();
    decisionTables();
    rulesUsed();
    return text.toString();
  }

  private void tasks() {
    table(
        "Tasks",
        List.of("Task", "Who", "Term"),
        models.elements(key, UserTask.class).stream()
            .map(task -> List.of(named(task.getName(), task.getId()), who(task), term(task)))
            .toList());
  }

  /** Where a task has no term of its own, its last day follows from others, or from a rule. */
  private String term(UserTask task) {
    if (task.getCamundaDueDate().contains("deadline.due")) {
      return rules.termOf(task.getId());
    }
    String named =
        rules.namedIn(Models.documentation(task)).stream()
            .map(id -> "`" + id + "`: " + rules.inWords(id))
            .collect(Collectors.joining("<br>"));
    return named.isEmpty() ? "a day of its own: see its timers and rules" : named;
  }

  private void timers() {
    List<List<String>> rows = new ArrayList<>();
    for (CatchEvent event : models.elements(key, CatchEvent.class)) {
      if (event.getEventDefinitions().stream().noneMatch(TimerEventDefinition.class::isInstance)) {
        continue;
      }
      String says = Models.documentation(event);
      String values =
          rules.namedIn(says).stream()
              .map(id -> "`" + id + "`: " + rules.inWords(id))
              .collect(Collectors.joining("<br>"));
      rows.add(List.of(named(event.getName(), event.getId()), effect(event), says, values));
    }
    table("Timers", List.of("Timer", "What it does", "In words", "Rule and value"), rows);
  }

  private static String effect(CatchEvent event) {
    if (event instanceof BoundaryEvent boundary) {
      String where = "“" + boundary.getAttachedTo().getName() + "”";
      return boundary.cancelActivity() ? "ends " + where : "goes beside " + where;
    }
    if (event instanceof StartEvent start) {
      return start.isInterrupting() ? "ends what goes on" : "goes beside what goes on";
    }
    return "waits";
  }

  private void mails() {
    table(
        "Mails",
        List.of("Mail", "Who reads it", "Subject"),
        models.elements(key, SendTask.class).stream().map(this::mail).toList());
  }

  private List<String> mail(SendTask task) {
    Notice notice = WithId.of(Notice.class, task.getId().replace("sendTask_", ""));
    return List.of(
        named(task.getName(), notice.id()),
        String.join(", ", NoticeReaders.of(notice)),
        String.join("<br>", subjects.of(notice)));
  }

  private void calls() {
    table(
        "Processes that it calls",
        List.of("Step", "Process"),
        models.elements(key, CallActivity.class).stream()
            .map(
                call ->
                    List.of(call.getName(), "[%1$s](%1$s.md)".formatted(call.getCalledElement())))
            .toList());
  }

  private void decisionTables() {
    models.elements(key, BusinessRuleTask.class).stream()
        .map(BusinessRuleTask::getCamundaDecisionRef)
        .distinct()
        .forEach(this::decisionTable);
  }

  private void decisionTable(String key) {
    DecisionTable decision =
        Dmn.readModelFromFile(Path.of("bpmn", key + ".dmn").toFile())
            .getModelElementsByType(DecisionTable.class)
            .iterator()
            .next();
    List<String> columns = new ArrayList<>(List.of("No."));
    decision.getInputs().stream().map(Input::getLabel).forEach(columns::add);
    decision.getOutputs().stream().map(Output::getLabel).forEach(columns::add);
    columns.add("Why");
    List<List<String>> rows = new ArrayList<>();
    for (org.camunda.bpm.model.dmn.instance.Rule rule : decision.getRules()) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
      rule.getInputEntries().stream()
          .map(InputEntry::getTextContent)
          .map(ProcessPage::value)
          .forEach(row::add);
      rule.getOutputEntries().stream()
          .map(OutputEntry::getTextContent)
          .map(ProcessPage::value)
          .forEach(row::add);
      row.add(rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
      rows.add(row);
    }
    DmnElement parent = (DmnElement) decision.getParentElement();
    table("Decision table: " + parent.getAttributeValue("name"), columns, rows);
    text.append("\nThe first row that fits counts; an empty cell fits always. From ");
    text.append("[bpmn/%1$s.dmn](../../bpmn/%1$s.dmn).\n".formatted(key));
  }

  private static String value(String entry) {
    return switch (entry.strip()) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> entry.strip().replace("\"", "");
    };
  }

  private void rulesUsed() {
    Set<String> used = new TreeSet<>(namedInDiagram());
    used.addAll(mentionedInForms());
    used.addAll(hasAPackage() || callsOthers() ? askedForInCode() : askedForByItsBeans());
    table(
        "Rules",
        List.of("Rule", "Value", "Valid", "Status", "Source"),
        used.stream()
            .flatMap(id -> rules.of(id).stream())
            .map(
                row ->
                    List.of(
                        "`" + row.id() + "`",
                        row.inWords(),
                        row.validity(),
                        row.status(),
                        row.source()))
            .toList());
  }

  private Collection<String> namedInDiagram() {
    return rules.namedIn(Document.read(Models.file(key)));
  }

  private Collection<String> mentionedInForms() {
    Stream<String> forms =
        Stream.concat(
            models.elements(key, UserTask.class).stream().map(UserTask::getCamundaFormRef),
            models.elements(key, StartEvent.class).stream().map(StartEvent::getCamundaFormRef));
    return forms
        .map(form -> Path.of("forms", form + ".form"))
        .filter(Files::exists)
        .flatMap(form -> IN_FORM.matcher(Document.read(form)).results())
        .map(match -> match.group(1))
        .toList();
  }

  /** The rules that classes of the phase name; a process and its package have the same name. */
  private Collection<String> askedForInCode() {
    return CODE.stream()
        .filter(type -> module(type).equals(phase()))
        .flatMap(type -> rulesIn(type.getFieldAccessesFromSelf()).stream())
        .toList();
  }

  private String phase() {
    return key.replace("-", "");
  }

  private boolean hasAPackage() {
    return CODE.stream().anyMatch(type -> module(type).equals(phase()));
  }

  /** Whose rules are those of the processes that it calls. */
  private boolean callsOthers() {
    return !models.elements(key, CallActivity.class).isEmpty();
  }

  /**
   * The rules for which the beans of its expressions ask, or whatever else of their module these
   * call: a process that has no package of its own has its rules there.
   */
  private Collection<String> askedForByItsBeans() {
    Deque<JavaMethod> toRead = new ArrayDeque<>();
    EXPRESSION
        .matcher(Document.read(Models.file(key)))
        .results()
        .forEach(
            match ->
                bean(match.group(1)).stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.getName().equals(match.group(2)))
                    .forEach(toRead::add));
    Set<JavaMethod> read = new HashSet<>();
    Set<String> found = new TreeSet<>();
    while (!toRead.isEmpty()) {
      JavaMethod method = toRead.pop();
      if (read.add(method)) {
        found.addAll(rulesIn(method.getFieldAccesses()));
        method
            .getOwner()
            .getStaticInitializer()
            .ifPresent(it -> found.addAll(rulesIn(it.getFieldAccesses())));
        method.getMethodCallsFromSelf().stream()
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .filter(called -> module(called.getOwner()).equals(module(method.getOwner())))
            .forEach(toRead::add);
      }
    }
    return found;
  }

  private static Optional<JavaClass> bean(String name) {
    return CODE.stream()
        .filter(type -> type.isAnnotatedWith(Component.class))
        .filter(type -> type.getAnnotationOfType(Component.class).value().equals(name))
        .findFirst();
  }

  private static String module(JavaClass type) {
    String root = PosivApplication.class.getPackageName() + ".";
    return type.getPackageName().startsWith(root)
        ? type.getPackageName().substring(root.length()).split("\\.")[0]
        : "";
  }

  private static Collection<String> rulesIn(Collection<JavaFieldAccess> accesses) {
    return accesses.stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(Rule.class))
        .map(access -> access.getTarget().getName())
        .flatMap(name -> Arrays.stream(Rule.values()).filter(rule -> rule.name().equals(name)))
        .map(Rule::id)
        .toList();
  }

  private static String who(UserTask task) {
    if (task.getCamundaCandidateGroups() != null) {
      return Arrays.stream(task.getCamundaCandidateGroups().split(","))
          .map(ProcessPage::group)
          .collect(Collectors.joining(", "));
    }
    String assignee = String.valueOf(task.getCamundaAssignee());
    Matcher bean = ASSIGNEE.matcher(assignee);
    return bean.matches()
        ? "the "
            + bean.group(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
            + " of the case"
        : assignee;
  }

  private static String group(String id) {
    return switch (id.strip()) {
      case "ro3kvit" -> "Ro3kvit";
      case "posiv" -> "programme leads";
      case "hr" -> "HR";
      case "camunda-admin" -> "administrators";
      default -> id.strip().replace('-', ' ');
    };
  }

  private static String named(String name, String id) {
    return name + "<br>`" + id + "`";
  }

  private void table(String title, List<String> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n## ").append(title).append("\n\n");
    text.append("| ").append(String.join(" | ", columns)).append(" |\n");
    text.append("|---".repeat(columns.size())).append("|\n");
    for (List<String> row : rows) {
      text.append(
          row.stream().map(Document::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }
  }
}
