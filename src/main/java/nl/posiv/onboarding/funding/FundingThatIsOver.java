package nl.posiv.onboarding.funding;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases contacts at funds, and later the whole of a joint application, once the term is over. */
@Component
class FundingThatIsOver implements DatedWork {

  private static final String WORK = "funding-over";

  private final FundingCalls calls;
  private final OneByOne oneByOne;

  FundingThatIsOver(FundingCalls calls, OneByOne oneByOne) {
    this.calls = calls;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK,
        calls.contactsOver(),
        CaseReference::value,
        reference -> reference,
        calls::eraseContactIfOver);
    oneByOne.each(
        WORK, calls.over(), CaseReference::value, reference -> reference, calls::eraseIfOver);
  }
}
