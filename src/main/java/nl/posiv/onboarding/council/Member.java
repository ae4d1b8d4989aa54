package nl.posiv.onboarding.council;

/** A councillor who hands in a motion. */
record Member(String name, String party) {

  @Override
  public String toString() {
    return "Member";
  }
}
