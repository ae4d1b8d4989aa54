package nl.posiv.onboarding.people.process;

import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.people.ReviewDesk;
import org.springframework.stereotype.Component;

/** A programme lead looks at who of the programme's own people has access. */
@Component
class ReviewProgrammeAccess extends ReviewForm {

  ReviewProgrammeAccess(ReviewDesk desk, Texts texts) {
    super(desk, texts);
  }

  @Override
  public String key() {
    return "review-programme-access";
  }
}
