package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.SameMoment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invitation becomes the account of who signs in, if all that the provider says agrees. */
class LoginsTest extends CaseTest {

  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final UserId PROVIDERS = new UserId("arnhem.u-1");
  private static final UserId HR = new UserId("hr-arnhem");

  @Autowired private Invitations invitations;
  @Autowired private Logins logins;
  @Autowired private AccountsJoinedByHand joined;
  @Autowired private EngineAccounts engineAccounts;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private UserId invited;

  @BeforeEach
  void somebodyIsInvited() {
    invited = invite("j@arnhem.example", Role.MANAGER);
  }

  @Test
  void whoeverWasInvitedComesIntoTheAccountThatWaits() {
    ProviderAccount vouched = vouched("J@Arnhem.example", true, "arnhem", Role.MANAGER, Role.HR);

    UserId account = logins.signIn(vouched);
    engineAccounts.take(vouched.under(account));

    assertThat(account).isEqualTo(invited);
    assertThat(people.roles(invited))
        .as("from now on the provider says which")
        .containsExactlyInAnyOrder(Role.MANAGER, Role.HR);
    assertThat(people.find(invited)).map(Person::name).contains("Janneke");
    assertThat(people.find(PROVIDERS)).isEmpty();
    assertThat(logins.accountOf(PROVIDERS)).isEqualTo(invited);
    assertThat(invitations.find(invited)).as("nothing waits any more").isEmpty();
    assertThat(logins.signIn(vouched("other@arnhem.example", false, "arnhem", Role.MENTOR)))
        .as("the login stays theirs, whatever changes")
        .isEqualTo(invited);
  }

  @ParameterizedTest
  @CsvSource({
    "j@arnhem.example, false, arnhem, MANAGER",
    "k@arnhem.example, true, arnhem, MANAGER",
    "j@arnhem.example, true, enschede, MANAGER",
    "j@arnhem.example, true, arnhem, HR",
    "j@arnhem.example, true, , RO3KVIT"
  })
  void whatDoesNotAgreeIsAnAccountOfItsOwn(
      String email, boolean verified, String municipality, Role role) {
    assertThat(logins.signIn(vouched(email, verified, municipality, role))).isEqualTo(PROVIDERS);
    assertThat(invitations.find(invited)).isPresent();
  }

  @Test
  void everyRoleOfAnInvitationMustBeGiven() {
    invite("j@arnhem.example", Role.MENTOR);

    assertThat(logins.signIn(vouched("j@arnhem.example", true, "arnhem", Role.MANAGER)))
        .isEqualTo(PROVIDERS);
    assertThat(
            logins.signIn(vouched("j@arnhem.example", true, "arnhem", Role.MANAGER, Role.MENTOR)))
        .isEqualTo(invited);
  }

  @Test
  void whatWasTakenBackWaitsForNobody() {
    invitations.withdraw(invited);

    assertThat(logins.signIn(vouched("j@arnhem.example", true, "arnhem", Role.MANAGER)))
        .isEqualTo(PROVIDERS);
  }

  @Test
  void whoHasAnAccountAlreadyKeepsIt() {
    ProviderAccount before = vouched("before@arnhem.example", true, "arnhem", Role.MANAGER);
    engineAccounts.take(before);

    assertThat(logins.signIn(vouched("j@arnhem.example", true, "arnhem", Role.MANAGER)))
        .isEqualTo(PROVIDERS);
  }

  @Test
  void anIdOfOursIsNoIdOfAProvider() {
    ProviderAccount pretended =
        vouched("x@arnhem.example", true, "arnhem", Role.MANAGER).under(invited);

    assertThatExceptionOfType(SignInRefusedException.class)
        .isThrownBy(() -> logins.signIn(pretended));
  }

  @Test
  void oneWhoComesThroughTwoWindowsAtOnceIsOne() {
    ProviderAccount vouched = vouched("j@arnhem.example", true, "arnhem", Role.MANAGER);

    assertThat(SameMoment.times(4, () -> logins.signIn(vouched))).containsOnly(invited);
  }

  @Test
  void ofTwoWithTheSameAddressOneGetsIt() {
    ProviderAccount one = vouched("j@arnhem.example", true, "arnhem", Role.MANAGER);
    ProviderAccount other = one.under(new UserId("elsewhere.u-9"));

    assertThat(logins.signIn(one)).isEqualTo(invited);
    assertThat(logins.signIn(other)).isEqualTo(new UserId("elsewhere.u-9"));
    assertThat(jdbc.sql("select count(*) from posiv.account_login").query(Integer.class).single())
        .isEqualTo(1);
  }

  /** The provider writes the name in the address otherwise; somebody knows that it is the same. */
  @Test
  void whatWasJoinedByHandIsTheirsFromTheNextSignInOn() {
    ProviderAccount vouched = vouched("janneke@arnhem.example", true, "arnhem", Role.MANAGER);
    engineAccounts.take(vouched.under(logins.signIn(vouched)));
    assertThat(invitations.find(invited)).as("nothing of it agrees").isPresent();

    joined.join(invited, PROVIDERS, "I called her", HR);

    assertThat(logins.signIn(vouched)).isEqualTo(invited);
    assertThat(people.hasLeft(PROVIDERS)).isTrue();
    assertThat(people.hasLeft(invited)).isFalse();
    assertThat(invitations.find(invited)).isEmpty();
    assertThat(joined.of(invited))
        .singleElement()
        .returns(PROVIDERS, JoinedByHand::account)
        .returns("I called her", JoinedByHand::reason)
        .returns(HR, JoinedByHand::joinedBy)
        .returns(clock.today(), JoinedByHand::joinedOn)
        .returns(true, JoinedByHand::holds);
    assertThat(joined.of(PROVIDERS)).isEqualTo(joined.of(invited));
    assertThatExceptionOfType(InvitationRefusedException.class)
        .as("the second time")
        .isThrownBy(() -> joined.join(invited, PROVIDERS, "I called her", HR));
  }

  @Test
  void whoIsSomebodyElseHasTheirAccountBackAndTheInvitationIsTakenBack() {
    ProviderAccount vouched = vouched("janneke@arnhem.example", true, "arnhem", Role.MANAGER);
    engineAccounts.take(vouched.under(logins.signIn(vouched)));
    joined.join(invited, PROVIDERS, "I called her", HR);
    engineAccounts.take(vouched.under(logins.signIn(vouched)));

    joined.part(invited, HR);

    assertThat(logins.signIn(vouched)).isEqualTo(PROVIDERS);
    assertThat(people.hasLeft(PROVIDERS)).isFalse();
    assertThat(people.posts(invited)).isEmpty();
    assertThat(people.find(invited)).map(Person::email).contains("");
    assertThat(joined.of(PROVIDERS))
        .singleElement()
        .returns(HR, JoinedByHand::partedBy)
        .returns(false, JoinedByHand::holds);
    assertThatExceptionOfType(InvitationRefusedException.class)
        .as("the second time")
        .isThrownBy(() -> joined.part(invited, HR));
  }

  @Test
  void anAccountIsJoinedOnceAndNoneThatWasInvitedItself() {
    ProviderAccount vouched = vouched("janneke@arnhem.example", true, "arnhem", Role.MANAGER);
    engineAccounts.take(vouched.under(logins.signIn(vouched)));
    UserId other = invite("other@arnhem.example", Role.MENTOR);
    joined.join(invited, PROVIDERS, "I called her", HR);

    for (UserId taken : List.of(PROVIDERS, invited)) {
      assertThatExceptionOfType(InvitationRefusedException.class)
          .as(taken.value())
          .isThrownBy(() -> joined.join(other, taken, "I called him", HR));
    }
    assertThat(invitations.find(other)).isPresent();
  }

  private UserId invite(String email, Role role) {
    return invitations.invite(new NewInvitation("J", email, Language.NL, role, ARNHEM), HR);
  }

  private static ProviderAccount vouched(
      String email, boolean verified, String municipality, Role... roles) {
    return new ProviderAccount(
        new Person(PROVIDERS, "Janneke", email, Language.UK),
        Set.of(roles),
        MunicipalityId.of(municipality),
        verified);
  }
}
