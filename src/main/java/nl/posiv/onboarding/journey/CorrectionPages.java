package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.casefile.CaseCorrections;
import nl.posiv.onboarding.casefile.CaseCorrections.Correctable;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.engine.form.RefusedForm;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.tasks.FormPages;
import nl.posiv.onboarding.tasks.Sheet;
import nl.posiv.onboarding.tasks.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects what stands in the file of a case: the form of the task, with a reason. */
@Controller
@RequestMapping("/cases/{reference}/corrections/{record}/{id}")
class CorrectionPages {

  private static final String VERSION = "posiv-version";

  private final CaseReaders readers;
  private final Viewers viewers;
  private final CaseCorrections corrections;
  private final FormPages pages;
  private final Texts texts;

  CorrectionPages(
      CaseReaders readers,
      Viewers viewers,
      CaseCorrections corrections,
      FormPages pages,
      Texts texts) {
    this.readers = readers;
    this.viewers = viewers;
    this.corrections = corrections;
    this.pages = pages;
    this.texts = texts;
  }

  /** A record that its reader may correct. */
  private record Asked(
      CaseReference reference, CaseReader reader, Viewer viewer, Correctable what) {

    TaskDesk.Form form() {
      return new TaskDesk.Form(what.form(), what.values());
    }
  }

  @GetMapping
  String open(
      @PathVariable String reference,
      @PathVariable String record,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return find(reference, record, id, request)
        .map(asked -> page(asked, pages.blank(asked.form()), List.of(), model))
        .orElseGet(() -> notYours(response));
  }

  @PostMapping
  String correct(
      @PathVariable String reference,
      @PathVariable String record,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Asked> found = find(reference, record, id, request);
    if (found.isEmpty()) {
      return notYours(response);
    }
    Asked asked = found.get();
    if (asked.what().closed() != null) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return page(asked, pages.blank(asked.form()), List.of(), model);
    }
    String version = String.join("", sent.getOrDefault(VERSION, List.of()));
    Outcome outcome = new Outcome();
    FormPages.Sent answered =
        pages.handIn(
            asked.form(),
            sent,
            answers ->
                new TaskDesk.HandedIn(
                    keep(asked, record, id, version, answers, outcome), asked.reference()),
            response,
            model);
    return answered.accepted()
        ? "redirect:/cases/%s?result=%s".formatted(asked.reference(), outcome.result.id())
            + (outcome.result.leadsOn() ? "" : "&at=" + asked.what().section() + "#result")
        : page(asked, answered.sheet(), answered.mistakes(), model);
  }

  /** What the page of the case says afterwards. */
  private static final class Outcome {

    private CaseCorrections.Result result = CaseCorrections.Result.CORRECTED;
  }

  private List<TaskDesk.Refusal> keep(
      Asked asked,
      String record,
      String id,
      String version,
      Map<String, Object> answers,
      Outcome outcome) {
    try {
      CaseCorrections.Result result =
          corrections.correct(
              asked.reference(),
              asked.reader(),
              asked.viewer().userId(),
              record,
              id,
              version,
              answers);
      if (result == CaseCorrections.Result.OVERTAKEN) {
        return List.of(new TaskDesk.Refusal("", text(asked).of("corrections.overtaken")));
      }
      outcome.result = result;
      return List.of();
    } catch (RefusedForm refused) {
      return refused.mistakes().stream()
          .map(mistake -> new TaskDesk.Refusal(mistake.field(), mistake.message()))
          .toList();
    }
  }

  private Optional<Asked> find(
      String reference, String record, String id, HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    return CaseReference.find(reference)
        .flatMap(it -> readers.open(viewer, it))
        .flatMap(opened -> asked(opened, viewer, record, id));
  }

  private Optional<Asked> asked(Opened opened, Viewer viewer, String record, String id) {
    CaseReference reference = opened.row().reference();
    ConcernedCase.remember(reference);
    return corrections
        .open(reference, opened.reader(), viewer.userId(), record, id)
        .map(what -> new Asked(reference, opened.reader(), viewer, what));
  }

  private String page(Asked asked, Sheet sheet, List<FormPages.Mistake> mistakes, Model model) {
    PageTexts t = text(asked);
    String reference = asked.reference().value();
    model.addAttribute(
        "action", "/cases/%s/corrections/%s".formatted(reference, asked.what().place()));
    model.addAttribute("mayAnswer", asked.what().closed() == null);
    model.addAttribute("closed", asked.what().closed());
    model.addAttribute("version", asked.what().version());
    model.addAttribute("back", "/cases/%s#%s".formatted(reference, asked.what().section()));
    model.addAttribute("backText", t.of("corrections.back"));
    model.addAttribute("about", t.of("corrections.how"));
    model.addAttribute("send", t.of("corrections.send"));
    return FormPages.page(t.of("corrections.title", asked.what().title()), sheet, mistakes, model);
  }

  private PageTexts text(Asked asked) {
    return new PageTexts(texts, asked.viewer().language());
  }

  /** Whether there is such a case or record elsewhere is not told. */
  private static String notYours(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/not-yours";
  }
}
