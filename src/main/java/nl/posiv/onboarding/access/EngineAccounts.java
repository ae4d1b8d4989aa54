package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpSession;
import nl.posiv.onboarding.records.UserId;

/** What the engine has to know of people who sign in at an identity provider. */
public interface EngineAccounts {

  /**
   * Brings directory and engine up to date with what the provider says now. Tasks that the person
   * had taken for a group that they left go back to it.
   */
  void take(ProviderAccount account);

  /** Takes every role and every claimed task of a person away. */
  void leave(UserId userId);

  /** Makes the webapps treat a session as that of a person. */
  void open(HttpSession session, UserId userId);
}
