package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedId;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notes.Circle;
import nl.posiv.onboarding.notes.NoteKind;
import nl.posiv.onboarding.notes.NoteRefusedException;
import nl.posiv.onboarding.notes.NoteTexts;
import nl.posiv.onboarding.notes.Notes;
import nl.posiv.onboarding.notes.TypedNote;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody of a case writes a note, corrects it, or takes it back. */
@Controller
@RequestMapping("/cases/{reference}/notes")
class NotesPage {

  private static final String PAGE = "pages/note";

  private final CaseReaders readers;
  private final Viewers viewers;
  private final Notes notes;
  private final NoteTexts noteTexts;
  private final ProgrammeClock clock;
  private final Texts texts;

  NotesPage(
      CaseReaders readers,
      Viewers viewers,
      Notes notes,
      NoteTexts noteTexts,
      ProgrammeClock clock,
      Texts texts) {
    this.readers = readers;
    this.viewers = viewers;
    this.notes = notes;
    this.noteTexts = noteTexts;
    this.clock = clock;
    this.texts = texts;
  }

  /** What the forms of the page send; what is missing was not typed. */
  record Sent(
      @Nullable String id,
      @Nullable String version,
      @Nullable String kind,
      @Nullable String day,
      @Nullable String body,
      @Nullable String circle,
      @Nullable String reason) {

    private TypedNote typed() {
      return new TypedNote(text(kind), text(day), text(body), text(circle), text(reason));
    }

    /** Of a form of ours; anything else gets a number or an id that no note has. */
    private int seen() {
      return version != null && version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }

  /** What somebody who may does to a note. */
  private interface Step {
    void take(Opened opened);
  }

  @GetMapping
  String ask(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(reference, request).filter(it -> !circles(it).isEmpty());
    if (opened.isEmpty()) {
      return notYours(response);
    }
    fill(opened.get(), null, model);
    return PAGE;
  }

  @GetMapping("/{note}")
  String one(
      @PathVariable String reference,
      @PathVariable String note,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(reference, request);
    Optional<NoteTexts.Story> story = opened.flatMap(it -> find(it, note));
    if (story.isEmpty()) {
      return notYours(response);
    }
    fill(opened.get(), story.get(), model);
    return PAGE;
  }

  @PostMapping
  String write(
      @PathVariable String reference,
      @ModelAttribute Sent sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        open(reference, request).filter(it -> !circles(it).isEmpty()),
        null,
        sent,
        opened ->
            notes.write(
                id(Sent.text(sent.id())).orElseGet(UUID::randomUUID),
                opened.row().reference(),
                opened.reader(),
                opened.row().stage().isKnownToMunicipality(),
                sent.typed()),
        response,
        model);
  }

  @PostMapping("/{note}/correction")
  String correct(
      @PathVariable String reference,
      @PathVariable String note,
      @ModelAttribute Sent sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        open(reference, request),
        note,
        sent,
        opened ->
            notes.correct(
                UUID.fromString(note),
                sent.seen(),
                opened.row().reference(),
                opened.reader(),
                opened.row().stage().isKnownToMunicipality(),
                sent.typed()),
        response,
        model);
  }

  @PostMapping("/{note}/withdrawal")
  String takeBack(
      @PathVariable String reference,
      @PathVariable String note,
      @ModelAttribute Sent sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        open(reference, request),
        note,
        sent,
        opened ->
            notes.takeBack(
                UUID.fromString(note),
                sent.seen(),
                opened.row().reference(),
                opened.reader(),
                Sent.text(sent.reason())),
        response,
        model);
  }

  private Optional<Opened> open(String written, HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    return CaseReference.find(written)
        .flatMap(reference -> readers.open(viewer, reference))
        .filter(opened -> notes.isOpenTo(opened.reader()));
  }

  private Optional<NoteTexts.Story> find(Opened opened, String note) {
    return id(note).flatMap(id -> noteTexts.find(opened.row().reference(), id, opened.reader()));
  }

  private static Optional<UUID> id(String written) {
    return TypedId.read(written).filter(id -> id.toString().equals(written));
  }

  private List<Circle> circles(Opened opened) {
    return notes.circles(opened.reader(), opened.row().stage().isKnownToMunicipality());
  }

  /**
   * @param note null for a new one
   */
  private String change(
      Optional<Opened> opened,
      @Nullable String note,
      Sent sent,
      Step step,
      HttpServletResponse response,
      Model model) {
    Optional<NoteTexts.Story> story =
        note == null ? Optional.empty() : opened.flatMap(it -> find(it, note));
    if (opened.isEmpty() || note != null && story.isEmpty()) {
      return notYours(response);
    }
    try {
      step.take(opened.get());
      return "redirect:/cases/" + opened.get().row().reference() + "?result=noted&at=notes#result";
    } catch (NoteRefusedException refusal) {
      PageTexts t = fill(opened.get(), story.orElse(null), model);
      model.addAttribute("typed", sent.typed());
      model.addAttribute("refusedAt", refusal.field());
      model.addAttribute(
          "refusal",
          refusal.day() == null
              ? t.of(refusal.reason())
              : t.of(refusal.reason(), t.date(refusal.day())));
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return PAGE;
    }
  }

  private PageTexts fill(Opened opened, NoteTexts.@Nullable Story story, Model model) {
    PageTexts t = new PageTexts(texts, opened.viewer().language(), opened.is(Role.OFFICIAL));
    model.addAttribute("t", t);
    model.addAttribute("reference", opened.row().reference());
    model.addAttribute("candidate", opened.row().candidate());
    model.addAttribute("place", opened.row().place());
    model.addAttribute("kinds", List.of(NoteKind.values()).stream().map(WithId::id).toList());
    model.addAttribute("circles", circles(opened).stream().map(WithId::id).toList());
    model.addAttribute("story", story);
    model.addAttribute("id", UUID.randomUUID());
    model.addAttribute("today", clock.today());
    model.addAttribute(
        "typed",
        story == null
            ? new TypedNote("", clock.today().toString(), "", "", "")
            : new TypedNote(
                story.content().kind().id(),
                story.content().happenedOn().toString(),
                story.content().body(),
                story.content().circle().id(),
                ""));
    return t;
  }

  private static String notYours(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/not-yours";
  }
}
