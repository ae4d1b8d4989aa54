package nl.posiv.onboarding.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.engine.rights.ProgrammeRights;
import nl.posiv.onboarding.mentorship.MentorProfile;
import nl.posiv.onboarding.mentorship.MentorProfiles;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the demo users at the start, where they are missing. */
@Component
@Profile("demo")
@Order(ProgrammeRights.ORDER + 1)
class DemoUsers implements ApplicationRunner {

  private static final MentorProfile IN_THE_WATER =
      new MentorProfile(List.of("water", "energy", "heating"), List.of("nl", "en", "uk"));
  private static final MentorProfile ON_THE_MOVE =
      new MentorProfile(List.of("mobility", "construction", "water"), List.of("nl", "en"));

  /** Who reads of them is asked to call them. The numbers are invented. */
  private static final Set<Role> CALLED = Set.of(Role.RO3KVIT, Role.HR, Role.MENTOR);

  private final IdentityService identities;
  private final People people;
  private final Municipalities municipalities;
  private final MentorProfiles mentorProfiles;
  private final WorkPhones phones;
  private final JdbcClient jdbc;

  /** How everybody was left by the last restoration here, by user id. */
  private volatile Map<String, String> restored = Map.of();

  DemoUsers(
      IdentityService identities,
      People people,
      Municipalities municipalities,
      MentorProfiles mentorProfiles,
      WorkPhones phones,
      JdbcClient jdbc) {
    this.identities = identities;
    this.people = people;
    this.municipalities = municipalities;
    this.mentorProfiles = mentorProfiles;
    this.phones = phones;
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments args) {
    DemoUser.all().forEach(this::add);
  }

  /** Leaves nobody but the demo users, with their own passwords and roles. */
  void restore() {
    Map<String, String> now = fingerprints();
    Set<String> touched = new TreeSet<>(now.keySet());
    touched.addAll(restored.keySet());
    touched.removeIf(user -> Objects.equals(now.get(user), restored.get(user)));
    identities.createUserQuery().list().stream()
        .map(User::getId)
        .filter(touched::contains)
        .forEach(identities::deleteUser);
    jdbc.sql("delete from posiv.account where user_id = any(:users)")
        .param("users", touched.toArray(String[]::new))
        .update();
    // What mentors say of themselves goes with the cases, also of those who are as they were.
    DemoUser.all().forEach(user -> restore(user, touched));
    if (!touched.isEmpty()) {
      restored = fingerprints();
    }
  }

  private void restore(DemoUser user, Set<String> touched) {
    if (touched.contains(user.id())) {
      add(user);
    } else {
      introduce(user);
    }
  }

  /** Of all that is known of each, with salted passwords: two restorations never look alike. */
  private Map<String, String> fingerprints() {
    Map<String, String> prints = new HashMap<>();
    jdbc.sql(
            """
            select who, md5(string_agg(line, chr(10) order by line)) as print from (
              select id_ as who, one::text as line from public.act_id_user one
              union all select user_id_, one::text from public.act_id_info one
              union all select user_id_, one::text from public.act_id_membership one
              union all select user_id_, one::text from public.act_id_tenant_member one
                where user_id_ is not null
              union all select coalesce(user_id_, resource_id_), one::text
                from public.act_ru_authorization one
                where user_id_ <> '*' or user_id_ is null and resource_type_ = 1 and resource_id_ <> '*'
              union all select user_id, one::text from posiv.account one
              union all select user_id, one::text from posiv.account_role one
            ) known
            group by who
            """)
        .query(
            row -> {
              prints.put(row.getString("who"), row.getString("print"));
            });
    return prints;
  }

  /** Through the engine, whose directory ours follows: what was changed later stays changed. */
  private void add(DemoUser demoUser) {
    String id = demoUser.id();
    MunicipalityId municipality = demoUser.municipality();
    if (identities.createUserQuery().userId(id).count() == 0) {
      String place = municipality == null ? "" : municipalities.nameOf(municipality);
      String email = id + "@posiv.example";
      people.save(
          new Person(
              new UserId(id), (demoUser.name() + " " + place).trim(), email, demoUser.language()));
      User user = identities.newUser(id);
      user.setFirstName(demoUser.name());
      user.setLastName(place);
      user.setEmail(email);
      user.setPassword(id);
      identities.saveUser(user);
      identities.createMembership(id, demoUser.role().group());
      if (municipality != null) {
        identities.createTenantUserMembership(municipality.value(), id);
      }
    }
    introduce(demoUser);
  }

  private void introduce(DemoUser demoUser) {
    UserId id = new UserId(demoUser.id());
    if (CALLED.contains(demoUser.role()) && phones.of(id).isEmpty()) {
      phones.enter(id, "+31 88 000 01 %02d".formatted(DemoUser.all().indexOf(demoUser)));
    }
    if (demoUser.role() == Role.MENTOR && mentorProfiles.find(id).isEmpty()) {
      mentorProfiles.save(id, demoUser.id().startsWith("mentor2") ? ON_THE_MOVE : IN_THE_WATER);
    }
  }
}
