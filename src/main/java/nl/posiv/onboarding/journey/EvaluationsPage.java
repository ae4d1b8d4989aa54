package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.evaluation.CorrectionRefusedException;
import nl.posiv.onboarding.evaluation.Corrections;
import nl.posiv.onboarding.evaluation.Corrections.Correctable;
import nl.posiv.onboarding.evaluation.EvaluationTexts;
import nl.posiv.onboarding.evaluation.EvaluationTexts.Reader;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evaluations of a case, for those who have a part in them. */
@Controller
@RequestMapping("/evaluations/{reference}")
class EvaluationsPage {

  private final EvaluationReaders readers;
  private final EvaluationTexts evaluations;
  private final Corrections corrections;
  private final Viewers viewers;
  private final Texts texts;

  EvaluationsPage(
      EvaluationReaders readers,
      EvaluationTexts evaluations,
      Corrections corrections,
      Viewers viewers,
      Texts texts) {
    this.readers = readers;
    this.evaluations = evaluations;
    this.corrections = corrections;
    this.viewers = viewers;
    this.texts = texts;
  }

  /** A form of the page. The template reads it, so it is public. */
  public record Form(String what, String title, List<Field> fields) {}

  /** A field of it. */
  public record Field(String name, String label, String value) {}

  @GetMapping
  String page(
      @PathVariable String reference,
      @RequestParam(required = false) String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseReference> asked = CaseReference.find(reference);
    Optional<Reader> reader = asked.flatMap(it -> readers.of(viewer, it));
    if (reader.isEmpty()) {
      // Whether there is such a case is not told.
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    fill(viewer, asked.get(), reader.get(), Map.of(), model);
    if ("corrected".equals(result)) {
      model.addAttribute("result", "evaluations.result.corrected");
    }
    return "pages/evaluations";
  }

  @PostMapping("/corrections")
  String correct(
      @PathVariable String reference,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseReference> asked = CaseReference.find(reference);
    Optional<Reader> reader = asked.flatMap(it -> readers.of(viewer, it));
    if (reader.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    try {
      corrections.correct(asked.get(), viewer.userId(), typed.getOrDefault("what", ""), typed);
      return "redirect:/evaluations/" + asked.get() + "?result=corrected";
    } catch (CorrectionRefusedException refusal) {
      fill(viewer, asked.get(), reader.get(), typed, model);
      model.addAttribute("refusal", new PageTexts(texts, viewer.language()).of(refusal.reason()));
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return "pages/evaluations";
    }
  }

  /**
   * @param typed what was refused, to stand in its form again
   */
  private void fill(
      Viewer viewer,
      CaseReference reference,
      Reader reader,
      Map<String, String> typed,
      Model model) {
    PageTexts t = new PageTexts(texts, viewer.language(), reader == Reader.OFFICIAL);
    model.addAttribute("t", t);
    model.addAttribute("reference", reference);
    model.addAttribute("evaluations", evaluations.stories(viewer.language(), reference, reader));
    model.addAttribute(
        "forms",
        corrections.open(reference, viewer.userId()).stream()
            .map(it -> form(t, it, it.what().equals(typed.get("what")) ? typed : Map.of()))
            .toList());
  }

  private static Form form(PageTexts t, Correctable correctable, Map<String, String> typed) {
    return new Form(
        correctable.what(),
        t.of("evaluations.correct." + correctable.what()),
        correctable.fields().entrySet().stream()
            .map(
                field ->
                    new Field(
                        field.getKey(),
                        t.of("evaluations.field." + field.getKey()),
                        typed.getOrDefault(field.getKey(), field.getValue())))
            .toList());
  }
}
