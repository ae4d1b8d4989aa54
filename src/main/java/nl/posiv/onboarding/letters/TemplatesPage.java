package nl.posiv.onboarding.letters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.printing.Printer;
import nl.posiv.onboarding.records.MunicipalityId;
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

/** A manager words the letters of the municipality. */
@Controller
@RequestMapping("/templates")
class TemplatesPage {

  private static final List<String> RESULTS = List.of("saved", "standard");

  private final LetterTexts letterTexts;
  private final LetterWriter writer;
  private final Printer printer;
  private final Municipalities municipalities;
  private final People people;
  private final Texts texts;

  TemplatesPage(
      LetterTexts letterTexts,
      LetterWriter writer,
      Printer printer,
      Municipalities municipalities,
      People people,
      Texts texts) {
    this.letterTexts = letterTexts;
    this.writer = writer;
    this.printer = printer;
    this.municipalities = municipalities;
    this.people = people;
    this.texts = texts;
  }

  /** The letters of a municipality. The templates read these, so they are public. */
  public record Place(String name, List<Line> lines) {}

  /** A letter in its languages. */
  public record Line(String name, List<Link> links) {}

  /** Where the text of a letter is, and whether it is the municipality's own. */
  public record Link(String href, String language, String state) {}

  /** A placeholder and what it stands for. */
  public record Placeholder(String placeholder, String name) {}

  /** A text that there was. */
  public record Version(String about, String text) {}

  /** The text of a letter, asked for by somebody who may word it. */
  private record Asked(
      MunicipalityId municipality, LetterKind kind, Language language, UserId user, PageTexts t) {}

  @GetMapping
  ModelAndView list(HttpServletRequest request, HttpServletResponse response) {
    List<MunicipalityId> managed = managedBy(request);
    PageTexts t = texts(request);
    if (managed.isEmpty()) {
      return notYours(t, HttpStatus.FORBIDDEN, response);
    }
    return new ModelAndView(
        "pages/letter-texts",
        Map.of(
            "t", t,
            "languages", Stream.of(Language.values()).map(this::nameOf).toList(),
            "places", managed.stream().map(id -> place(id, t)).toList()));
  }

  private Place place(MunicipalityId municipality, PageTexts t) {
    return new Place(
        municipalities.nameOf(municipality),
        Stream.of(LetterKind.values())
            .map(
                kind ->
                    new Line(
                        t.of("letter." + kind.id()),
                        Stream.of(Language.values())
                            .map(language -> link(municipality, kind, language, t))
                            .toList()))
            .toList());
  }

  private Link link(MunicipalityId municipality, LetterKind kind, Language language, PageTexts t) {
    boolean own = letterTexts.own(municipality, kind, language).isPresent();
    return new Link(
        address(kind, language) + "?municipality=" + municipality,
        nameOf(language),
        t.of(own ? "templates.own" : "templates.standard"));
  }

  @GetMapping("/{kind}/{language}")
  ModelAndView page(
      @PathVariable String kind,
      @PathVariable String language,
      @RequestParam(required = false) @Nullable String municipality,
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return asked(kind, language, municipality, request)
        .map(
            asked -> {
              ModelAndView page = page(asked);
              if (result != null && RESULTS.contains(result)) {
                page.addObject("result", "templates.result." + result);
              }
              return page;
            })
        .orElseGet(() -> notYours(texts(request), HttpStatus.NOT_FOUND, response));
  }

  /** Keeps a text, or shows how a letter with it would look. */
  @PostMapping("/{kind}/{language}")
  ModelAndView write(
      @PathVariable String kind,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam(required = false) @Nullable String preview,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Asked> found = asked(kind, language, municipality, request);
    if (found.isEmpty()) {
      return notYours(texts(request), HttpStatus.NOT_FOUND, response);
    }
    Asked asked = found.get();
    try {
      if (preview != null) {
        return preview(asked, letterTexts.checked(asked.kind(), text));
      }
      letterTexts.write(
          asked.municipality(), asked.kind(), asked.language(), text, seen, asked.user());
      return back(asked, "saved");
    } catch (TextRefusedException refused) {
      return refusedPage(asked, refused, response).addObject("text", text).addObject("seen", seen);
    }
  }

  @PostMapping("/{kind}/{language}/standard")
  ModelAndView standard(
      @PathVariable String kind,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "0") long seen,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Asked> found = asked(kind, language, municipality, request);
    if (found.isEmpty()) {
      return notYours(texts(request), HttpStatus.NOT_FOUND, response);
    }
    Asked asked = found.get();
    try {
      letterTexts.backToStandard(
          asked.municipality(), asked.kind(), asked.language(), seen, asked.user());
      return back(asked, "standard");
    } catch (TextRefusedException refused) {
      return refusedPage(asked, refused, response);
    }
  }

  private ModelAndView preview(Asked asked, String text) {
    Letter letter =
        writer.preview(
            asked.kind(), asked.language(), text, municipalities.nameOf(asked.municipality()));
    return new ModelAndView(
        printer.view("letter", "preview-" + asked.kind().id(), asked.language(), asked.user()),
        Map.of("letter", letter, "example", texts.get(asked.language(), "letter.sample")));
  }

  private static ModelAndView back(Asked asked, String result) {
    return new ModelAndView(
        "redirect:"
            + address(asked.kind(), asked.language())
            + "?municipality="
            + asked.municipality()
            + "&result="
            + result);
  }

  private ModelAndView refusedPage(
      Asked asked, TextRefusedException refused, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return page(asked).addObject("refusal", asked.t().of(refused.reason(), refused.placeholders()));
  }

  private ModelAndView page(Asked asked) {
    PageTexts t = asked.t();
    List<LetterVersion> versions =
        letterTexts.versions(asked.municipality(), asked.kind(), asked.language());
    return new ModelAndView("pages/letter-text")
        .addObject("t", t)
        .addObject("kind", asked.kind().id())
        .addObject("lang", asked.language().code())
        .addObject("name", t.of("letter." + asked.kind().id()))
        .addObject("inLanguage", nameOf(asked.language()))
        .addObject("municipality", asked.municipality().value())
        .addObject("place", municipalities.nameOf(asked.municipality()))
        .addObject(
            "own",
            letterTexts.own(asked.municipality(), asked.kind(), asked.language()).isPresent())
        .addObject("seen", versions.stream().findFirst().map(LetterVersion::id).orElse(0L))
        .addObject("text", letterTexts.of(asked.municipality(), asked.kind(), asked.language()))
        .addObject("standard", letterTexts.standard(asked.kind(), asked.language()))
        .addObject("needed", placeholders(asked.kind().needed(), t))
        .addObject("also", placeholders(List.of(Fact.REFERENCE, Fact.TODAY), t))
        .addObject("versions", versions.stream().map(it -> version(it, t)).toList());
  }

  private static List<Placeholder> placeholders(Collection<Fact> facts, PageTexts t) {
    return facts.stream()
        .map(
            fact ->
                new Placeholder("{{" + fact.placeholder() + "}}", t.of("letter.fact." + fact.id())))
        .toList();
  }

  private Version version(LetterVersion version, PageTexts t) {
    return new Version(
        t.of("templates.by", t.date(version.writtenOn()), people.nameOf(version.writtenBy())),
        version.text() == null ? t.of("templates.was-standard") : version.text());
  }

  private String nameOf(Language language) {
    return texts.get(language, "account.language." + language.code());
  }

  private static String address(LetterKind kind, Language language) {
    return "/templates/" + kind.id() + "/" + language.code();
  }

  private Optional<Asked> asked(
      String kind, String code, @Nullable String municipality, HttpServletRequest request) {
    Optional<MunicipalityId> managed =
        managedBy(request).stream()
            .filter(id -> municipality == null || id.value().equals(municipality))
            .findFirst();
    Optional<Language> language =
        Stream.of(Language.values()).filter(it -> it.code().equals(code)).findFirst();
    return WithId.find(LetterKind.class, kind)
        .flatMap(
            letter ->
                managed.flatMap(
                    place ->
                        language.map(
                            it ->
                                new Asked(
                                    place,
                                    letter,
                                    it,
                                    new UserId(request.getRemoteUser()),
                                    texts(request)))));
  }

  private List<MunicipalityId> managedBy(HttpServletRequest request) {
    return people.posts(new UserId(request.getRemoteUser())).stream()
        .filter(post -> post.role() == Role.MANAGER)
        .map(Post::municipality)
        .toList();
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(UserId.of(request.getRemoteUser())));
  }

  private static ModelAndView notYours(
      PageTexts t, HttpStatus status, HttpServletResponse response) {
    response.setStatus(status.value());
    return new ModelAndView("pages/not-yours", Map.of("t", t));
  }
}
