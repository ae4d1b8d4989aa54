package nl.posiv.onboarding.nomination;

/** What two nominations have in common that may mean that they are about one person. */
public enum Likeness {
  /** The name, perhaps in another spelling, alphabet or order. */
  NAME(2),
  /** The e-mail address. */
  EMAIL(5),
  /** The phone number, which a family or an office shares: alone it says little. */
  PHONE(1);

  private final int weight;

  Likeness(int weight) {
    this.weight = weight;
  }

  /** How much it says, beside the others. */
  int weight() {
    return weight;
  }
}
