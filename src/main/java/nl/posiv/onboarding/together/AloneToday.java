package nl.posiv.onboarding.together;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the home of those who can find a second official says of it. */
@Component
@Transactional(readOnly = true)
public class AloneToday {

  private final SecondOfficials officials;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;

  AloneToday(
      SecondOfficials officials,
      Municipalities municipalities,
      People people,
      ProgrammeClock clock) {
    this.officials = officials;
    this.municipalities = municipalities;
    this.people = people;
    this.clock = clock;
  }

  /** A sentence for somebody; empty if there is nothing to say to them. */
  public Optional<String> told(UserId user, PageTexts t) {
    List<Post> posts = people.posts(user);
    boolean seesAll =
        posts.stream().anyMatch(post -> post.role() == Role.RO3KVIT || post.role() == Role.POSIV);
    if (!seesAll && posts.stream().noneMatch(AloneToday::mayHire)) {
      return Optional.empty();
    }
    List<Staffing> all = officials.all();
    List<Question> asked =
        officials.questions(all).stream()
            .filter(question -> !question.from().isAfter(clock.today()))
            .toList();
    return seesAll ? ofAll(asked, t) : ofOwn(posts, all, asked, t);
  }

  private static Optional<String> ofAll(List<Question> asked, PageTexts t) {
    int nobody = (int) asked.stream().filter(Question::ofNobody).count();
    int alone = asked.size() - nobody;
    return Stream.of(
            alone == 0 ? null : t.of("second.home.all", alone),
            nobody == 0 ? null : t.of("second.home.nobody.all", nobody))
        .filter(Objects::nonNull)
        .reduce((one, other) -> one + " " + other);
  }

  private Optional<String> ofOwn(
      List<Post> posts, List<Staffing> all, List<Question> asked, PageTexts t) {
    int fewest = officials.fewest();
    return all.stream()
        .filter(staffing -> isOwn(posts, staffing.municipality()))
        .flatMap(
            staffing ->
                staffing.atWork() > 0 && staffing.state(fewest) == Staffing.State.COMING
                    ? Stream.of(named("second.home.coming", staffing.municipality(), t))
                    : asked.stream()
                        .filter(it -> it.municipality().equals(staffing.municipality()))
                        .map(
                            it ->
                                named(
                                    it.ofNobody() ? "second.home.nobody" : "second.home.own",
                                    it.municipality(),
                                    t)))
        .findFirst();
  }

  private String named(String key, MunicipalityId id, PageTexts t) {
    return t.of(key, municipalities.nameOf(id));
  }

  private static boolean isOwn(List<Post> posts, MunicipalityId id) {
    return posts.stream().anyMatch(post -> mayHire(post) && id.equals(post.municipality()));
  }

  private static boolean mayHire(Post post) {
    return post.role() == Role.HR || post.role() == Role.MANAGER;
  }
}
