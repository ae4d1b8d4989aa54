package nl.posiv.onboarding.approval.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.ReviewOutcome;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.places.PlaceWords;
import nl.posiv.onboarding.places.Places;
import org.springframework.stereotype.Component;

/** HR judges the nomination on paper. */
@Component
class ReviewNomination implements CorrectableForm {

  private final Appointments appointments;
  private final Nominations nominations;
  private final Reference reference;
  private final Places places;
  private final PlaceWords placeWords;

  ReviewNomination(
      Appointments appointments,
      Nominations nominations,
      Reference reference,
      Places places,
      PlaceWords placeWords) {
    this.places = places;
    this.placeWords = placeWords;
    this.appointments = appointments;
    this.nominations = nominations;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "review-nomination";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Language language = context.language();
    Nomination nomination = nominations.find(context.caseReference());
    Candidate candidate = nominations.candidateOf(context.caseReference());
    Map<String, Object> shown = new HashMap<>();
    shown.put("currentPosition", candidate.currentPosition());
    shown.put("homeMunicipality", candidate.homeMunicipality());
    shown.put("oblast", candidate.oblast());
    shown.put("expertiseShown", reference.written(language, "theme", nomination.expertise()));
    shown.put("languagesShown", reference.written(language, "language", candidate.languages()));
    shown.put("whereNowShown", reference.written(language, "where", nomination.whereNow()));
    shown.put("exitBasisShown", reference.writtenIfAny(language, "exit", nomination.exitBasis()));
    places
        .chosenFor(context.caseReference())
        .filter(place -> place.municipality().equals(nomination.municipality()))
        .ifPresent(place -> shown.put("placeShown", placeWords.name(place, language)));
    shown.put("motivationShown", nomination.motivation());
    shown.put("availableFromShown", Objects.requireNonNull(nomination.availableFrom()));
    shown.put(
        "askedBefore", String.join("\n\n", appointments.earlierAnswers(context.caseReference())));
    return shown;
  }

  @Override
  public Set<String> leftOut(FormContext context) {
    return appointments.mayAskForMoreInformation(context.caseReference())
        ? Set.of()
        : Set.of("outcome.option." + ApprovalProcess.MORE_INFORMATION);
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    ReviewOutcome outcome = answers.outcome(ReviewOutcome.class);
    answers.require(
        outcome != ReviewOutcome.MORE_INFORMATION
            || appointments.mayAskForMoreInformation(context.caseReference()),
        "outcome",
        "approval.no-more-questions");
    appointments.recordReview(
        context.caseReference(), outcome, answers.textIfAny("reason"), context.userId());
    return switch (outcome) {
      case SUITABLE -> Map.of(ApprovalProcess.REVIEW, outcome.id());
      case MORE_INFORMATION ->
          Map.of(
              ApprovalProcess.REVIEW,
              outcome.id(),
              ApprovalProcess.RESULT,
              ApprovalProcess.MORE_INFORMATION);
      case NOT_SUITABLE ->
          Map.of(
              ApprovalProcess.REVIEW,
              outcome.id(),
              ApprovalProcess.RESULT,
              ApprovalProcess.NOT_SELECTED);
    };
  }
}
