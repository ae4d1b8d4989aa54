package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.records.CaseReference;

/** A municipality came to another stage, or to its end. Published in the transaction of it. */
record StageReached(CaseReference caseReference) {}
