package nl.posiv.onboarding.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedId;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.printing.Printer;
import nl.posiv.onboarding.printing.TextFile;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Texts for council and college: made from a template, edited, and taken along. */
@Controller
@RequestMapping("/council")
class CouncilPage {

  private static final Set<String> RESULTS = Set.of("made", "saved", "erased");

  private final CouncilTexts councilTexts;
  private final CouncilTemplates templates;
  private final CouncilWriter writer;
  private final Writers writers;
  private final CouncilLetters letters;
  private final LetterWords letterWords;
  private final Printer printer;
  private final TextFile textFile;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  CouncilPage(
      CouncilTexts councilTexts,
      CouncilTemplates templates,
      CouncilWriter writer,
      Writers writers,
      CouncilLetters letters,
      LetterWords letterWords,
      Printer printer,
      TextFile textFile,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.councilTexts = councilTexts;
    this.templates = templates;
    this.writer = writer;
    this.writers = writers;
    this.letters = letters;
    this.letterWords = letterWords;
    this.printer = printer;
    this.textFile = textFile;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /** A text in the list. The templates read these, so they are public. */
  public record Line(String href, String name, String municipality, String changed) {}

  /** A kind of text that can be made, and what it is for. */
  public record New(String href, String name, String what) {}

  /** A municipality that can be chosen. */
  public record Option(String value, String name) {}

  /** A version that there was. */
  public record Version(String about, String text) {}

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String result, HttpServletRequest request) {
    PageTexts t = texts(request);
    UserId user = user(request);
    ModelAndView page =
        new ModelAndView("pages/council")
            .addObject("t", t)
            .addObject(
                "lines",
                councilTexts.all().stream()
                    .filter(text -> writers.reads(user, text))
                    .map(text -> line(text, t))
                    .toList())
            .addObject(
                "kinds",
                Stream.of(CouncilTextKind.values())
                    .filter(kind -> !writers.places(user, kind).isEmpty())
                    .map(kind -> kind(kind, t))
                    .toList())
            .addObject("leads", writers.leads(user));
    return with(page, result, t);
  }

  private Line line(CouncilText text, PageTexts t) {
    return new Line(
        "/council/" + text.id(),
        t.of("council." + text.kind().id()),
        writers.nameOf(text.municipality()),
        about(text.last(), t));
  }

  private static New kind(CouncilTextKind kind, PageTexts t) {
    return new New(
        kind.isLetter() ? "/tasks/new/" + kind.id() : "/council/new/" + kind.id(),
        t.of("council." + kind.id()),
        t.of("council.for." + kind.id()));
  }

  @GetMapping("/new/{kind}")
  ModelAndView ask(
      @PathVariable String kind, HttpServletRequest request, HttpServletResponse response) {
    return asked(
        kind,
        request,
        response,
        (asked, places) ->
            form(
                asked,
                places,
                Drafting.begun(clock.today().getYear()),
                UUID.randomUUID(),
                request));
  }

  @PostMapping("/new/{kind}")
  ModelAndView make(
      @PathVariable String kind, HttpServletRequest request, HttpServletResponse response) {
    return asked(
        kind,
        request,
        response,
        (asked, places) -> {
          Drafting drafting = Drafting.of(request, asked, places, people.languageOf(user(request)));
          UUID id = TypedId.read(drafting.in("id")).orElseGet(UUID::randomUUID);
          if (!drafting.isComplete()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(asked, places, drafting, id, request);
          }
          councilTexts.add(
              id,
              drafting.place().id(),
              asked,
              writer.write(templates.of(asked), drafting.drafted()),
              user(request));
          return new ModelAndView("redirect:/council/" + id + "?result=made");
        });
  }

  private ModelAndView form(
      CouncilTextKind kind,
      List<Place> places,
      Drafting drafting,
      UUID id,
      HttpServletRequest request) {
    PageTexts t = texts(request);
    return new ModelAndView("pages/council-new")
        .addObject("t", t)
        .addObject("kind", kind.id())
        .addObject("id", id)
        .addObject("name", t.of("council." + kind.id()))
        .addObject("what", t.of("council.for." + kind.id()))
        .addObject("asksMembers", kind.needed().contains(CouncilFact.MEMBERS))
        .addObject("asksMoney", kind.needed().contains(CouncilFact.TOTAL))
        .addObject("typed", drafting)
        .addObject("mistakes", drafting.sentences(t))
        .addObject(
            "places",
            places.stream().map(place -> new Option(place.id().value(), place.name())).toList());
  }

  @GetMapping("/{id}")
  ModelAndView one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(id, request, response, text -> with(page(text, request), result, texts(request)));
  }

  /** Keeps what stands on the page as another version. */
  @PostMapping("/{id}")
  ModelAndView save(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        id,
        request,
        response,
        found -> {
          try {
            if (!writers.writes(user(request), found)) {
              throw new CouncilTextRefusedException("council.refused.closed");
            }
            return councilTexts.write(found.id(), text, seen, user(request))
                ? new ModelAndView("redirect:/council/" + found.id() + "?result=saved")
                : notYours(request, response);
          } catch (CouncilTextRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(found, request)
                .addObject("refusal", texts(request).of(refused.reason()))
                .addObject("text", text)
                .addObject("seen", seen);
          }
        });
  }

  @PostMapping("/{id}/removal")
  ModelAndView erase(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return found(
        id,
        request,
        response,
        text -> {
          if (text.kind().isLetter()) {
            return notYours(request, response);
          }
          councilTexts.erase(text.id());
          return new ModelAndView("redirect:/council?result=erased");
        });
  }

  @GetMapping("/{id}.odt")
  ModelAndView document(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return found(
        id,
        request,
        response,
        text -> {
          CouncilDocument document = letterWords.printed(text);
          return new ModelAndView(
              textFile.view(text.file(), document.title(), Language.NL, document.blocks()));
        });
  }

  @GetMapping("/{id}.pdf")
  ModelAndView paper(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return found(
        id,
        request,
        response,
        text ->
            new ModelAndView(
                printer.view("council", text.file(), Language.NL, user(request)),
                Map.of("document", letterWords.printed(text))));
  }

  private ModelAndView page(CouncilText text, HttpServletRequest request) {
    PageTexts t = texts(request);
    return new ModelAndView("pages/council-text")
        .addObject("t", t)
        .addObject("href", "/council/" + text.id())
        .addObject("name", t.of("council." + text.kind().id()))
        .addObject("municipality", writers.nameOf(text.municipality()))
        .addObject("explained", CouncilExplanation.of(text.kind(), texts, t.language()))
        .addObject("text", text.text())
        .addObject("seen", text.last().number())
        .addObject("open", String.join(", ", text.open()))
        .addObject("writable", writers.writes(user(request), text))
        .addObject("way", letterWords.way(text, t).orElse(null))
        .addObject(
            "versions",
            councilTexts.versions(text.id()).stream()
                .map(version -> new Version(about(version, t), String.valueOf(version.text())))
                .toList());
  }

  private String about(Written version, PageTexts t) {
    if (version.writtenBy().equals(Written.BY_ITSELF)) {
      return t.of("council.letter.by-itself", t.date(version.writtenOn()));
    }
    return t.of("templates.by", t.date(version.writtenOn()), people.nameOf(version.writtenBy()));
  }

  /** A kind of text that somebody makes, and for whom. */
  private interface Asked {

    ModelAndView page(CouncilTextKind kind, List<Place> places);
  }

  private ModelAndView asked(
      String kind, HttpServletRequest request, HttpServletResponse response, Asked page) {
    Optional<CouncilTextKind> asked =
        WithId.find(CouncilTextKind.class, kind).filter(text -> !text.isLetter());
    List<Place> places = asked.map(known -> writers.places(user(request), known)).orElse(List.of());
    return places.isEmpty() ? notYours(request, response) : page.page(asked.orElseThrow(), places);
  }

  private ModelAndView found(
      String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<CouncilText, ModelAndView> page) {
    return text(id)
        .filter(text -> writers.reads(user(request), text))
        .map(page)
        .orElseGet(() -> notYours(request, response));
  }

  /** By its id, or by the reference of a letter, to which mails and tasks lead. */
  private Optional<CouncilText> text(String typed) {
    return TypedId.read(typed)
        .flatMap(councilTexts::find)
        .or(() -> CaseReference.find(typed).flatMap(letters::textOf));
  }

  private static ModelAndView with(ModelAndView page, String result, PageTexts t) {
    return RESULTS.contains(result)
        ? page.addObject("result", t.of("council.result." + result))
        : page;
  }

  private ModelAndView notYours(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return new ModelAndView("pages/not-yours", Map.of("t", texts(request)));
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
