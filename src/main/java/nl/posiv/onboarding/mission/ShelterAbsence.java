package nl.posiv.onboarding.mission;

import java.time.Period;

/**
 * What an absence may cost somebody who lives in municipal shelter, by the rules {@code
 * absence-place} and {@code absence-provisions} (R14). That they are law is not confirmed.
 *
 * @param place an absence that is longer may cost the place
 * @param provisions an absence that is longer may cost the provisions too
 */
record ShelterAbsence(Period place, Period provisions) {

  ShelterRisk riskOf(MissionDays away) {
    if (isLonger(away, provisions)) {
      return ShelterRisk.PROVISIONS;
    }
    return isLonger(away, place) ? ShelterRisk.PLACE : ShelterRisk.NONE;
  }

  private static boolean isLonger(MissionDays away, Period limit) {
    return !away.until().isBefore(away.from().plus(limit));
  }
}
