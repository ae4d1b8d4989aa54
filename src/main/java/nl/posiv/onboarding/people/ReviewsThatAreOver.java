package nl.posiv.onboarding.people;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases what reviews of access found, once the term is over. */
@Component
class ReviewsThatAreOver implements DatedWork {

  private static final String WORK = "access-reviews-over";

  private final AccessReviews reviews;
  private final OneByOne oneByOne;

  ReviewsThatAreOver(AccessReviews reviews, OneByOne oneByOne) {
    this.reviews = reviews;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK, reviews.over(), CaseReference::value, reference -> reference, reviews::erase);
  }
}
