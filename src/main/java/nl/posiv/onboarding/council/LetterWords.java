package nl.posiv.onboarding.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/** What stands above a letter on paper, and how far it is, in the reader's words. */
@Component
class LetterWords {

  private final CouncilLetters letters;
  private final FormWords forms;
  private final People people;
  private final Texts texts;

  LetterWords(CouncilLetters letters, FormWords forms, People people, Texts texts) {
    this.letters = letters;
    this.forms = forms;
    this.people = people;
    this.texts = texts;
  }

  /**
   * How far a letter is. The template reads it, so it is public.
   *
   * @param steps what was decided about it and done with it, in order
   */
  public record Way(String stage, List<Told> steps) {}

  /** Something that was decided or done, and what was recorded with it. The template reads it. */
  public record Told(String what, List<String> parts) {}

  /** A text as it is printed; a letter with its reference and its day, or that it has none yet. */
  CouncilDocument printed(CouncilText text) {
    return letters
        .withText(text.id())
        .map(letter -> CouncilDocument.headed(text.text(), head(letter)))
        .orElseGet(() -> CouncilDocument.of(text.text()));
  }

  private List<String> head(CouncilLetter letter) {
    return List.of(
        texts.get(Language.NL, "council.letter.reference", letter.caseReference()),
        letter.stage() == LetterStage.SENT
            ? texts.get(
                Language.NL,
                "council.letter.day",
                texts.date(Language.NL, Objects.requireNonNull(letter.sentOn())))
            : texts.get(Language.NL, "council.letter.stage." + letter.stage().id()));
  }

  /** How far a letter is; empty of any other text. */
  Optional<Way> way(CouncilText text, PageTexts t) {
    return letters
        .withText(text.id())
        .map(
            letter ->
                new Way(
                    t.of("council.letter.reference", letter.caseReference())
                        + " · "
                        + t.of("council.letter.stage." + letter.stage().id()),
                    letters.steps(letter.caseReference()).stream()
                        .map(step -> told(step, t))
                        .toList()));
  }

  private Told told(LetterStep step, PageTexts t) {
    List<String> parts = new ArrayList<>();
    if (step.day() != null) {
      parts.add(t.of("council.letter.part." + step.outcome(), t.date(step.day())));
    }
    if (step.reference() != null) {
      parts.add(t.of("joining.part.reference", step.reference()));
    }
    if (step.reason() != null) {
      parts.add(t.of("joining.part.reason", step.reason()));
    }
    String what =
        forms.choice(t.language(), step.step(), "outcome", step.outcome()).orElse(step.outcome());
    return new Told(
        t.of("templates.by", t.date(step.recordedOn()), people.nameOf(step.recordedBy()))
            + ": "
            + what,
        parts);
  }
}
