package nl.posiv.onboarding.access;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations that did not become their person's at the first sign-in, because the provider writes
 * the name or the address otherwise. Somebody who knows that it is the same person joins them.
 * Whoever calls has asked whether they may.
 */
@Service
@Transactional
public class AccountsJoinedByHand {

  private final JdbcClient jdbc;
  private final Invitations invitations;
  private final People people;
  private final ProgrammeClock clock;

  AccountsJoinedByHand(
      JdbcClient jdbc, Invitations invitations, People people, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.invitations = invitations;
    this.people = people;
    this.clock = clock;
  }

  /** What was joined of an account, on either side, in order. */
  @Transactional(readOnly = true)
  public List<JoinedByHand> of(UserId userId) {
    return jdbc.sql(
            """
            select user_id, account, reason, joined_by, joined_on, parted_by, parted_on
            from posiv.joined_by_hand where user_id = :user or account = :user order by id
            """)
        .param("user", userId.value())
        .query(JoinedByHand.class)
        .list();
  }

  /**
   * From the next sign-in on, whoever signed in to an account comes into the one of the invitation.
   * Theirs is closed, with all that follows from leaving.
   *
   * @param reason how it is known that it is the same person
   * @throws InvitationRefusedException if one of the two is not there any more
   */
  public void join(UserId invited, UserId account, String reason, UserId by) {
    invitations.locked(invited);
    boolean isFree =
        !people.hasLeft(account)
            && jdbc.sql(
                        """
                    insert into posiv.account_login (provider_id, user_id)
                    select :account, :user
                    where not exists (select from posiv.invitation where user_id = :account)
                    on conflict do nothing
                    """)
                    .param("account", account.value())
                    .param("user", invited.value())
                    .update()
                > 0;
    if (!isFree) {
      throw new InvitationRefusedException("account", "people.no-account");
    }
    jdbc.sql("update posiv.invitation set joined_on = :today where user_id = :user")
        .param("today", clock.today())
        .param("user", invited.value())
        .update();
    jdbc.sql(
            """
            insert into posiv.joined_by_hand (user_id, account, reason, joined_by, joined_on)
            values (:user, :account, :reason, :by, :today)
            """)
        .param("user", invited.value())
        .param("account", account.value())
        .param("reason", reason)
        .param("by", by.value())
        .param("today", clock.today())
        .update();
    people.leave(account, clock.today());
  }

  /**
   * It was somebody else: the account of before works again. The invitation is taken back, as what
   * is known there by now may be of that other person.
   *
   * @throws InvitationRefusedException if it was taken back already
   */
  public void part(UserId invited, UserId by) {
    Optional<String> account =
        jdbc.sql(
                """
                update posiv.joined_by_hand set parted_by = :by, parted_on = :today
                where user_id = :user and parted_on is null returning account
                """)
            .param("by", by.value())
            .param("today", clock.today())
            .param("user", invited.value())
            .query(String.class)
            .optional();
    if (account.isEmpty()) {
      throw new InvitationRefusedException("main", "people.not-joined");
    }
    jdbc.sql("delete from posiv.account_login where user_id = :user")
        .param("user", invited.value())
        .update();
    jdbc.sql("update posiv.invitation set joined_on = null where user_id = :user")
        .param("user", invited.value())
        .update();
    invitations.withdraw(invited);
    people.comeBack(new UserId(account.get()));
  }
}
