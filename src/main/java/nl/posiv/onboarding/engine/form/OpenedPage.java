package nl.posiv.onboarding.engine.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was opened once, in one tab: what is typed into it belongs to it.
 *
 * @param save the last save of what was typed into it
 * @param continues the save with which it was filled; null if it was opened empty
 */
public record OpenedPage(Draft.Save save, Draft.@Nullable Save continues) {

  /** The field of our own pages, and of what Tasklist's script saves. */
  public static final String SAVE = "posiv-save";

  /** The same of what the page goes on with. */
  public static final String CONTINUES = "posiv-continues";

  /** Tasklist hands its forms in as JSON, so that its script says it beside that. */
  private static final String HEADER = "X-";

  /** A page that is opened now. */
  public static OpenedPage filledWith(Optional<Draft> draft) {
    return new OpenedPage(Draft.Save.ofNewPage(), draft.map(Draft::save).orElse(null));
  }

  /** The same page, which goes on with what is kept now. */
  public OpenedPage goingOnWith(Optional<Draft> draft) {
    return new OpenedPage(save, draft.map(Draft::save).orElse(continues));
  }

  /** The page from which a request comes; empty if it does not say. */
  public static Optional<OpenedPage> of(HttpServletRequest request) {
    return read(request, SAVE)
        .map(save -> new OpenedPage(save, read(request, CONTINUES).orElse(null)));
  }

  private static Optional<Draft.Save> read(HttpServletRequest request, String name) {
    return Draft.Save.read(request.getHeader(HEADER + name))
        .or(() -> Draft.Save.read(request.getParameter(name)));
  }
}
