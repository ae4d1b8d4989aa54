package nl.posiv.onboarding.employment.process;

/** Names of the process {@code employment}. */
public final class EmploymentProcess {

  public static final String KEY = "employment";

  /** received or refused. It passes by: nobody may learn of it, and the engine does not keep it. */
  static final String VOG = "vog";

  /** What the manager decided after a refusal: continue or stop; passes by as well. */
  static final String AFTER_VOG = "afterVog";

  /** registered, with-proof or anonymous-rate: the id of a {@code BsnStatus}; passes by as well. */
  static final String BSN_STATUS = "bsnStatus";

  /** ready or stopped: what the phase tells the journey when it is over; passes by as well. */
  static final String RESULT = "employmentResult";

  static final String READY = "ready";
  static final String STOPPED = "stopped";

  private EmploymentProcess() {}
}
