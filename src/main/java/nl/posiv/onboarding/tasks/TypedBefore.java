package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.engine.form.Draft;
import nl.posiv.onboarding.engine.form.Drafts;
import nl.posiv.onboarding.engine.form.OpenedPage;
import nl.posiv.onboarding.language.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the reader typed into a form before, as its page shows it. */
@Component
class TypedBefore {

  private static final String OPENED = "openedPage";

  private final Drafts drafts;

  TypedBefore(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * The answers so far, of which the page says when they were typed; null if there are none. What
   * is typed into the page from now on is its own.
   */
  @Nullable Map<String, Object> answers(Draft.Of of, Model model) {
    Optional<Draft> draft = drafts.find(of);
    draft.ifPresent(found -> model.addAttribute("typedOn", when(found, model)));
    model.addAttribute(OPENED, OpenedPage.filledWith(draft));
    return draft.map(Draft::answers).orElse(null);
  }

  /** The page that was sent stands again, and what was typed into it is still its own. */
  void again(HttpServletRequest request, Model model) {
    OpenedPage.of(request).ifPresent(page -> model.addAttribute(OPENED, page));
  }

  /** The day and the time at which something was typed, as the reader writes them. */
  String when(Draft draft, Model model) {
    Frame frame = Frame.in(model.asMap());
    return frame.texts().moment(frame.language(), draft.savedAt());
  }
}
