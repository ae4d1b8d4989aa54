package nl.posiv.onboarding.entry.process;

/** Names of the process {@code entry}. */
public final class EntryProcess {

  public static final String KEY = "entry";

  /** What HR said: the id of an outcome of the form. */
  static final String ENTRY = "entry";

  private EntryProcess() {}
}
