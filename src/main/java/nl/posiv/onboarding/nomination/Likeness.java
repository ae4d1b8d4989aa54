package nl.posiv.onboarding.nomination;

/** What two nominations have in common that may mean that they are about one person. */
public enum Likeness {
  /** The name, perhaps in another spelling, alphabet or order. */
  NAME,
  /** The e-mail address. */
  EMAIL,
  /** The phone number. */
  PHONE
}
