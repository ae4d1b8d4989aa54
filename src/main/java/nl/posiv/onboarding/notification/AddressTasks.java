package nl.posiv.onboarding.notification;

import java.util.Set;

/** The tasks in which somebody corrects an address, whoever is signed in. */
public interface AddressTasks {

  /** {@link UnreachableReader#id() Ids} of the readers whose address somebody was asked for. */
  Set<String> open();

  /**
   * Asks Ro3kvit for the address of a candidate, and HR of the case's municipality for that of a
   * colleague.
   */
  void ask(UnreachableReader reader);

  /** Takes a task back: mail comes to the reader again. */
  void takeBack(String reader);
}
