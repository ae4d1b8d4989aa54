package nl.posiv.onboarding.network;

import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** What the home of those who keep the network says of contacts at whom nobody looked for long. */
@Component
public class NetworkToday {

  private final Contacts contacts;
  private final People people;

  NetworkToday(Contacts contacts, People people) {
    this.contacts = contacts;
    this.people = people;
  }

  /** A sentence for somebody; empty if there is none to look at, or it is not for them to do. */
  public Optional<String> told(UserId user, PageTexts t) {
    if (people.roles(user).stream().noneMatch(NetworkPage.KEEPERS::contains)) {
      return Optional.empty();
    }
    int old = contacts.old();
    return old > 0 ? Optional.of(t.of("network.home", old)) : Optional.empty();
  }
}
