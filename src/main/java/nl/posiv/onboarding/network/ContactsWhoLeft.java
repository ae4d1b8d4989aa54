package nl.posiv.onboarding.network;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Component;

/** Erases those who left the network, and those at whom nobody looks, once the term is over. */
@Component
class ContactsWhoLeft implements DatedWork {

  private static final String WORK = "network-contacts-over";

  private final Contacts contacts;
  private final OneByOne oneByOne;

  ContactsWhoLeft(Contacts contacts, OneByOne oneByOne) {
    this.contacts = contacts;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, contacts.over(), String::valueOf, contacts::eraseIfOver);
  }
}
