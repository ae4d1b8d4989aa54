package nl.posiv.onboarding.places;

/** A municipality looks for somebody, or does so again. Published in the same transaction. */
public record PlaceOpened(Place place) {}
