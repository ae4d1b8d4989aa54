package nl.posiv.onboarding.council;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who writes which texts of which municipality: programme leads all but the letters, also of a
 * municipality that has no people here yet; its own people what their role writes, of their own
 * alone. A letter has {@link LetterReaders readers} beside those who write it.
 */
@Component
class Writers {

  private final Participations participations;
  private final Municipalities municipalities;
  private final LetterReaders letters;
  private final People people;

  Writers(
      Participations participations,
      Municipalities municipalities,
      LetterReaders letters,
      People people) {
    this.letters = letters;
    this.participations = participations;
    this.municipalities = municipalities;
    this.people = people;
  }

  /** Whether somebody reads a text now. */
  boolean reads(UserId user, CouncilText text) {
    return text.kind().isLetter()
        ? letters.isOpenTo(user, text)
        : leads(user)
            || people.posts(user).contains(new Post(text.kind().role(), text.municipality()));
  }

  /** Whether somebody changes a text that is open to them. */
  boolean writes(UserId user, CouncilText text) {
    return !text.kind().isLetter() || letters.isWrittenBy(user, text);
  }

  boolean leads(UserId user) {
    return people.roles(user).contains(Role.POSIV);
  }

  /** For which municipalities somebody writes such texts, in order of name. */
  List<Place> places(UserId user, CouncilTextKind kind) {
    boolean leads = leads(user) && !kind.isLetter();
    List<Post> posts = people.posts(user);
    Map<String, Place> places = new TreeMap<>();
    Stream.concat(
            participations.all().stream().map(Writers::place),
            municipalities.all().stream().map(Writers::place))
        .filter(place -> leads || posts.contains(new Post(kind.role(), place.id())))
        .forEach(place -> places.put(place.id().value(), place));
    return places.values().stream().sorted(Comparator.comparing(Place::name)).toList();
  }

  /** What texts of a municipality call it, also once it has left. */
  String nameOf(MunicipalityId id) {
    return Stream.concat(
            municipalities.find(id).map(Municipality::name).stream(),
            participations.all().stream()
                .filter(joining -> joining.tenant().equals(id))
                .map(Participation::name))
        .findFirst()
        .orElseGet(id::value);
  }

  private static Place place(Participation joining) {
    return new Place(
        joining.tenant(), joining.name(), joining.inhabitants(), joining.inhabitantsOn());
  }

  private static Place place(Municipality municipality) {
    return new Place(
        municipality.id(),
        municipality.name(),
        municipality.inhabitants(),
        municipality.inhabitantsOn());
  }
}
