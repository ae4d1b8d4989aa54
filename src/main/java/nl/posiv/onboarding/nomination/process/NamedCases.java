package nl.posiv.onboarding.nomination.process;

import nl.posiv.onboarding.engine.form.CaseHeader;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Tells forms whom a case is about. */
@Component
class NamedCases implements CaseHeader {

  private final Nominations nominations;

  NamedCases(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public String candidateName(CaseReference caseReference) {
    return nominations.candidateOf(caseReference).name();
  }

  @Override
  public String candidatePhone(CaseReference caseReference) {
    return nominations.candidateOf(caseReference).phone();
  }

  @Override
  public String candidateEmail(CaseReference caseReference) {
    return nominations.candidateOf(caseReference).email();
  }
}
