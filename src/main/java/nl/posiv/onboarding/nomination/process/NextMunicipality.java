package nl.posiv.onboarding.nomination.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.NominationResult;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the forms share with which Ro3kvit puts a candidate forward once more. A municipality that
 * said no in this case is asked again only on purpose.
 */
@Component
class NextMunicipality {

  private static final String ASK_AGAIN = "askAgain";

  private final Nominations nominations;
  private final EarlierCases earlierCases;
  private final Reference reference;
  private final Municipalities municipalities;
  private final ChosenPlace place;
  private final Texts texts;

  NextMunicipality(
      Nominations nominations,
      EarlierCases earlierCases,
      Reference reference,
      Municipalities municipalities,
      ChosenPlace place,
      Texts texts) {
    this.nominations = nominations;
    this.earlierCases = earlierCases;
    this.reference = reference;
    this.municipalities = municipalities;
    this.place = place;
    this.texts = texts;
  }

  /** All municipalities; those that said no say so. And the places that are open. */
  Map<String, List<Option>> options(FormContext context) {
    Map<MunicipalityId, LocalDate> refusals = refusals(context);
    return Map.of(
        "municipalities",
        reference.municipalities(context.language()).stream()
            .map(
                option -> marked(option, refusals.get(new MunicipalityId(option.value())), context))
            .toList(),
        ChosenPlace.OPTIONS,
        place.options(context.language()));
  }

  Set<String> leftOut(FormContext context) {
    Set<String> leftOut = new HashSet<>(place.leftOut());
    if (refusals(context).isEmpty()) {
      leftOut.add(ASK_AGAIN);
    }
    return leftOut;
  }

  /** What is known already, and need not be asked or typed again. */
  Map<String, Object> show(FormContext context) {
    Nomination nomination = nominations.find(context.caseReference());
    Map<String, Object> shown = new HashMap<>();
    shown.put("earlierShown", earlierCases.of(context.caseReference(), context.language()));
    shown.put("ukrainianPartner", nomination.ukrainianPartner());
    shown.put("ukrainianProject", nomination.ukrainianProject());
    return shown;
  }

  /** Puts the candidate forward to the municipality that was answered. */
  MunicipalityId putForward(FormContext context, Answers answers) {
    MunicipalityId municipality = new MunicipalityId(answers.text("municipality"));
    LocalDate refused = refusals(context).get(municipality);
    if (refused != null) {
      answers.require(
          answers.flag(ASK_AGAIN),
          ASK_AGAIN,
          "nomination.said-no",
          municipalities.nameOf(municipality),
          refused);
    }
    Optional<Place> chosen = place.answered(answers, municipality);
    nominations.putForwardTo(
        context.caseReference(),
        municipality,
        answers.textIfAny("ukrainianPartner"),
        answers.textIfAny("ukrainianProject"));
    place.keep(context.caseReference(), chosen, context.userId());
    return municipality;
  }

  private Option marked(Option option, @Nullable LocalDate refused, FormContext context) {
    return refused == null
        ? option
        : new Option(
            option.value(),
            texts.get(
                context.language(),
                "nomination.said-no-option",
                option.label(),
                texts.date(context.language(), refused)));
  }

  /** The municipalities that said no in this case, and when they last did. */
  private Map<MunicipalityId, LocalDate> refusals(FormContext context) {
    Map<MunicipalityId, LocalDate> refusals = new HashMap<>();
    nominations.results(context.caseReference()).stream()
        .filter(result -> result.result() == NominationResult.Result.NOT_SELECTED)
        .forEach(result -> refusals.put(result.municipality(), result.recordedOn()));
    return refusals;
  }
}
