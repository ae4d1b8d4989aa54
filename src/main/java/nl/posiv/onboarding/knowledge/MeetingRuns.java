package nl.posiv.onboarding.knowledge;

/** Begins meetings that no form begins. */
public interface MeetingRuns {

  void begin(Meeting meeting);
}
