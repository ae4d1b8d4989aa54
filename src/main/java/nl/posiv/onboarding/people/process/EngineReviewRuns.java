package nl.posiv.onboarding.people.process;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.people.AccessReview;
import nl.posiv.onboarding.people.ReviewRuns;
import nl.posiv.onboarding.records.MunicipalityId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the process {@code access-review} in the tenant of a municipality; that of the programme
 * belongs to none.
 */
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
    MunicipalityId municipality = review.municipality();
    if (municipality == null) {
      begin(ProgrammeAccessReviewProcess.KEY, reference, Map.of());
    } else {
      begin(
          AccessReviewProcess.KEY,
          reference,
          Map.of(CaseVariables.MUNICIPALITY, municipality.value()));
    }
  }

  private void begin(String process, String reference, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(CaseVariables.CASE_REFERENCE, reference);
    asProgramme.run(() -> runtime.startProcessInstanceByKey(process, reference, all));
  }
}
