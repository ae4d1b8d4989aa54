package nl.posiv.onboarding.engine.form;

import nl.posiv.onboarding.records.CaseReference;

/** Names the person of a case in forms. Told to whoever works on the case, never to the engine. */
public interface CaseHeader {

  /** Given and family name of the candidate. */
  String candidateName(CaseReference caseReference);

  /** The number at which the candidate can be called, as it was typed. */
  String candidatePhone(CaseReference caseReference);

  /** Where mail to the candidate goes. */
  String candidateEmail(CaseReference caseReference);
}
