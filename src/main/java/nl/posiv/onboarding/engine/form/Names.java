package nl.posiv.onboarding.engine.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * What tasks, processes, task lists and everything else in the diagrams are called in a language.
 * The engine knows the English names, those of the diagrams. The others of tasks stand with the
 * texts of their forms, the rest in {@code i18n/names}, under the English name.
 */
@Component
public class Names {

  private final Texts texts;
  private final List<CaseForm> forms;
  private final RepositoryService repository;

  Names(Texts texts, List<CaseForm> forms, RepositoryService repository) {
    this.texts = texts;
    this.forms = forms;
    this.repository = repository;
  }

  /** The name of a user task; empty where the diagram's own will do. */
  public Optional<String> task(Language language, String key) {
    return language == Language.EN ? Optional.empty() : texts.find(language, taskName(key));
  }

  /** What anything else with this English name is called; empty where that will do. */
  public Optional<String> of(Language language, String english) {
    return language == Language.EN ? Optional.empty() : texts.find(language, key(english));
  }

  /** The key of the texts for an English name: in lower case, with hyphens between the words. */
  static String key(String english) {
    String words = english.toLowerCase(Locale.ROOT).replace("'", "");
    return "name." + words.replaceAll("[^a-z0-9?]+", "-").replaceAll("^-|-$", "");
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
        .filter(process -> of(language, process.getName()).filter(n -> has(n, part)).isPresent())
        .map(ProcessDefinition::getKey)
        .toList();
  }

  static String taskName(String key) {
    return "task." + key + ".name";
  }

  private static boolean has(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
