package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases addresses that candidates asked for, once they are confirmed or nobody did in time. */
@Component
class WishesThatAreOver implements DatedWork {

  private static final String WORK = "wishes-over";

  private final AddressWishes wishes;
  private final OneByOne oneByOne;

  WishesThatAreOver(AddressWishes wishes, OneByOne oneByOne) {
    this.wishes = wishes;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK,
        wishes.casesWithThoseThatAreOver(),
        CaseReference::value,
        caseReference -> caseReference,
        wishes::forgetOver);
  }
}
