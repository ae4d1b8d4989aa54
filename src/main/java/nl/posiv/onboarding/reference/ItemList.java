package nl.posiv.onboarding.reference;

import nl.posiv.onboarding.language.WithId;

/** A list that people keep. */
public enum ItemList implements WithId {
  /** Fields of work. */
  THEMES("theme", 80),
  /** Where themes come from: who named them, and when. */
  THEME_SETS("theme-set", 300),
  /** What is arranged for somebody who comes to work and live here. */
  CHECKLIST("help", 120),
  /** With whom officials work in Ukraine. */
  PARTNERS("partner", 120),
  /** What a municipality adds to mails about its cases. */
  MAIL_SENTENCES("mail-sentence", 300);

  private final String key;
  private final int longest;

  ItemList(String key, int longest) {
    this.key = key;
    this.longest = longest;
  }

  /** What stands before the id of an item in the key of its text. */
  public String key() {
    return key;
  }

  /** How many characters the words of an item may have. */
  int longest() {
    return longest;
  }

  /** Whether a municipality may have items of its own. */
  boolean isOfMunicipalitiesToo() {
    return this == CHECKLIST || isOfMunicipalitiesOnly();
  }

  /** Whether there is nothing in it for the whole programme. */
  boolean isOfMunicipalitiesOnly() {
    return this == MAIL_SENTENCES;
  }
}
