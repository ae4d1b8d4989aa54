package nl.posiv.onboarding.journey;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.letters.LetterKind;
import nl.posiv.onboarding.letters.LetterWriter;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of a case: which its reader may have made, and which can be. */
@Component
class CaseLetters {

  private final LetterWriter writer;
  private final Contracts contracts;
  private final Nominations nominations;
  private final Texts texts;

  CaseLetters(LetterWriter writer, Contracts contracts, Nominations nominations, Texts texts) {
    this.writer = writer;
    this.contracts = contracts;
    this.nominations = nominations;
    this.texts = texts;
  }

  /**
   * A letter. The template reads these, so they are public.
   *
   * @param links one a language; empty if something is missing
   * @param missing what that is; null if nothing
   */
  public record Line(String name, List<Link> links, @Nullable String missing) {}

  /** Where a letter is. */
  public record Link(String name, String href) {}

  /** Whether the reader may have a letter made in this case; not what they are elsewhere counts. */
  boolean mayHave(Opened opened, LetterKind kind) {
    return !Collections.disjoint(
        Rights.readersOfPage("GET /cases/*/letters/" + kind.id() + ".pdf"),
        opened.reader().parts());
  }

  /** Before there is a contract nobody needs a letter about it. */
  boolean areAskedFor(Opened opened) {
    return !contracts.ofProgramme(opened.row().reference()).isEmpty();
  }

  List<Line> of(Opened opened) {
    return Stream.of(LetterKind.values())
        .filter(kind -> mayHave(opened, kind))
        .map(kind -> line(opened, kind))
        .toList();
  }

  private Line line(Opened opened, LetterKind kind) {
    PageTexts t = new PageTexts(texts, opened.reader().language());
    CaseReference reference = opened.row().reference();
    List<String> missing = writer.missing(kind, reference, opened.reader().language());
    return new Line(
        t.of("letter." + kind.id()),
        missing.isEmpty() ? links(opened, kind, reference) : List.of(),
        missing.isEmpty() ? null : t.of("letter.list.missing", String.join(", ", missing)));
  }

  /** In Dutch, in the official's language and in the reader's. */
  private List<Link> links(Opened opened, LetterKind kind, CaseReference reference) {
    return Stream.of(Language.NL, nominations.languageOf(reference), opened.reader().language())
        .distinct()
        .map(
            language ->
                new Link(
                    texts.get(language, "account.language." + language.code()),
                    "/cases/"
                        + reference
                        + "/letters/"
                        + kind.id()
                        + ".pdf?lang="
                        + language.code()))
        .toList();
  }
}
