package nl.posiv.onboarding.people.process;

import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.people.AccessReview;
import nl.posiv.onboarding.people.ReviewRuns;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the process {@code access-review} in the tenant of the municipality. */
@Component
@Transactional
class EngineReviewRuns implements ReviewRuns {

  private final RuntimeService runtime;
  private final AsProgramme asProgramme;

  EngineReviewRuns(RuntimeService runtime, AsProgramme asProgramme) {
    this.runtime = runtime;
    this.asProgramme = asProgramme;
  }

  @Override
  public void begin(AccessReview review) {
    String reference = review.caseReference().value();
    asProgramme.run(
        () ->
            runtime.startProcessInstanceByKey(
                AccessReviewProcess.KEY,
                reference,
                Map.of(
                    CaseVariables.CASE_REFERENCE,
                    reference,
                    CaseVariables.MUNICIPALITY,
                    review.municipality().value())));
  }
}
