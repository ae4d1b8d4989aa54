package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/** Something that the watch over the proof of a case depends on is another than before. */
public record ProofChanged(CaseReference caseReference) {}
