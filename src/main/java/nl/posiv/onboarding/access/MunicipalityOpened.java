package nl.posiv.onboarding.access;

/**
 * A municipality takes part from now on, or its own people do the steps towards it. Published in
 * the transaction that records it, so that it has its tenant in the engine at the same moment.
 */
public record MunicipalityOpened(Municipality municipality) {}
