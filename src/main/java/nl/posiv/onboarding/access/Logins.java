package nl.posiv.onboarding.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account a provider's id stands for. It is the id of the account by itself; only who was
 * invited before their first sign-in has an account of another id (ADR 0043).
 */
@Service
@Transactional
class Logins {

  private final JdbcClient jdbc;
  private final People people;
  private final ProgrammeClock clock;

  Logins(JdbcClient jdbc, People people, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  /** The account of a provider's id, whether it exists or not. */
  @Transactional(readOnly = true)
  public UserId accountOf(UserId providerId) {
    return joined(providerId).orElse(providerId);
  }

  /**
   * The account of somebody who signs in. At the first sign-in an invitation becomes theirs if all
   * that the provider says agrees with it, and with no other one: a verified address, the
   * municipality, and each role. An equal address alone says nothing, as whoever can enter an
   * address at a provider would get somebody else's account.
   *
   * @throws SignInRefusedException if the provider's id is that of an invitation
   */
  public UserId signIn(ProviderAccount vouched) {
    UserId providerId = vouched.person().userId();
    Optional<UserId> known = joined(providerId);
    if (known.isPresent()) {
      return known.get();
    }
    if (isOfAnInvitation(providerId)) {
      throw new SignInRefusedException("sign-in.no-user-id");
    }
    if (people.find(providerId).isPresent()) {
      return providerId;
    }
    List<UserId> open = openInvitations();
    // The same person may have come through another window meanwhile.
    return joined(providerId)
        .orElseGet(
            () -> {
              List<UserId> theirs = open.stream().filter(it -> agrees(vouched, it)).toList();
              return theirs.size() == 1 ? join(theirs.get(0), providerId) : providerId;
            });
  }

  private boolean agrees(ProviderAccount vouched, UserId invited) {
    List<Post> posts = people.posts(invited);
    return vouched.addressVerified()
        && !posts.isEmpty()
        && posts.stream()
            .allMatch(
                post ->
                    vouched.roles().contains(post.role())
                        && (!post.role().isMunicipal()
                            || Objects.equals(post.municipality(), vouched.municipality())))
        && people
            .find(invited)
            .filter(person -> MailAddress.isSame(person.email(), vouched.person().email()))
            .isPresent();
  }

  private UserId join(UserId invited, UserId providerId) {
    jdbc.sql("insert into posiv.account_login (provider_id, user_id) values (:provider, :user)")
        .param("provider", providerId.value())
        .param("user", invited.value())
        .update();
    jdbc.sql("update posiv.invitation set joined_on = :today where user_id = :user")
        .param("user", invited.value())
        .param("today", clock.today())
        .update();
    return invited;
  }

  private Optional<UserId> joined(UserId providerId) {
    return jdbc.sql("select user_id from posiv.account_login where provider_id = :provider")
        .param("provider", providerId.value())
        .query((row, number) -> new UserId(row.getString(1)))
        .optional();
  }

  /** Locked: of two people one gets it, and nobody takes it back meanwhile. */
  private List<UserId> openInvitations() {
    return jdbc.sql(
            """
            select user_id from posiv.invitation
            where joined_on is null and withdrawn_on is null
            order by user_id for update
            """)
        .query((row, number) -> new UserId(row.getString(1)))
        .list();
  }

  /** Our ids are no secret; a provider that gives one out as its own opens nothing by it. */
  private boolean isOfAnInvitation(UserId userId) {
    return jdbc.sql("select exists (select from posiv.invitation where user_id = :user)")
        .param("user", userId.value())
        .query(Boolean.class)
        .single();
  }
}
