package nl.posiv.onboarding.journey;

import java.util.Optional;
import java.util.Set;

/** How it was, as somebody chose it on a page. */
record SurveyAnswer(int rating, boolean again) {

  private static final Set<String> RATINGS = Set.of("1", "2", "3", "4", "5");

  /** Empty if an answer is missing, or none that the page offers. */
  static Optional<SurveyAnswer> read(String rating, String again) {
    return RATINGS.contains(rating) && Set.of("yes", "no").contains(again)
        ? Optional.of(new SurveyAnswer(Integer.parseInt(rating), again.equals("yes")))
        : Optional.empty();
  }
}
