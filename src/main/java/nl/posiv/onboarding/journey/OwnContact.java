package nl.posiv.onboarding.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.casefile.CaseCorrections;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PhoneNumbers;
import nl.posiv.onboarding.notification.AddressWishes;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates correct how they are reached. A number is used at once; an address once somebody who
 * reads there has confirmed it.
 */
@Service
@Transactional
class OwnContact {

  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_ADDRESS = 200;
  private static final int SHOWN_DIGITS = 3;

  private final Nominations nominations;
  private final AddressWishes wishes;
  private final CaseCorrections corrections;

  OwnContact(Nominations nominations, AddressWishes wishes, CaseCorrections corrections) {
    this.nominations = nominations;
    this.wishes = wishes;
    this.corrections = corrections;
  }

  /** As the page shows it: enough for whoever knows it, too little for whoever does not. */
  public record Shown(String email, String phone) {}

  @Transactional(readOnly = true)
  public Shown shown(CaseReference reference) {
    Candidate candidate = nominations.candidateOf(reference);
    String email = candidate.email();
    String phone = candidate.phone();
    return new Shown(
        email.charAt(0) + "…" + email.substring(Math.max(0, email.lastIndexOf('@'))),
        "…" + phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS)));
  }

  /**
   * Takes another number, and asks at another address.
   *
   * @param email empty if it stays
   * @param phone empty if it stays
   * @return key of the sentence with which nothing was taken; empty if it was
   */
  public Optional<String> change(CaseReference reference, String email, String phone) {
    Candidate candidate = nominations.candidateOf(reference);
    if (email.isEmpty() && phone.isEmpty()) {
      return Optional.of("candidate.contact.empty");
    }
    if (!phone.isEmpty() && (phone.length() > LONGEST_PHONE || !PhoneNumbers.isOne(phone))) {
      return Optional.of("candidate.contact.no-phone");
    }
    if (!email.isEmpty() && (email.length() > LONGEST_ADDRESS || MailAddress.of(email).isEmpty())) {
      return Optional.of("candidate.contact.no-address");
    }
    if (!email.isEmpty() && !email.equals(candidate.email()) && !wishes.ask(reference, email)) {
      return Optional.of("candidate.contact.too-often");
    }
    if (!phone.isEmpty() && !phone.equals(candidate.phone())) {
      nominations.lockPerson(reference);
      Map<String, Object> changed = new HashMap<>(Map.of("phone", phone));
      if (!nominations.candidateOf(reference).phone().equals(phone)) {
        corrections.correctBySelf(reference, candidate.id(), changed);
      }
    }
    return Optional.empty();
  }

  /** Uses the address that a link confirms; false if it confirms none. */
  public boolean confirm(String token) {
    Optional<AddressWishes.Wish> wish = wishes.confirm(token);
    wish.ifPresent(
        confirmed -> {
          CaseReference reference = confirmed.caseReference();
          Candidate before = nominations.candidateOf(reference);
          corrections.correctBySelf(reference, before.id(), Map.of("email", confirmed.address()));
          nominations.followAddress(reference, before.email(), CaseCorrections.SELF);
        });
    return wish.isPresent();
  }
}
