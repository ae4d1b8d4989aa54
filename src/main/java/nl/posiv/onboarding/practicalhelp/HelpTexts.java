package nl.posiv.onboarding.practicalhelp;

import java.util.Collection;
import java.util.stream.Collectors;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/** The items of the checklist, written out for a reader. */
@Component
public class HelpTexts {

  private final Texts texts;

  HelpTexts(Texts texts) {
    this.texts = texts;
  }

  /** What an item is called, marked if it must be there before the start. */
  public String of(Language language, HelpItem item) {
    String name = name(language, item.id());
    return item.beforeStart() ? texts.get(language, "practicalhelp.before-start", name) : name;
  }

  /** What items are called, separated by commas. */
  public String names(Language language, Collection<String> ids) {
    return ids.stream().map(id -> name(language, id)).collect(Collectors.joining(", "));
  }

  /** What was erased is called by its id. */
  private String name(Language language, String id) {
    return texts.find(language, "help." + id).orElse(id);
  }
}
