package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.letters.Letter;
import nl.posiv.onboarding.letters.LetterKind;
import nl.posiv.onboarding.letters.LetterWriter;
import nl.posiv.onboarding.printing.Printer;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A letter about a contract as a file; where something is missing, what that is. */
@Controller
@RequestMapping("/cases/{reference}/letters")
class LettersPage {

  private final CaseReaders readers;
  private final CaseLetters letters;
  private final LetterWriter writer;
  private final Printer printer;
  private final Viewers viewers;
  private final Texts texts;

  LettersPage(
      CaseReaders readers,
      CaseLetters letters,
      LetterWriter writer,
      Printer printer,
      Viewers viewers,
      Texts texts) {
    this.readers = readers;
    this.letters = letters;
    this.writer = writer;
    this.printer = printer;
    this.viewers = viewers;
    this.texts = texts;
  }

  @GetMapping("/{kind}.pdf")
  ModelAndView letter(
      @PathVariable("reference") String written,
      @PathVariable("kind") String id,
      @RequestParam(name = "lang", defaultValue = "nl") String lang,
      HttpServletRequest request,
      HttpServletResponse response) {
    Viewer viewer = viewers.of(request);
    Optional<LetterKind> asked = WithId.find(LetterKind.class, id);
    Optional<Opened> opened =
        asked.flatMap(
            kind ->
                CaseReference.find(written)
                    .flatMap(reference -> readers.open(viewer, reference))
                    .filter(found -> letters.mayHave(found, kind)));
    if (opened.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return new ModelAndView("pages/not-yours");
    }
    LetterKind kind = asked.orElseThrow();
    CaseReference reference = opened.get().row().reference();
    List<String> missing = writer.missing(kind, reference, viewer.language());
    if (!missing.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return new ModelAndView(
          "pages/letter-missing",
          Map.of(
              "t",
              new PageTexts(texts, viewer.language()),
              "name",
              texts.get(viewer.language(), "letter." + kind.id()),
              "reference",
              reference,
              "missing",
              missing));
    }
    Letter letter =
        writer.write(kind, reference, opened.get().row().municipality(), language(lang));
    return new ModelAndView(
        printer.view("letter", reference + "-" + id, letter.language(), viewer.userId()),
        Map.of("letter", letter));
  }

  /** The Dutch text is the one that counts, so whatever else is asked for is answered with it. */
  private static Language language(String code) {
    return Stream.of(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElse(Language.NL);
  }
}
