package nl.posiv.onboarding.council;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who reads a letter to a council: HR and managers of the municipality, and its clerk once the
 * executive (college) has agreed to it. Nobody of another municipality, and nobody of the
 * programme.
 */
@Component
public class LetterReaders {

  private final CouncilLetters letters;
  private final People people;

  LetterReaders(CouncilLetters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  /** Whether somebody opens its page now. */
  public boolean isOpenTo(UserId reader, CaseReference reference) {
    return letters.find(reference).filter(letter -> isOpenTo(reader, letter)).isPresent();
  }

  boolean isOpenTo(UserId reader, CouncilText text) {
    return of(text).filter(letter -> isOpenTo(reader, letter)).isPresent();
  }

  private boolean isOpenTo(UserId reader, CouncilLetter letter) {
    return letter.councilText() != null
        && (is(reader, letter, Role.HR)
            || is(reader, letter, Role.MANAGER)
            || letter.stage().isApproved() && is(reader, letter, Role.COUNCIL_CLERK));
  }

  /** Whether somebody changes its text now. */
  boolean isWrittenBy(UserId writer, CouncilText text) {
    return of(text)
        .filter(letter -> letter.stage() == LetterStage.DRAFT && is(writer, letter, Role.HR))
        .isPresent();
  }

  private Optional<CouncilLetter> of(CouncilText text) {
    return letters.withText(text.id());
  }

  private boolean is(UserId user, CouncilLetter letter, Role role) {
    List<Post> posts = people.posts(user);
    return posts.contains(new Post(role, letter.municipality()));
  }
}
