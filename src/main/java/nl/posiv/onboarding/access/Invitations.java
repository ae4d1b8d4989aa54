package nl.posiv.onboarding.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who take part before they have ever signed in. They have an account with their roles at
 * once, so that they are chosen, mailed and given tasks like everybody else. Whoever calls has
 * asked whether the person who does so may.
 */
@Service
@Transactional
public class Invitations {

  /** What the name of the first half of an id is, for a role of the whole programme. */
  private static final String PROGRAMME = "programme";

  /** Without what is easily taken for something else. */
  private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH_OF_LOT = 8;
  private static final int LONGEST_NAME = 100;

  private static final String OPEN =
      """
      select user_id, invited_by, invited_on, mailed_on from posiv.invitation
      where joined_on is null and withdrawn_on is null
      """;

  private final SecureRandom lots = new SecureRandom();
  private final JdbcClient jdbc;
  private final People people;
  private final EngineAccounts engine;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Invitations(
      JdbcClient jdbc,
      People people,
      EngineAccounts engine,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.people = people;
    this.engine = engine;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Invites somebody. Whoever is invited there already, and has not come, gets one role more.
   *
   * @throws InvitationRefusedException if it cannot be
   */
  public UserId invite(NewInvitation wanted, UserId by) {
    onlyOneAtATime(wanted.municipality());
    Optional<InvitationRefusedException> refusal = refusalOf(wanted);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return add(wanted, by);
  }

  /**
   * Invites all of those whom nothing speaks against.
   *
   * @return how many
   */
  public int inviteAll(List<NewInvitation> wanted, UserId by) {
    wanted.stream().map(NewInvitation::municipality).distinct().forEach(this::onlyOneAtATime);
    int invited = 0;
    for (NewInvitation each : wanted) {
      if (refusalOf(each).isEmpty()) {
        add(each, by);
        invited++;
      }
    }
    return invited;
  }

  /** What speaks against an invitation, if anything does. */
  @Transactional(readOnly = true)
  public Optional<InvitationRefusedException> refusalOf(NewInvitation wanted) {
    Optional<InvitationRefusedException> unreadable = unreadable(wanted.name(), wanted.email());
    if (unreadable.isPresent()) {
      return unreadable;
    }
    Optional<UserId> there = withAddress(wanted.email(), wanted.municipality());
    if (there.isEmpty()) {
      return Optional.empty();
    }
    if (people.hasRole(there.get(), wanted.role(), wanted.municipality())) {
      return refused("email", "people.is-there");
    }
    // Whoever signs in already has the roles that their provider gives.
    return find(there.get()).isEmpty() ? refused("email", "people.signs-in") : Optional.empty();
  }

  /** The invitation of somebody who has not come yet. */
  @Transactional(readOnly = true)
  public Optional<Invitation> find(UserId userId) {
    return jdbc.sql(OPEN + "and user_id = :user")
        .param("user", userId.value())
        .query(Invitations::invitation)
        .optional();
  }

  /** Everybody whose account began with an invitation, without those of whom it was taken back. */
  @Transactional(readOnly = true)
  public List<UserId> everInvited() {
    return jdbc.sql(
            "select user_id from posiv.invitation where withdrawn_on is null order by user_id")
        .query((row, number) -> new UserId(row.getString(1)))
        .list();
  }

  /**
   * Corrects the name or the address of somebody who has not come yet. At another address they are
   * told anew.
   *
   * @throws InvitationRefusedException if it cannot be
   */
  public void correct(UserId userId, String name, String email) {
    MunicipalityId municipality = placeOf(userId);
    onlyOneAtATime(municipality);
    locked(userId);
    Optional<InvitationRefusedException> unreadable = unreadable(name, email);
    if (unreadable.isPresent()) {
      throw unreadable.get();
    }
    if (withAddress(email, municipality).filter(other -> !other.equals(userId)).isPresent()) {
      throw new InvitationRefusedException("email", "people.address-taken");
    }
    Person before = people.find(userId).orElseThrow();
    Person after = new Person(userId, TypedText.line(name), email.strip(), before.language());
    engine.invite(after, rolesOf(userId), municipality);
    if (!before.email().equals(after.email())) {
      tell(userId, municipality);
    }
  }

  /**
   * Tells somebody once more who has not come yet; once a day at most.
   *
   * @return whether it was done; they have been told today otherwise
   */
  public boolean mailAgain(UserId userId) {
    locked(userId);
    boolean due =
        jdbc.sql(
                    """
                update posiv.invitation set mailed_on = :today
                where user_id = :user and mailed_on < :today
                """)
                .param("user", userId.value())
                .param("today", clock.today())
                .update()
            > 0;
    if (due) {
      events.publishEvent(new Invited(userId, placeOf(userId)));
    }
    return due;
  }

  /** Takes an invitation back. The address is forgotten, and tasks go back as of whoever leaves. */
  public void withdraw(UserId userId) {
    locked(userId);
    jdbc.sql("update posiv.invitation set withdrawn_on = :today where user_id = :user")
        .param("user", userId.value())
        .param("today", clock.today())
        .update();
    engine.remove(userId);
    people.forgetAddress(userId);
  }

  /** The last day on which an open invitation waits for somebody. */
  @Transactional(readOnly = true)
  public LocalDate lastDay(Invitation invitation) {
    return invitation.mailedOn().plus(rules.period(Rule.INVITATION_RETENTION)).minusDays(1);
  }

  /** Open invitations that have waited long enough. */
  @Transactional(readOnly = true)
  public List<UserId> over() {
    return jdbc.sql(OPEN).query(Invitations::invitation).list().stream()
        .filter(this::isOver)
        .map(Invitation::userId)
        .toList();
  }

  /**
   * Takes an invitation back that has waited long enough.
   *
   * @return false if somebody came, or was told once more, meanwhile
   */
  public boolean withdrawIfOver(UserId userId) {
    boolean isOver =
        jdbc.sql(OPEN + "and user_id = :user for update")
            .param("user", userId.value())
            .query(Invitations::invitation)
            .optional()
            .filter(this::isOver)
            .isPresent();
    if (isOver) {
      withdraw(userId);
    }
    return isOver;
  }

  private boolean isOver(Invitation invitation) {
    return lastDay(invitation).isBefore(clock.today());
  }

  private UserId add(NewInvitation wanted, UserId by) {
    Optional<UserId> invitedAlready = withAddress(wanted.email(), wanted.municipality());
    UserId userId = invitedAlready.orElseGet(() -> freeId(wanted.municipality()));
    Set<Role> roles = EnumSet.of(wanted.role());
    roles.addAll(rolesOf(userId));
    Person person =
        invitedAlready
            .flatMap(people::find)
            .orElseGet(
                () ->
                    new Person(
                        userId,
                        TypedText.line(wanted.name()),
                        wanted.email().strip(),
                        wanted.language()));
    engine.invite(person, roles, wanted.municipality());
    LocalDate today = clock.today();
    jdbc.sql(
            """
            insert into posiv.invitation (user_id, invited_by, invited_on, mailed_on)
            values (:user, :by, :today, :today) on conflict (user_id) do nothing
            """)
        .param("user", userId.value())
        .param("by", by.value())
        .param("today", today)
        .update();
    tell(userId, wanted.municipality());
    return userId;
  }

  private void tell(UserId userId, @Nullable MunicipalityId municipality) {
    jdbc.sql("update posiv.invitation set mailed_on = :today where user_id = :user")
        .param("user", userId.value())
        .param("today", clock.today())
        .update();
    events.publishEvent(new Invited(userId, municipality));
  }

  private static Optional<InvitationRefusedException> unreadable(String name, String email) {
    if (!isName(name)) {
      return refused("name", "people.no-name");
    }
    return MailAddress.of(email.strip()).isEmpty()
        ? refused("email", "people.no-email")
        : Optional.empty();
  }

  /** Whether somebody can be invited under a name. */
  public static boolean isName(String typed) {
    try {
      String name = TypedText.line(typed);
      return name.length() <= LONGEST_NAME && name.codePoints().anyMatch(Character::isLetter);
    } catch (UnreadableTextException unreadable) {
      return false;
    }
  }

  private static Optional<InvitationRefusedException> refused(String field, String reason) {
    return Optional.of(new InvitationRefusedException(field, reason));
  }

  /** Whoever is at a place, has not left, and is reached at an address. */
  private Optional<UserId> withAddress(String email, @Nullable MunicipalityId municipality) {
    return jdbc
        .sql(
            """
            select distinct a.user_id from posiv.account a join posiv.account_role r using (user_id)
            where r.municipality is not distinct from :municipality
              and (a.left_on is null or a.left_on > :today)
            """)
        .param("municipality", Objects.toString(municipality, null))
        .param("today", clock.today())
        .query((row, number) -> new UserId(row.getString(1)))
        .list()
        .stream()
        .filter(
            user ->
                people.find(user).filter(it -> MailAddress.isSame(it.email(), email)).isPresent())
        .findFirst();
  }

  private Set<Role> rolesOf(UserId userId) {
    return people.posts(userId).stream().map(Post::role).collect(Collectors.toSet());
  }

  private @Nullable MunicipalityId placeOf(UserId userId) {
    return people.posts(userId).stream()
        .map(Post::municipality)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private UserId freeId(@Nullable MunicipalityId municipality) {
    UserId id =
        new UserId(
            Objects.toString(municipality, PROGRAMME)
                + "."
                + lots.ints(LENGTH_OF_LOT, 0, SIGNS.length())
                    .mapToObj(SIGNS::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining()));
    return people.find(id).isPresent() ? freeId(municipality) : id;
  }

  /** Whoever invites to the same place at the same moment waits, and sees who is there then. */
  private void onlyOneAtATime(@Nullable MunicipalityId municipality) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('posiv.invitation ' || :place))")
        .param("place", Objects.toString(municipality, PROGRAMME))
        .query(rows -> {});
  }

  /**
   * @throws InvitationRefusedException if there is none any more: they came, or it was taken back
   */
  void locked(UserId userId) {
    jdbc.sql(OPEN + "and user_id = :user for update")
        .param("user", userId.value())
        .query(Invitations::invitation)
        .optional()
        .orElseThrow(() -> new InvitationRefusedException("main", "people.no-invitation"));
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        new UserId(row.getString("user_id")),
        new UserId(row.getString("invited_by")),
        row.getObject("invited_on", LocalDate.class),
        row.getObject("mailed_on", LocalDate.class));
  }
}
