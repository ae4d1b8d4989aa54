package nl.posiv.onboarding.employment;

/** What the official must be told of the employment, by the time in which it must be (R13). */
public enum Terms {
  /** Place and kind of the work, dates, trial period, hours, pay: within a week. */
  CORE("core"),
  /** Leave, training, how the contract ends, the collective agreement: within a month. */
  OTHER("other");

  private final String id;

  Terms(String id) {
    this.id = id;
  }

  /** The id in the records. */
  String id() {
    return id;
  }
}
