package nl.posiv.onboarding.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * What tasks, processes and task lists are called in a language. The engine knows the English
 * names, those of the diagrams; the others stand with the texts of the forms.
 */
@Component
class Names {

  private final Texts texts;
  private final List<CaseForm> forms;
  private final RepositoryService repository;

  Names(Texts texts, List<CaseForm> forms, RepositoryService repository) {
    this.texts = texts;
    this.forms = forms;
    this.repository = repository;
  }

  /** The name of a user task; empty where the diagram's own will do. */
  Optional<String> task(Language language, String key) {
    return find(language, "task." + key);
  }

  /** The name of a process; empty where the diagram's own will do. */
  Optional<String> process(Language language, String key) {
    return find(language, "process." + key);
  }

  /** The name of a list of tasks, or of what it shows of each. */
  Optional<String> taskList(Language language, String english) {
    return find(language, "tasklist." + english.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  /** The keys of the tasks in whose name a reader finds a text, in upper or lower case. */
  List<String> tasksNamed(Language language, String part) {
    return forms.stream()
        .map(CaseForm::key)
        .filter(key -> task(language, key).filter(name -> has(name, part)).isPresent())
        .toList();
  }

  /** The keys of the processes in whose name a reader finds a text. */
  List<String> processesNamed(Language language, String part) {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getKey)
        .filter(key -> process(language, key).filter(name -> has(name, part)).isPresent())
        .toList();
  }

  private Optional<String> find(Language language, String key) {
    return language == Language.EN ? Optional.empty() : texts.find(language, key + ".name");
  }

  private static boolean has(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
