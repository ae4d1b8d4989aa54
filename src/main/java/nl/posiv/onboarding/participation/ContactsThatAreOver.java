package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases who was the contact of a municipality that did not join, once the term is over. */
@Component
class ContactsThatAreOver implements DatedWork {

  private static final String WORK = "participation-contacts-over";

  private final JoiningContacts contacts;
  private final OneByOne oneByOne;

  ContactsThatAreOver(JoiningContacts contacts, OneByOne oneByOne) {
    this.contacts = contacts;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK, contacts.over(), CaseReference::value, reference -> reference, contacts::eraseIfOver);
  }
}
