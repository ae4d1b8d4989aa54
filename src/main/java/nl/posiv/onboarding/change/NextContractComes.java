package nl.posiv.onboarding.change;

import nl.posiv.onboarding.records.CaseReference;

/** It comes to the next contract after all: whoever was told that it does not is told this. */
public record NextContractComes(CaseReference caseReference) {}
