package nl.posiv.onboarding.people.process;

import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.people.ReviewDesk;
import org.springframework.stereotype.Component;

/** HR looks at who has access in its municipality. */
@Component
class ReviewAccess extends ReviewForm {

  ReviewAccess(ReviewDesk desk, Texts texts) {
    super(desk, texts);
  }

  @Override
  public String key() {
    return "review-access";
  }
}
