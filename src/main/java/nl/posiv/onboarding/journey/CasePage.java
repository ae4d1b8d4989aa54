package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.casefile.CaseCorrections;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.documents.DocumentTexts;
import nl.posiv.onboarding.farewell.Alumni;
import nl.posiv.onboarding.farewell.Farewells;
import nl.posiv.onboarding.farewell.Side;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notes.NoteTexts;
import nl.posiv.onboarding.notification.CaseMails;
import nl.posiv.onboarding.printing.Printer;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The file of a case: where it stands, what happens next, and all that its reader may know. */
@Controller
class CasePage {

  private static final String PAGE = "pages/case";
  private static final String TIMELINE = "timeline";
  private static final String PEOPLE = "people";
  private static final String NOTES = "notes";
  private static final String MAILS = "mails";
  private static final Set<String> RESULTS =
      Stream.of(
              Stream.of("noted"),
              CaseCorrections.Result.KEPT.stream().map(WithId::id),
              Stream.of(CaseMails.Outcome.values()).map(outcome -> "mail-" + outcome.id()))
          .flatMap(results -> results)
          .collect(Collectors.toUnmodifiableSet());
  private static final String DOCUMENTS = "documents";

  private final CaseTable cases;
  private final CaseReaders readers;
  private final CaseWords words;
  private final Progress progress;
  private final CaseFile file;
  private final CaseYear year;
  private final OwnCase ownCase;
  private final DocumentTexts documents;
  private final ProcessPictures pictures;
  private final CaseEntries entries;
  private final Farewells farewells;
  private final Alumni alumni;
  private final Timeline events;
  private final NoteTexts notes;
  private final CaseMails mails;
  private final Viewers viewers;
  private final Printer printer;
  private final Texts texts;

  CasePage(
      CaseTable cases,
      CaseReaders readers,
      CaseWords words,
      Progress progress,
      CaseFile file,
      CaseYear year,
      OwnCase ownCase,
      DocumentTexts documents,
      ProcessPictures pictures,
      CaseEntries entries,
      Farewells farewells,
      Alumni alumni,
      Timeline events,
      NoteTexts notes,
      CaseMails mails,
      Viewers viewers,
      Printer printer,
      Texts texts) {
    this.cases = cases;
    this.readers = readers;
    this.words = words;
    this.progress = progress;
    this.file = file;
    this.year = year;
    this.ownCase = ownCase;
    this.documents = documents;
    this.pictures = pictures;
    this.entries = entries;
    this.farewells = farewells;
    this.alumni = alumni;
    this.events = events;
    this.notes = notes;
    this.mails = mails;
    this.viewers = viewers;
    this.printer = printer;
    this.texts = texts;
  }

  /** A day that says how the case stands. The template reads it, so it is public. */
  public record Day(String name, String day) {}

  @GetMapping("/cases/{reference}")
  String page(
      @PathVariable("reference") String written,
      @RequestParam(required = false) @Nullable String result,
      @RequestParam(required = false) @Nullable String at,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<Opened> found =
        CaseReference.find(written).flatMap(reference -> readers.open(viewer, reference));
    if (found.isEmpty()) {
      // Whether there is such a case elsewhere is not told.
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    Opened opened = found.get();
    CaseReference reference = opened.row().reference();
    PageTexts t = new PageTexts(texts, viewer.language(), opened.is(Role.OFFICIAL));
    List<String> keys = file.keys(opened.reader());
    model.addAttribute("t", t);
    head(opened, keys, t, model);
    model.addAttribute("dates", dates(opened, t));
    List<CaseFile.Section> sections =
        keys.stream()
            .map(key -> file.section(key, reference, opened.reader()))
            .filter(section -> !section.entries().isEmpty() || shows(section.key(), opened))
            .toList();
    model.addAttribute("sections", sections);
    ConcernedCase.rememberSections(sections.stream().map(CaseFile.Section::key).toList());
    year.fill(opened, keys, model);
    if (keys.contains(PEOPLE)) {
      model.addAttribute("contacts", ownCase.people(opened.row(), t));
    }
    if (keys.contains(NOTES)) {
      model.addAttribute(NOTES, notes.stories(reference, opened.reader()));
      model.addAttribute(
          "writesNotes", opened.is(Role.RO3KVIT) || opened.row().stage().isKnownToMunicipality());
    }
    if (keys.contains(MAILS)) {
      model.addAttribute(MAILS, mails.of(reference, opened.reader()));
    }
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", t.of("file.result." + result));
      // What it is about stands far below; the section must be open to the reader.
      sections.stream()
          .filter(section -> section.key().equals(at))
          .findFirst()
          .ifPresent(section -> model.addAttribute("resultAt", section));
    }
    if (keys.contains(DOCUMENTS)) {
      model.addAttribute(DOCUMENTS, documents.lines(reference, opened.reader(), viewer.userId()));
      model.addAttribute("kinds", documents.kinds(reference, opened.reader()));
    }
    boolean timeline = keys.contains(TIMELINE);
    model.addAttribute("events", timeline ? events.of(opened, sections, t) : List.of());
    model.addAttribute("pictures", timeline ? pictures(opened) : List.of());
    return PAGE;
  }

  /** The same on paper. */
  @GetMapping("/cases/{reference}.pdf")
  ModelAndView printed(
      @PathVariable("reference") String written,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String page = page(written, null, null, request, response, model);
    if (!page.equals(PAGE)) {
      return new ModelAndView(page);
    }
    Viewer viewer = viewers.of(request);
    return new ModelAndView(printer.view("case", written, viewer.language(), viewer.userId()));
  }

  private boolean shows(String key, Opened opened) {
    return Set.of(PEOPLE, TIMELINE, NOTES, DOCUMENTS).contains(key) || year.shows(key, opened);
  }

  private void head(Opened opened, List<String> keys, PageTexts t, Model model) {
    CaseTable.Row row = opened.row();
    CaseReference reference = row.reference();
    CaseWords.Line line = words.lines(opened.viewer(), t, List.of(row), Integer.MAX_VALUE).get(0);
    boolean self = opened.is(Role.OFFICIAL);
    boolean everything = opened.listed() || self;
    model.addAttribute("line", everything ? line : line.withOwnTasks());
    model.addAttribute("everything", everything);
    model.addAttribute("listed", opened.listed());
    model.addAttribute("names", opened.viewer().seesNames());
    String outlook = words.outlook(row, opened.reader().parts(), keys, t);
    model.addAttribute("now", progress.now(row, outlook, t));
    model.addAttribute("outlook", outlook);
    model.addAttribute("entry", entry(opened, t));
    model.addAttribute("phases", progress.phases(row, t));
    model.addAttribute("hr", opened.is(Role.HR));
    model.addAttribute(
        "survey",
        opened.is(Role.HR) && farewells.openUntil(reference, Side.MUNICIPALITY).isPresent());
    model.addAttribute("inTouch", inTouch(opened, t));
  }

  private List<Day> dates(Opened opened, PageTexts t) {
    return file.dates(opened.row().reference(), opened.reader()).stream()
        .map(date -> new Day(t.of("file.date." + date.id()), t.date(date.day())))
        .toList();
  }

  private List<ProcessPicture> pictures(Opened opened) {
    return cases.standing(opened.viewer(), opened.row().reference()).stream()
        .map(at -> pictures.draw(at.process(), at.now(), at.done(), opened.reader().language()))
        .toList();
  }

  /** That Ro3kvit may keep in touch with somebody who left; only Ro3kvit reads it. */
  private @Nullable String inTouch(Opened opened, PageTexts t) {
    return alumni
        .since(opened.row().reference())
        .filter(since -> opened.is(Role.RO3KVIT))
        .map(since -> t.of("farewell.in-touch", t.date(since)))
        .orElse(null);
  }

  /** That the case was entered where it stood; null if it came by its steps. */
  private @Nullable String entry(Opened opened, PageTexts t) {
    boolean readsRightToWork = file.keys(opened.reader()).contains("right-to-work");
    return entries
        .find(opened.row().reference())
        .map(
            entry ->
                entry.isComplete()
                    ? t.of("entry.note", t.date(entry.answeredOn()))
                        + (entry.uwvNotifiedOn() == null || !readsRightToWork
                            ? ""
                            : " " + t.of("entry.notified", t.date(entry.uwvNotifiedOn())))
                    : opened.is(Role.RO3KVIT)
                        ? t.of(
                            "entry.mistaken",
                            t.date(entry.answeredOn()),
                            Objects.requireNonNullElse(entry.reason(), ""))
                        : null)
        .orElse(null);
  }

  /** Where the page was before; links to it stand in mails and notes. */
  @GetMapping("/overview/{reference}")
  String moved(@PathVariable("reference") String written, HttpServletResponse response) {
    Optional<CaseReference> reference = CaseReference.find(written);
    if (reference.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    return "redirect:/cases/" + reference.get();
  }
}
