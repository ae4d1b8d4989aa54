package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.records.CaseReference;

/** The way of a municipality as the engine runs it. */
public interface ParticipationRuns {

  /** Begins the way of a municipality, the first time or once more, and tells those concerned. */
  void begin(CaseReference reference);

  /** Ends the way, wherever it stands, and tells those concerned. */
  void withdraw(CaseReference reference);
}
