package nl.posiv.onboarding.notification.process;

/** Name of the process {@code candidate-address}. */
public final class CandidateAddressProcess {

  public static final String KEY = "candidate-address";

  private CandidateAddressProcess() {}
}
