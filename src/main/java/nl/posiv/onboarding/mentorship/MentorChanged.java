package nl.posiv.onboarding.mentorship;

import nl.posiv.onboarding.records.CaseReference;

/** Another one than before guides an official: a new mentor, or the deputy. */
public record MentorChanged(CaseReference caseReference) {}
