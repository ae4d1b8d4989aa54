package nl.posiv.onboarding.money;

import java.util.List;
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

/** What the home of those who see to money says of it, without an amount. */
@Component
@Transactional(readOnly = true)
public class MoneyToday {

  private final Money money;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;

  MoneyToday(Money money, Municipalities municipalities, People people, ProgrammeClock clock) {
    this.money = money;
    this.municipalities = municipalities;
    this.people = people;
    this.clock = clock;
  }

  /** A sentence for somebody; empty if there is nothing to say to them. */
  public Optional<String> told(UserId user, PageTexts t) {
    List<Post> posts = people.posts(user);
    boolean leads = posts.stream().anyMatch(post -> post.role() == Role.POSIV);
    List<MunicipalityId> own =
        posts.stream()
            .filter(MoneyToday::paysOfficials)
            .flatMap(post -> Stream.ofNullable(post.municipality()))
            .distinct()
            .toList();
    List<MunicipalityId> runningOut =
        (leads ? money.warnings() : money.warnings(own))
            .stream()
                .filter(warning -> !warning.from().isAfter(clock.today()))
                .map(Warning::municipality)
                .distinct()
                .toList();
    return runningOut.stream()
        .findFirst()
        .map(
            id ->
                leads
                    ? t.of("money.home.all", runningOut.size())
                    : t.of("money.home.own", municipalities.nameOf(id)));
  }

  private static boolean paysOfficials(Post post) {
    return post.role() == Role.HR || post.role() == Role.MANAGER;
  }
}
