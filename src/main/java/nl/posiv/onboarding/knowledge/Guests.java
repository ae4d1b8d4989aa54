package nl.posiv.onboarding.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who can be invited to a meeting: HR, managers and mentors of the municipalities that take part,
 * Ro3kvit and the programme leads; and officials as a group, because programme leads read no names
 * of them.
 */
@Component
public class Guests {

  private static final List<Role> ROLES =
      List.of(Role.HR, Role.MANAGER, Role.MENTOR, Role.RO3KVIT, Role.POSIV);

  /** Invited together, and named to nobody. */
  private static final Role UNNAMED = Role.OFFICIAL;

  private final People people;
  private final Municipalities municipalities;
  private final Texts texts;

  Guests(People people, Municipalities municipalities, Texts texts) {
    this.people = people;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** The groups. */
  public List<Option> groups(Language language) {
    return Stream.concat(ROLES.stream(), Stream.of(UNNAMED))
        .map(role -> new Option(role.group(), texts.get(language, "home.role." + role.group())))
        .toList();
  }

  /** Each of them by name, with what they are and where. */
  public List<Option> people(Language language) {
    Map<UserId, String> labels = new LinkedHashMap<>();
    for (Role role : ROLES) {
      String what = texts.get(language, "home.role." + role.group());
      places(role)
          .forEach(
              place ->
                  place
                      .people()
                      .forEach(
                          person ->
                              labels.putIfAbsent(
                                  person.userId(),
                                  Stream.of(person.name(), what, place.name())
                                      .filter(part -> !part.isEmpty())
                                      .collect(Collectors.joining(" · ")))));
    }
    return labels.entrySet().stream()
        .map(entry -> new Option(entry.getKey().value(), entry.getValue()))
        .toList();
  }

  /** Those of the groups, and those chosen by name; nobody who cannot be invited. */
  public List<UserId> of(Collection<String> groups, Collection<String> chosen) {
    List<UserId> guests = new ArrayList<>();
    for (Role role : ROLES) {
      boolean all = groups.contains(role.group());
      places(role)
          .flatMap(place -> place.people().stream())
          .map(Person::userId)
          .distinct()
          .forEach(
              user -> {
                if ((all || chosen.contains(user.value())) && !guests.contains(user)) {
                  guests.add(user);
                }
              });
    }
    if (groups.contains(UNNAMED.group())) {
      places(UNNAMED)
          .flatMap(place -> place.people().stream())
          .map(Person::userId)
          .filter(user -> !guests.contains(user))
          .forEach(guests::add);
    }
    return guests;
  }

  /** Those of the guests whose names others may read. */
  public List<UserId> named(List<UserId> guests) {
    return guests.stream().filter(user -> !isUnnamed(user)).toList();
  }

  /** The guests in words: by name, and officials as such. */
  public String written(List<UserId> guests, Language language) {
    return Stream.concat(
            named(guests).stream().map(people::nameOf),
            guests.stream().anyMatch(this::isUnnamed)
                ? Stream.of(texts.get(language, "knowledge.meeting.officials"))
                : Stream.<String>empty())
        .collect(Collectors.joining(", "));
  }

  private boolean isUnnamed(UserId user) {
    return people.roles(user).contains(UNNAMED);
  }

  private record At(String name, List<Person> people) {}

  private Stream<At> places(Role role) {
    return role.isMunicipal()
        ? municipalities.participating().stream()
            .map(
                municipality ->
                    new At(municipality.name(), people.withRole(role, municipality.id())))
        : Stream.of(new At("", people.withRole(role, null)));
  }
}
