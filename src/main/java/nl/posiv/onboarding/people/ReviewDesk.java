package nl.posiv.onboarding.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * HR, or a programme lead for the programme itself, looks at who has access, confirms it, and ends
 * what is not needed any more, in one step.
 */
@Service
@Transactional
public class ReviewDesk {

  private final AccessReviews reviews;
  private final Roster roster;
  private final Closing closing;
  private final People people;
  private final Invitations invitations;
  private final PeopleTexts peopleTexts;
  private final Texts texts;
  private final ProgrammeClock clock;

  ReviewDesk(
      AccessReviews reviews,
      Roster roster,
      Closing closing,
      People people,
      Invitations invitations,
      PeopleTexts peopleTexts,
      Texts texts,
      ProgrammeClock clock) {
    this.reviews = reviews;
    this.roster = roster;
    this.closing = closing;
    this.people = people;
    this.invitations = invitations;
    this.peopleTexts = peopleTexts;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Somebody who has access.
   *
   * @param line who it is, with which roles, and when they were here
   * @param endable whether whoever looks can end it here
   */
  public record Person(UserId userId, String line, boolean endable) {}

  /** Who has access now, in order of name, for whoever looks at it. */
  @Transactional(readOnly = true)
  public List<Person> toLookAt(CaseReference reference, UserId reader, Language language) {
    Reach reach = roster.reachOf(reader);
    PageTexts t = new PageTexts(texts, language);
    AccessReview review = reviews.of(reference);
    return present(review, reach).stream()
        .map(
            colleague ->
                new Person(
                    colleague.person().userId(),
                    line(colleague, whole(review, reach), t),
                    closing.refusal(colleague, reach, reader).isEmpty()))
        .toList();
  }

  /** Tells the list that somebody looks at from another: who is in it, and in which roles. */
  @Transactional(readOnly = true)
  public String mark(CaseReference reference, UserId reader) {
    AccessReview review = reviews.of(reference);
    return mark(review, present(review, roster.reachOf(reader)));
  }

  private static String mark(AccessReview review, List<Colleague> present) {
    String list =
        present.stream()
            .map(colleague -> colleague.person().userId() + " " + rolesAt(review, colleague))
            .sorted()
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(list.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Keeps who had access and who has it no more, and closes the accounts of the latter at once.
   *
   * @param looked the {@link #mark} of the list that was looked at
   * @param ended those who need no access any more; whoever cannot be ended here is refused before
   * @return false if the list is another one now, and nothing was kept
   */
  public boolean done(
      CaseReference reference,
      String looked,
      Set<UserId> ended,
      @Nullable String remark,
      UserId by) {
    AccessReview review = reviews.of(reference);
    List<Colleague> present = present(review, roster.reachOf(by));
    if (!mark(review, present).equals(looked)) {
      return false;
    }
    reviews.done(
        reference,
        present.stream()
            .map(
                colleague ->
                    new AccessReview.Looked(
                        colleague.person().userId(),
                        rolesAt(review, colleague),
                        colleague.lastSeen(),
                        ended.contains(colleague.person().userId())))
            .toList(),
        remark,
        by);
    for (Colleague colleague : present) {
      UserId user = colleague.person().userId();
      if (ended.contains(user) && colleague.isInvited()) {
        invitations.withdraw(user);
      } else if (ended.contains(user)) {
        people.leave(user, clock.today());
      }
    }
    return true;
  }

  /** Administrators and privacy officers are looked at too; who keeps the accounts sees to them. */
  private static Reach whole(AccessReview review, Reach reach) {
    return review.municipality() == null ? Reach.OF_WHOLE_PROGRAMME : reach;
  }

  private List<Colleague> present(AccessReview review, Reach reach) {
    Reach whole = whole(review, reach);
    return whole.find(Objects.toString(review.municipality(), Reach.PROGRAMME)).stream()
        .flatMap(place -> roster.at(place, whole).stream())
        .filter(colleague -> !colleague.hasLeft(clock.today()))
        .toList();
  }

  private static List<Role> rolesAt(AccessReview review, Colleague colleague) {
    return colleague.posts().stream().filter(review::isAbout).map(Post::role).toList();
  }

  private String line(Colleague colleague, Reach reach, PageTexts t) {
    PeopleTexts.Line line = peopleTexts.line(colleague, reach, t);
    String said = t.of("people.review.person", line.name(), line.roles(), line.seen());
    return Objects.isNull(line.state()) ? said : said + " (" + line.state() + ")";
  }
}
