package nl.posiv.onboarding.approval;

/** The agreed start of a case has moved, and the end with it. */
public record StartMoved(String caseReference) {}
