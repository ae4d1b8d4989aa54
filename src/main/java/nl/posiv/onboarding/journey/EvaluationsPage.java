package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** The evaluations of a case, for those who have a part in them. */
@Controller
class EvaluationsPage {

  private final EvaluationReaders readers;
  private final EvaluationTexts evaluations;
  private final Viewers viewers;
  private final Texts texts;

  EvaluationsPage(
      EvaluationReaders readers, EvaluationTexts evaluations, Viewers viewers, Texts texts) {
    this.readers = readers;
    this.evaluations = evaluations;
    this.viewers = viewers;
    this.texts = texts;
  }

  @GetMapping("/evaluations/{reference}")
  String page(
      @PathVariable String reference,
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
    model.addAttribute("t", new PageTexts(texts, viewer.language()));
    model.addAttribute("reference", asked.get());
    model.addAttribute(
        "evaluations", evaluations.stories(viewer.language(), asked.get(), reader.get()));
    return "pages/evaluations";
  }
}
