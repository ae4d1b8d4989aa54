package nl.posiv.onboarding.participation;

import java.time.LocalDate;

/** What somebody says of a municipality and of whom to talk to. */
public record Interest(
    String municipalityName,
    int inhabitants,
    LocalDate inhabitantsOn,
    String contactName,
    String contactEmail) {

  /** What stands there of a municipality. */
  static Interest of(Participation joining) {
    return new Interest(
        joining.name(),
        joining.inhabitants(),
        joining.inhabitantsOn(),
        joining.contactName(),
        joining.contactEmail());
  }

  /** Whom to talk to, and where. */
  String contact() {
    return contactName + " · " + contactEmail;
  }

  /** Says nothing: it holds a name and an address. */
  @Override
  public String toString() {
    return "Interest";
  }
}
