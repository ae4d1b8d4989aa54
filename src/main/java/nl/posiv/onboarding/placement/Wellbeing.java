package nl.posiv.onboarding.placement;

import nl.posiv.onboarding.language.WithId;

/** How the official fares at work, as the mentor sees it. */
public enum Wellbeing implements WithId {
  GOOD,
  FAIR,
  POOR
}
