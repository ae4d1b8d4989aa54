package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/** What the engine has to know of people who sign in at an identity provider, or will do so. */
public interface EngineAccounts {

  /**
   * Brings directory and engine up to date with what the provider says now. Tasks that the person
   * had taken for a group that they left go back to it.
   */
  void take(ProviderAccount account);

  /**
   * Brings directory and engine up to date with what is said of somebody who has not signed in yet.
   *
   * @param municipality of the municipal roles; null when there are none
   */
  void invite(Person person, Set<Role> roles, @Nullable MunicipalityId municipality);

  /** Takes the account of somebody away who never came, with all that was given to it. */
  void remove(UserId userId);

  /** Takes every role and every claimed task of a person away. */
  void leave(UserId userId);

  /** Makes the webapps treat a session as that of a person. */
  void open(HttpSession session, UserId userId);
}
