package nl.posiv.onboarding.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** An evaluation as forms and pages show it. What was not given is said to be missing. */
@Component
public class EvaluationInWords {

  private static final String MISSING = "evaluation.missing";

  private final Evaluations evaluations;
  private final MidYears midYears;
  private final Placements placements;
  private final Reference reference;
  private final Texts texts;

  EvaluationInWords(
      Evaluations evaluations,
      MidYears midYears,
      Placements placements,
      Reference reference,
      Texts texts) {
    this.evaluations = evaluations;
    this.midYears = midYears;
    this.placements = placements;
    this.reference = reference;
    this.texts = texts;
  }

  /** How the official looks back, by field of the form. */
  public Map<String, Object> ofTheOfficial(Language language, Contract contract) {
    Optional<SelfEvaluation> view = evaluations.officialsView(contract);
    return Map.of(
        "reflectionShown", orMissing(language, view.map(SelfEvaluation::reflection)),
        "wishShown", orMissing(language, view.map(SelfEvaluation::wishNextYear)));
  }

  /** What the mentor and Ro3kvit wrote about the official, by field of the form. */
  public Map<String, Object> aboutTheOfficial(Language language, Contract contract) {
    return Map.of(
        "mentorViewShown",
        orMissing(language, evaluations.mentorsView(contract).map(view -> written(language, view))),
        "ro3kvitViewShown",
        orMissing(
            language, evaluations.ro3kvitsView(contract).map(view -> written(language, view))));
  }

  /** What the mentor and Ro3kvit wrote about the official in between, by field of the form. */
  public Map<String, Object> aboutTheOfficial(Language language, MidYear midYear) {
    return Map.of(
        "mentorViewShown", written(language, midYear, Voice.MENTOR),
        "ro3kvitViewShown", written(language, midYear, Voice.RO3KVIT));
  }

  /** A view that was given in between, or that it is missing. */
  public String written(Language language, MidYear midYear, Voice voice) {
    return orMissing(language, midYears.view(midYear, voice).map(view -> written(language, view)));
  }

  String written(Language language, MidYearView view) {
    String words =
        texts.get(language, "evaluation.mid-year", view.strengths(), view.improvements());
    return view.rating() == null
        ? words
        : reference.written(language, "rating", view.rating()) + "\n\n" + words;
  }

  /** The three views, the answer and the hours so far, by field of the form. */
  public Map<String, Object> all(Language language, Contract contract) {
    Map<String, Object> shown = new HashMap<>();
    shown.putAll(ofTheOfficial(language, contract));
    shown.putAll(aboutTheOfficial(language, contract));
    shown.put("responseShown", answer(language, contract));
    Hours hours = placements.hours(contract);
    hours
        .ukrainianShare()
        .ifPresent(share -> shown.put("hoursShown", written(language, hours, share)));
    return shown;
  }

  /** What the official answers; or that there is no answer, or was nothing to read. */
  private String answer(Language language, Contract contract) {
    boolean read = evaluations.response(contract).isPresent();
    boolean toBeRead = evaluations.isAboutOfficial(contract);
    String without =
        read ? "evaluation.nothing-added" : toBeRead ? MISSING : "evaluation.nothing-to-read";
    return evaluations
        .response(contract)
        .map(EvaluationResponse::response)
        .orElseGet(() -> texts.get(language, without));
  }

  /** How HR summarises it. */
  public String summary(Language language, Contract contract) {
    return orMissing(language, evaluations.summary(contract).map(EvaluationSummary::summary));
  }

  private String orMissing(Language language, Optional<String> written) {
    return written.orElseGet(() -> texts.get(language, MISSING));
  }

  String written(Language language, MentorsView view) {
    return texts.get(
        language,
        "evaluation.mentor-view",
        reference.written(language, "rating", view.rating()),
        view.strengths(),
        view.improvements(),
        view.advice());
  }

  String written(Language language, Ro3kvitEvaluation view) {
    return texts.get(language, "evaluation.ro3kvit-view", view.contribution(), view.advice());
  }

  String written(Language language, SelfEvaluation view) {
    return texts.get(language, "evaluation.officials-view", view.reflection(), view.wishNextYear());
  }

  private String written(Language language, Hours hours, int share) {
    return texts.get(
        language,
        "placement.hours",
        texts.number(language, hours.local()),
        texts.number(language, hours.ukraine()),
        share);
  }
}
