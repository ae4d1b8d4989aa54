package nl.posiv.onboarding.mission;

import nl.posiv.onboarding.language.WithId;

/**
 * On which basis the official may leave Ukraine again. Sources differ on what the border rules ask
 * of whom (resolution 57 of the Cabinet of Ministers), so no more than this is kept.
 */
public enum ExitBasis implements WithId {
  /** No special basis is needed. */
  FREE,
  BUSINESS_TRIP,
  OTHER
}
