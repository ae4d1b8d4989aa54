package nl.posiv.onboarding.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody sees to: which roles, and where. Nobody else is read, invited or changed.
 *
 * @param places none twice
 */
record Reach(List<Place> places) {

  /** How the whole programme stands in a form, beside the ids of municipalities. */
  static final String PROGRAMME = "programme";

  private static final List<Role> OF_HR =
      List.of(Role.HR, Role.MANAGER, Role.MENTOR, Role.OFFICIAL, Role.COUNCIL_CLERK);

  /** Programme leads read no names of officials. */
  private static final List<Role> OF_LEADS =
      List.of(Role.HR, Role.MANAGER, Role.MENTOR, Role.COUNCIL_CLERK);

  private static final List<Role> OF_THE_PROGRAMME = List.of(Role.RO3KVIT, Role.POSIV);

  /** Everybody who is of no municipality, to be looked at and not all to be changed. */
  static final Reach OF_WHOLE_PROGRAMME =
      new Reach(
          List.of(
              new Place(
                  null, List.of(Role.RO3KVIT, Role.POSIV, Role.PRIVACY_OFFICER, Role.ADMIN))));

  /**
   * Roles at one place. The template reads it, so it is public.
   *
   * @param municipality null for the whole programme
   */
  public record Place(@Nullable MunicipalityId municipality, List<Role> roles) {

    /** How it stands in a form. */
    public String key() {
      return Objects.toString(municipality, PROGRAMME);
    }
  }

  /**
   * The reach of somebody.
   *
   * @param posts what they are
   * @param all municipalities
   */
  static Reach of(List<Post> posts, List<Municipality> all) {
    List<Place> places = new ArrayList<>();
    posts.stream()
        .filter(post -> post.role() == Role.HR)
        .forEach(post -> places.add(new Place(post.municipality(), OF_HR)));
    if (posts.stream().anyMatch(post -> post.role() == Role.POSIV)) {
      places.add(new Place(null, OF_THE_PROGRAMME));
      all.stream()
          .map(Municipality::id)
          .filter(id -> places.stream().noneMatch(place -> id.equals(place.municipality())))
          .forEach(id -> places.add(new Place(id, OF_LEADS)));
    }
    return new Reach(List.copyOf(places));
  }

  /** A place as a form names it; empty if it is none of these. */
  Optional<Place> find(String key) {
    return places.stream().filter(place -> place.key().equals(key)).findFirst();
  }

  boolean has(Post post) {
    return places.stream()
        .anyMatch(
            place ->
                Objects.equals(place.municipality(), post.municipality())
                    && place.roles().contains(post.role()));
  }

  /** All roles that somebody can be invited for, each once. */
  List<Role> roles() {
    return Stream.of(Role.values())
        .filter(role -> places.stream().anyMatch(place -> place.roles().contains(role)))
        .toList();
  }
}
