package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows a form file as a page without a script, and takes in what is sent back. */
@Component
public class FormPages {

  /** Which parts of the form stood on the page that was sent. */
  private static final String SHOWN = "posiv-shown";

  private final Sheets sheets;

  FormPages(Sheets sheets) {
    this.sheets = sheets;
  }

  /** What was wrong, with the place where it is put right; null if it is about no field. */
  public record Mistake(@Nullable String link, String sentence) {}

  /** What came of a form that was handed in. */
  public record Sent(
      boolean accepted,
      Sheet sheet,
      List<Mistake> mistakes,
      @Nullable CaseReference caseReference) {}

  /** Takes in answers. */
  @FunctionalInterface
  public interface Desk {

    /** What came of it. */
    TaskDesk.HandedIn handIn(Map<String, Object> answers);
  }

  /** The form as it is opened. */
  public Sheet blank(TaskDesk.Form form) {
    return filled(form, null);
  }

  /**
   * The form with what was typed into it before.
   *
   * @param before null if nothing was
   */
  Sheet filled(TaskDesk.Form form, @Nullable Map<String, Object> before) {
    return sheets.sheet(form, before, Map.of());
  }

  /**
   * An answer can bring another question, which without a script is seen only now: it is asked
   * before anything is handed in. What is not asked any more is not sent.
   */
  public Sent handIn(
      TaskDesk.Form form,
      MultiValueMap<String, String> sent,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Map<String, Object> answers = sheets.answers(form, sent);
    Sheet sheet = sheets.sheet(form, answers, Map.of());
    Set<String> shown =
        new HashSet<>(List.of(String.join(" ", sent.getOrDefault(SHOWN, List.of())).split(" ")));
    List<Sheet.Block> more =
        sheet.blocks().stream().filter(block -> !shown.contains(block.id())).toList();
    if (!more.isEmpty()) {
      model.addAttribute("more", more.get(0).isQuestion() ? more.get(0).getFocus() : null);
      model.addAttribute("hasMore", true);
      return new Sent(false, sheet, List.of(), null);
    }
    Map<String, Object> asked = new HashMap<>(answers);
    asked
        .keySet()
        .retainAll(sheet.questions().stream().map(Sheet.Block::id).collect(Collectors.toSet()));
    TaskDesk.HandedIn outcome = desk.handIn(asked);
    List<TaskDesk.Refusal> refusals = outcome.refusals();
    if (refusals.isEmpty()) {
      return new Sent(true, sheet, List.of(), outcome.caseReference());
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    Map<String, String> errors = new HashMap<>();
    refusals.forEach(refused -> errors.putIfAbsent(refused.field(), refused.sentence()));
    Sheet marked = sheets.sheet(form, answers, errors);
    List<String> order = marked.questions().stream().map(Sheet.Block::id).toList();
    List<Mistake> mistakes =
        refusals.stream()
            .sorted(Comparator.comparing(refused -> order.indexOf(refused.field())))
            .map(refused -> mistake(refused, marked, model))
            .toList();
    return new Sent(false, marked, mistakes, null);
  }

  static Mistake mistake(TaskDesk.Refusal refusal, Sheet sheet, Model model) {
    String link =
        sheet.questions().stream()
            .filter(question -> question.id().equals(refusal.field()))
            .map(question -> "#" + question.getFocus())
            .findFirst()
            .orElse(null);
    String sentence =
        refusal.sentence().isEmpty() ? texts(model).of("api.not-allowed") : refusal.sentence();
    return new Mistake(link, sentence);
  }

  /** The page with the form and what was wrong in it. */
  public static String page(String name, Sheet sheet, List<Mistake> mistakes, Model model) {
    model.addAttribute("name", name);
    model.addAttribute(
        "title", mistakes.isEmpty() ? name : texts(model).of("tasks.refused.title", name));
    model.addAttribute("blocks", sheet.blocks());
    model.addAttribute("mistakes", mistakes);
    model.addAttribute(
        "shown", sheet.blocks().stream().map(Sheet.Block::id).collect(Collectors.joining(" ")));
    return "pages/task";
  }

  private static PageTexts texts(Model model) {
    Frame frame = Frame.in(model.asMap());
    return new PageTexts(frame.texts(), frame.language());
  }
}
