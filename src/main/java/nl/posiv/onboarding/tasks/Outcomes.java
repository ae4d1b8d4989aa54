package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes out what came of a step. */
@Component
class Outcomes {

  private final CasesOfTasks cases;

  Outcomes(CasesOfTasks cases) {
    this.cases = cases;
  }

  /**
   * A step that was done. It waits in the session until it is read, so it holds no name.
   *
   * @param key of the text that says it, with the name of the step
   * @param caseReference null if it is about no case
   */
  record Step(String key, String name, @Nullable CaseReference caseReference) {}

  Outcome of(Step step, HttpServletRequest request, PageTexts t) {
    String done = t.of(step.key(), step.name());
    @Nullable CaseReference reference = step.caseReference();
    if (reference == null) {
      return new Outcome(done, null, List.of(), "", null);
    }
    Map<CaseReference, CasesOfTasks.Known> known = cases.known(request, Set.of(reference));
    Optional<CasesOfTasks.News> news = cases.news(request, reference);
    return new Outcome(
        done,
        whose(reference, known.get(reference), t),
        news.stream()
            .flatMap(now -> now.todo().stream())
            .map(todo -> new Outcome.Turn(todo.name(), who(todo, t), todo.link()))
            .toList(),
        news.map(CasesOfTasks.News::rest).orElse(""),
        news.isPresent() ? reference : null);
  }

  private static String whose(
      CaseReference reference, CasesOfTasks.@Nullable Known known, PageTexts t) {
    return known == null || known.name() == null
        ? t.of("after.of-case", reference)
        : t.of("after.of", known.name() + " (" + reference + ")");
  }

  private static String who(CasesOfTasks.Todo todo, PageTexts t) {
    String you = t.of("after.you");
    String who =
        todo.link() == null
            ? todo.who()
            : todo.who().isEmpty() ? you : todo.who() + " (" + you + ")";
    String due = todo.due().isEmpty() ? "" : ", " + t.of("overview.by", todo.due());
    return (who.isEmpty() ? "" : ": " + who) + due;
  }
}
