package nl.posiv.onboarding.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.printing.Printer;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A programme lead says what new texts for councils begin as. */
@Controller
@RequestMapping("/council-templates")
class CouncilTemplatesPage {

  private static final Set<String> RESULTS = Set.of("saved", "standard");

  private final CouncilTemplates templates;
  private final CouncilWriter writer;
  private final Printer printer;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  CouncilTemplatesPage(
      CouncilTemplates templates,
      CouncilWriter writer,
      Printer printer,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.templates = templates;
    this.writer = writer;
    this.printer = printer;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /** A template in the list. The templates read these, so they are public. */
  public record Line(String href, String name, String state) {}

  /** A placeholder and what it stands for. */
  public record Placeholder(String placeholder, String name) {}

  /** A text that there was. */
  public record Version(String about, String text) {}

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    PageTexts t = texts(request);
    return new ModelAndView("pages/council-templates")
        .addObject("t", t)
        .addObject(
            "lines",
            Stream.of(CouncilTextKind.values())
                .map(
                    kind ->
                        new Line(
                            "/council-templates/" + kind.id(),
                            t.of("council." + kind.id()),
                            t.of(state(kind))))
                .toList());
  }

  @GetMapping("/{kind}")
  ModelAndView one(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return known(kind)
        .map(
            known -> {
              ModelAndView page = page(known, request);
              return RESULTS.contains(result)
                  ? page.addObject("result", texts(request).of("council.template.result." + result))
                  : page;
            })
        .orElseGet(() -> notYours(request, response));
  }

  /** Keeps a template, or shows a text that is made of it. */
  @PostMapping("/{kind}")
  ModelAndView write(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(required = false) @Nullable String preview,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<CouncilTextKind> known = known(kind);
    if (known.isEmpty()) {
      return notYours(request, response);
    }
    try {
      if (preview != null) {
        return preview(known.get(), CouncilTemplates.checked(known.get(), text), request);
      }
      templates.write(known.get(), text, seen, user(request));
      return back(known.get(), "saved");
    } catch (CouncilTextRefusedException refused) {
      return refused(known.get(), refused, request, response)
          .addObject("text", text)
          .addObject("seen", seen);
    }
  }

  @PostMapping("/{kind}/standard")
  ModelAndView standard(
      @PathVariable String kind,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<CouncilTextKind> known = known(kind);
    if (known.isEmpty()) {
      return notYours(request, response);
    }
    try {
      templates.backToStandard(known.get(), seen, user(request));
      return back(known.get(), "standard");
    } catch (CouncilTextRefusedException refused) {
      return refused(known.get(), refused, request, response);
    }
  }

  private ModelAndView preview(CouncilTextKind kind, String text, HttpServletRequest request) {
    return new ModelAndView(
        printer.view("council", "preview-" + kind.id(), Language.NL, user(request)),
        Map.of(
            "document",
            CouncilDocument.of(writer.sample(kind, text, clock.today())),
            "example",
            texts.get(Language.NL, "council.sample")));
  }

  private static ModelAndView back(CouncilTextKind kind, String result) {
    return new ModelAndView("redirect:/council-templates/" + kind.id() + "?result=" + result);
  }

  private ModelAndView refused(
      CouncilTextKind kind,
      CouncilTextRefusedException refused,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return page(kind, request)
        .addObject("refusal", texts(request).of(refused.reason(), refused.placeholders()));
  }

  private ModelAndView page(CouncilTextKind kind, HttpServletRequest request) {
    PageTexts t = texts(request);
    List<Written> versions = templates.versions(kind);
    return new ModelAndView("pages/council-template")
        .addObject("t", t)
        .addObject("kind", kind.id())
        .addObject("name", t.of("council." + kind.id()))
        .addObject("state", t.of(state(kind)))
        .addObject("own", templates.own(kind).isPresent())
        .addObject("seen", versions.stream().findFirst().map(Written::number).orElse(0))
        .addObject("text", templates.of(kind))
        .addObject("standard", templates.standard(kind))
        .addObject("needed", placeholders(kind.needed().stream(), t))
        .addObject(
            "also",
            placeholders(kind.allowed().stream().filter(fact -> !kind.needed().contains(fact)), t))
        .addObject("versions", versions.stream().map(version -> version(version, t)).toList());
  }

  private static List<Placeholder> placeholders(Stream<CouncilFact> facts, PageTexts t) {
    return facts
        .map(
            fact ->
                new Placeholder(
                    "{{" + fact.placeholder() + "}}", t.of("council.fact." + fact.id())))
        .toList();
  }

  private Version version(Written version, PageTexts t) {
    return new Version(
        t.of("templates.by", t.date(version.writtenOn()), people.nameOf(version.writtenBy())),
        version.text() == null ? t.of("templates.was-standard") : version.text());
  }

  private String state(CouncilTextKind kind) {
    return templates.own(kind).isPresent() ? "templates.own" : "templates.standard";
  }

  private static Optional<CouncilTextKind> known(String kind) {
    return WithId.find(CouncilTextKind.class, kind);
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
