package nl.posiv.onboarding.engine.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OwnSentence;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps our directory of people equal to the engine's users, groups and tenants, whoever changes
 * those: Admin, the identity provider, or we ourselves. Both change in one transaction, so that a
 * person is in both or in none, and what cannot be is refused with a sentence.
 */
@Component
class SynchronisedDirectory extends AbstractProcessEnginePlugin {

  /** An id of signs alone is an address of another kind: {@code .} is the folder itself. */
  private static final Pattern HAS_A_LETTER = Pattern.compile("[A-Za-z0-9]");

  private static final int LONGEST_NAME = 100;

  /** What the engine's column holds. */
  private static final int LONGEST_ID = 64;

  /**
   * What an id already says: actors of the record who have no account, nobody at all, and parts of
   * addresses beside which the ids stand.
   */
  private static final Set<String> TAKEN =
      Set.of("candidate", AuditEntry.SYSTEM, People.NOBODY, "null", "undefined", "count", "create");

  private final People people;
  private final Municipalities municipalities;
  private final Texts texts;
  private final ProgrammeClock clock;

  SynchronisedDirectory(
      People people, Municipalities municipalities, Texts texts, ProgrammeClock clock) {
    this.people = people;
    this.municipalities = municipalities;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return Provider.class;
          }

          @Override
          public Session openSession() {
            return new Provider();
          }
        });
  }

  /** The engine's own provider, with our directory beside it. */
  private final class Provider extends DbIdentityServiceProvider {

    /** Refuses whoever has left, as if the password were wrong. */
    @Override
    public boolean checkPassword(String userId, String password) {
      return !people.hasLeft(new UserId(userId)) && super.checkPassword(userId, password);
    }

    @Override
    public UserEntity createNewUser(String userId) {
      require(
          userId.length() <= LONGEST_ID && HAS_A_LETTER.matcher(userId).find(), "directory.odd-id");
      require(findUserById(userId) == null, "directory.exists");
      if (getCurrentAuthentication() != null) {
        require(!TAKEN.contains(userId.toLowerCase(Locale.ROOT)), "directory.odd-id");
        // A provider may tell two people apart by capitals; whoever reads ids in Admin does not.
        require(!people.hasTwin(new UserId(userId)), "directory.exists");
      }
      return super.createNewUser(userId);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
      require(user.getId() != null, "directory.odd-id");
      user.setFirstName(readable(user.getFirstName()));
      user.setLastName(readable(user.getLastName()));
      if (isNobody(user.getId())) {
        return super.saveUser(user);
      }
      boolean isNew = ((UserEntity) user).getRevision() == 0;
      Optional<Person> known = people.find(new UserId(user.getId()));
      String email = text(user.getEmail()).or(() -> known.map(Person::email)).orElse("");
      require(MailAddress.of(email).isPresent(), "directory.no-email");
      String name =
          text(String.join(
                  " ",
                  Objects.requireNonNullElse(user.getFirstName(), ""),
                  Objects.requireNonNullElse(user.getLastName(), "")))
              .or(() -> known.map(Person::name))
              .orElse(user.getId());
      IdentityOperationResult result = super.saveUser(user);
      people.save(
          new Person(
              new UserId(user.getId()),
              name,
              email,
              known.map(Person::language).orElse(Language.NL)));
      if (isNew) {
        people.comeBack(new UserId(user.getId()));
      }
      return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
      IdentityOperationResult result = super.deleteUser(userId);
      people.revokeAll(new UserId(userId));
      people.leave(new UserId(userId), clock.today());
      return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
      require(findUserById(userId) != null && findGroupById(groupId) != null, "directory.unknown");
      boolean isMember = groupsOf(userId).contains(groupId);
      IdentityOperationResult result =
          isMember ? unchanged() : super.createMembership(userId, groupId);
      role(groupId)
          .filter(role -> !isNobody(userId))
          .ifPresent(
              role -> {
                if (role.isMunicipal()) {
                  tenantsOf(userId)
                      .forEach(
                          tenant ->
                              people.grant(new UserId(userId), role, new MunicipalityId(tenant)));
                } else {
                  people.grant(new UserId(userId), role, null);
                }
              });
      return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
      role(groupId).ifPresent(role -> people.revokeEverywhere(new UserId(userId), role));
      return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
      require(
          findUserById(userId) != null
              && municipalities.find(new MunicipalityId(tenantId)).isPresent(),
          "directory.unknown");
      boolean isMember = tenantsOf(userId).contains(tenantId);
      IdentityOperationResult result =
          isMember ? unchanged() : super.createTenantUserMembership(tenantId, userId);
      groupsOf(userId).stream()
          .flatMap(group -> role(group).stream())
          .filter(Role::isMunicipal)
          .forEach(role -> people.grant(new UserId(userId), role, new MunicipalityId(tenantId)));
      return result;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
      people.revokeAllOf(new UserId(userId), new MunicipalityId(tenantId));
      return super.deleteTenantUserMembership(tenantId, userId);
    }

    private List<String> groupsOf(String userId) {
      return createGroupQuery(Context.getCommandContext()).groupMember(userId).list().stream()
          .map(Group::getId)
          .toList();
    }

    private List<String> tenantsOf(String userId) {
      return createTenantQuery(Context.getCommandContext()).userMember(userId).list().stream()
          .map(Tenant::getId)
          .toList();
    }

    private String readable(String name) {
      try {
        String line = name == null ? "" : TypedText.line(name);
        require(line.length() <= LONGEST_NAME, "directory.no-name");
        return line;
      } catch (UnreadableTextException unreadable) {
        throw refusal("directory.no-name");
      }
    }

    private void require(boolean holds, String sentence) {
      if (!holds) {
        throw refusal(sentence);
      }
    }

    private BadUserRequestException refusal(String sentence) {
      Authentication user = getCurrentAuthentication();
      OwnSentence.said();
      return new BadUserRequestException(
          texts.get(
              people.languageOf(user == null ? null : UserId.of(user.getUserId())), sentence));
    }
  }

  private static boolean isNobody(String userId) {
    return userId.equals(People.NOBODY);
  }

  private static IdentityOperationResult unchanged() {
    return new IdentityOperationResult(null, IdentityOperationResult.OPERATION_NONE);
  }

  private static Optional<Role> role(String group) {
    return Arrays.stream(Role.values()).filter(role -> role.group().equals(group)).findFirst();
  }

  private static Optional<String> text(String text) {
    return Stream.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty()).findFirst();
  }
}
