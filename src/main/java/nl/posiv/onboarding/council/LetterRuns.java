package nl.posiv.onboarding.council;

/** The way of a letter as the engine runs it. */
public interface LetterRuns {

  /** Begins the way of a letter that nobody asked for. */
  void begin(CouncilLetter letter);
}
