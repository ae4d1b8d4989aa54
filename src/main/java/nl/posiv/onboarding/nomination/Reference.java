package nl.posiv.onboarding.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.reference.Item;
import nl.posiv.onboarding.reference.ItemList;
import nl.posiv.onboarding.reference.ItemLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choices that several forms share, and how their ids are written out for a reader. */
@Component
public class Reference {

  /** Who reviews a nomination, and who decides on it. */
  private static final Set<Role> DECIDE = Set.of(Role.HR, Role.MANAGER);

  private final ItemLists lists;
  private final Texts texts;
  private final Municipalities municipalities;
  private final People people;

  Reference(ItemLists lists, Texts texts, Municipalities municipalities, People people) {
    this.people = people;
    this.lists = lists;
    this.texts = texts;
    this.municipalities = municipalities;
  }

  /** The fields of work that can be chosen today, in their order. */
  public List<Option> themes(Language language) {
    return themes(language, List.of());
  }

  /**
   * The fields of work that can be chosen, and those that were chosen before and are not in use any
   * more.
   */
  public List<Option> themes(Language language, Collection<String> chosen) {
    List<String> current = lists.choices(ItemList.THEMES).stream().map(Item::id).toList();
    return Stream.concat(current.stream(), chosen.stream())
        .distinct()
        .map(id -> new Option(id, written(language, "theme", id)))
        .toList();
  }

  /**
   * The municipalities to which a candidate can be put forward today. Where nobody could review a
   * nomination or decide on it, their label says so.
   */
  public List<Option> municipalities(Language language) {
    return municipalities.participating().stream()
        .map(municipality -> new Option(municipality.id().value(), label(municipality, language)))
        .toList();
  }

  private String label(Municipality municipality, Language language) {
    Set<Role> missing = people.missingIn(municipality.id());
    missing.retainAll(DECIDE);
    return missing.isEmpty()
        ? municipality.name()
        : texts.get(
            language,
            "nomination.nobody-yet",
            municipality.name(),
            missing.stream()
                .map(role -> texts.get(language, "home.role." + role.group()))
                .collect(Collectors.joining(", ")));
  }

  /**
   * Ids written out for a reader, separated by commas.
   *
   * @param kind the part of the key before the id: {@code theme}, {@code language}…
   */
  public String written(Language language, String kind, Collection<String> ids) {
    return ids.stream()
        .map(id -> texts.get(language, kind + "." + id))
        .collect(Collectors.joining(", "));
  }

  /** An id written out for a reader; null stays null. */
  public @Nullable String writtenIfAny(Language language, String kind, @Nullable String id) {
    return id == null ? null : written(language, kind, id);
  }

  /** An id written out for a reader. */
  public String written(Language language, String kind, String id) {
    return texts.get(language, kind + "." + id);
  }
}
