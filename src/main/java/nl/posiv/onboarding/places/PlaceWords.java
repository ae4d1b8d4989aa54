package nl.posiv.onboarding.places;

import java.util.Collection;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/** Writes out places for a reader. */
@Component
public class PlaceWords {

  private final Municipalities municipalities;
  private final Texts texts;

  PlaceWords(Municipalities municipalities, Texts texts) {
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** Which place it is: its municipality, number and themes. */
  public String name(Place place, Language language) {
    return texts.get(
        language,
        "places.name",
        municipalities.nameOf(place.municipality()),
        String.valueOf(place.id()),
        themes(place.wanted().themes(), language));
  }

  /** Fields of work, in use or not. */
  public String themes(Collection<String> ids, Language language) {
    return written("theme.", ids, language);
  }

  /** Languages. */
  public String languages(Collection<String> ids, Language language) {
    return written("language.", ids, language);
  }

  private String written(String kind, Collection<String> ids, Language language) {
    return ids.stream().map(id -> texts.get(language, kind + id)).collect(Collectors.joining(", "));
  }
}
