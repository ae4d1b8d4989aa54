package nl.posiv.onboarding.engine.form;

import nl.posiv.onboarding.records.CaseReference;

/** Names the person of a case in forms. Told to whoever works on the case, never to the engine. */
public interface CaseHeader {

  /** Given and family name of the candidate. */
  String candidateName(CaseReference caseReference);
}
