package nl.posiv.onboarding.notification;

import java.util.Set;

/** The tasks in which somebody corrects an address, whoever is signed in. */
public interface AddressTasks {

  /** {@link UnreachableReader#id() Ids} of the readers whose address somebody was asked for. */
  Set<String> open();

  /**
   * Asks Ro3kvit, or HR of a municipality, for the address of a reader.
   *
   * @param municipality tenant id of the municipality whose HR it is; null where Ro3kvit is asked
   */
  void ask(UnreachableReader reader, String municipality);

  /** Takes a task back: mail comes to the reader again. */
  void takeBack(String reader);
}
