package nl.posiv.onboarding.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.JoinedByHand;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people and places stand on the page of people. */
@Component
class PeopleTexts {

  private final Municipalities municipalities;
  private final People people;
  private final ReviewTexts reviews;
  private final ProgrammeClock clock;

  PeopleTexts(
      Municipalities municipalities, People people, ReviewTexts reviews, ProgrammeClock clock) {
    this.municipalities = municipalities;
    this.people = people;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** A choice of a list. The templates read these three, so they are public. */
  public record Choice(String value, String name) {}

  /**
   * Somebody.
   *
   * @param seen when they were here last
   */
  public record Line(
      String id,
      String name,
      String email,
      String roles,
      String since,
      String seen,
      @Nullable String state) {}

  /**
   * A place and who is there.
   *
   * @param missing what nobody can do there
   * @param reviews when somebody looked at who has access there, and at whom
   */
  public record Team(
      String name, List<String> missing, List<Line> lines, List<ReviewTexts.Review> reviews) {}

  String place(Reach.Place place, PageTexts t) {
    return place.municipality() == null
        ? t.of("people.programme")
        : municipalities.nameOf(place.municipality());
  }

  List<Choice> places(Reach reach, PageTexts t) {
    return reach.places().stream().map(it -> new Choice(it.key(), place(it, t))).toList();
  }

  List<Choice> roles(Reach reach, PageTexts t) {
    return reach.roles().stream().map(it -> new Choice(it.group(), role(it, t))).toList();
  }

  static String role(Role role, PageTexts t) {
    return t.of("home.role." + role.group());
  }

  Team team(Reach.Place place, List<Colleague> colleagues, Reach reach, PageTexts t) {
    return new Team(
        place(place, t),
        place.municipality() == null
            ? List.of()
            : people.missingIn(place.municipality()).stream()
                .map(role -> t.of("people.missing." + role.group()))
                .toList(),
        colleagues.stream().map(colleague -> line(colleague, reach, t)).toList(),
        reviews.at(place, reach, t));
  }

  Line line(Colleague colleague, Reach reach, PageTexts t) {
    return new Line(
        colleague.person().userId().value(),
        colleague.person().name(),
        colleague.person().email(),
        colleague.posts().stream()
            .filter(reach::has)
            .map(Post::role)
            .distinct()
            .map(role -> role(role, t))
            .collect(Collectors.joining(", ")),
        day(colleague.firstSeen(), t),
        day(colleague.lastSeen(), t),
        state(colleague, t));
  }

  /** Somebody in a list of accounts. */
  Choice account(Colleague colleague, Reach reach, PageTexts t) {
    Line line = line(colleague, reach, t);
    return new Choice(
        line.id(), String.join(" · ", line.name(), line.roles(), line.email(), line.seen()));
  }

  String joined(JoinedByHand it, PageTexts t) {
    String said =
        t.of(
            "people.joined.line",
            t.date(it.joinedOn()),
            people.nameOf(it.joinedBy()),
            people.nameOf(it.account()),
            it.reason());
    return it.partedBy() == null || it.partedOn() == null
        ? said
        : said
            + " "
            + t.of("people.joined.parted", t.date(it.partedOn()), people.nameOf(it.partedBy()));
  }

  private @Nullable String state(Colleague colleague, PageTexts t) {
    LocalDate left = colleague.leftOn();
    if (left != null) {
      return t.of(
          colleague.hasLeft(clock.today()) ? "people.left" : "people.leaves",
          t.date(left.minusDays(1)));
    }
    return colleague.invitedOn() == null
        ? null
        : t.of("people.invited", t.date(colleague.invitedOn()));
  }

  private static String day(@Nullable LocalDate day, PageTexts t) {
    return day == null ? t.of("people.never") : t.date(day);
  }
}
