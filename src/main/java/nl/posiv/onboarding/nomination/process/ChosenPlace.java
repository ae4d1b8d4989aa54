package nl.posiv.onboarding.nomination.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.places.PlaceWords;
import nl.posiv.onboarding.places.Places;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** The place of a municipality for which a candidate is put forward, in the forms that ask it. */
@Component
class ChosenPlace {

  /** Key of the question, and of its options. */
  private static final String QUESTION = "place";

  static final String OPTIONS = "places";

  private final Places places;
  private final PlaceWords words;
  private final Municipalities municipalities;
  private final Texts texts;

  ChosenPlace(Places places, PlaceWords words, Municipalities municipalities, Texts texts) {
    this.places = places;
    this.words = words;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** The places that are open today. */
  List<Option> options(Language language) {
    return places.open().stream()
        .map(
            place ->
                new Option(
                    String.valueOf(place.id()),
                    texts.get(
                        language,
                        "places.option",
                        words.name(place, language),
                        texts.date(language, place.wanted().earliestStart()))))
        .toList();
  }

  /** The question, where there is no place to choose. */
  Set<String> leftOut() {
    return places.open().isEmpty() ? Set.of(QUESTION) : Set.of();
  }

  /**
   * The place that was answered; empty if it is for none.
   *
   * @param municipality to which the candidate is put forward
   */
  Optional<Place> answered(Answers answers, MunicipalityId municipality) {
    Optional<Place> place =
        Optional.ofNullable(answers.textIfAny(QUESTION)).map(Long::parseLong).flatMap(places::find);
    answers.require(
        place.stream().allMatch(it -> it.municipality().equals(municipality)),
        QUESTION,
        "places.of-another",
        municipalities.nameOf(municipality));
    return place;
  }

  /** Says that a candidate is put forward for a place, or for none. */
  void keep(CaseReference caseReference, Optional<Place> place, UserId chooser) {
    places.choose(caseReference, place.map(Place::id).orElse(null), chooser);
  }
}
