package nl.posiv.onboarding.engine.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What tasks, processes, task lists and everything else in the diagrams are called in a language.
 * The engine knows the English names, those of the diagrams. The others of tasks stand with the
 * texts of their forms, those of steps that send a mail with the texts of that mail, the rest in
 * {@code i18n/names}: by process and element, and what a branch says by the English word.
 */
@Component
public class Names {

  private static final String SENDS = "sendTask_";
  private static final String BRANCH = "flow_";

  /** Only what is about a month ends with a day, as English writes it. */
  private static final Pattern MONTH = Pattern.compile("\\d{1,2} [A-Z][a-z]+ \\d{4}$");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Texts texts;
  private final List<CaseForm> forms;
  private final RepositoryService repository;
  private final AsProgramme asProgramme;

  /** By key; they are deployed at the start, so they are read once. */
  private volatile @Nullable Map<String, String> inDiagrams;

  Names(Texts texts, List<CaseForm> forms, RepositoryService repository, AsProgramme asProgramme) {
    this.asProgramme = asProgramme;
    this.texts = texts;
    this.forms = forms;
    this.repository = repository;
  }

  /** The name of a user task; empty where the diagram's own will do. */
  public Optional<String> task(Language language, String key) {
    return find(language, "task." + key + ".name");
  }

  /**
   * The name of an open or done task, with the month that it is about.
   *
   * @param english its name in the engine
   */
  public String task(Language language, String key, String english) {
    return task(language, key)
        .map(name -> monthIn(english).map(from -> withMonth(language, name, from)).orElse(name))
        .orElse(english);
  }

  /**
   * The name in the engine of a task that is about a month.
   *
   * @param english its name in the diagram
   * @param from first day of the month
   */
  public String ofMonth(String english, LocalDate from) {
    return withMonth(Language.EN, english, from);
  }

  private String withMonth(Language language, String name, LocalDate from) {
    return texts.get(language, "tasks.of-month", name, texts.date(language, from));
  }

  private static Optional<LocalDate> monthIn(String english) {
    return Stream.of(MONTH.matcher(english))
        .filter(Matcher::find)
        .map(found -> LocalDate.parse(found.group(), DAY))
        .findFirst();
  }

  /**
   * The name of a user task; in English that of the diagram, and the key of one that is in none.
   */
  public String nameOfTask(Language language, String key) {
    return task(language, key).orElseGet(() -> inDiagrams().getOrDefault(key, key));
  }

  private Map<String, String> inDiagrams() {
    Map<String, String> known = inDiagrams;
    if (known == null) {
      known = asProgramme.call(this::readDiagrams);
      inDiagrams = known;
    }
    return known;
  }

  private Map<String, String> readDiagrams() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(definition -> repository.getBpmnModelInstance(definition.getId()))
        .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
        .collect(Collectors.toMap(UserTask::getId, UserTask::getName, (same, again) -> same));
  }

  /** The name of a process or decision; empty where the diagram's own will do. */
  public Optional<String> process(Language language, String key) {
    return find(language, "name." + key);
  }

  /**
   * What an element of a diagram is called; empty where its own name will do.
   *
   * @param process key of the process that the diagram shows
   * @param english its own name
   */
  public Optional<String> element(Language language, String process, String id, String english) {
    return task(language, id).or(() -> find(language, key(process, id, english)));
  }

  /** The name of a task list or of what it shows; empty where the English one will do. */
  public Optional<String> list(Language language, String english) {
    return find(language, "name.list." + words(english));
  }

  private Optional<String> find(Language language, String key) {
    return language == Language.EN ? Optional.empty() : texts.find(language, key);
  }

  private static String key(String process, String id, String english) {
    if (id.startsWith(SENDS)) {
      return "mail." + id.substring(SENDS.length()) + ".name";
    }
    return id.startsWith(BRANCH) ? "name.branch." + words(english) : "name." + process + "." + id;
  }

  /** An English name in lower case, with hyphens between the words. */
  private static String words(String english) {
    String words = english.toLowerCase(Locale.ROOT).replace("'", "");
    return words.replaceAll("[^a-z0-9?]+", "-").replaceAll("^-|-$", "");
  }

  /** The keys of the tasks in whose name a reader finds a text, in upper or lower case. */
  public List<String> tasksNamed(Language language, String part) {
    return forms.stream()
        .map(CaseForm::key)
        .filter(key -> task(language, key).filter(name -> has(name, part)).isPresent())
        .toList();
  }

  /** The keys of the processes in whose name a reader finds a text. */
  public List<String> processesNamed(Language language, String part) {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getKey)
        .filter(key -> process(language, key).filter(name -> has(name, part)).isPresent())
        .toList();
  }

  private static boolean has(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
