package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/** What the pages of tasks say of a case, as far as whoever sends a request may know it. */
public interface CasesOfTasks {

  /**
   * A case whose file the reader opens.
   *
   * @param name of the person whom it is about; null where the reader reads no names
   * @param own whether the reader is that person
   */
  record Known(@Nullable String name, boolean own) {

    /** What stands beside a task of it; null where the reader reads no names. */
    public @Nullable String said(PageTexts t) {
      return own ? t.of("home.own-case") : name;
    }
  }

  /**
   * How a case goes on.
   *
   * @param todo what waits now, the most urgent first
   * @param rest what is to be said beside that; empty if nothing is
   */
  record News(List<Todo> todo, String rest) {}

  /**
   * A task that waits.
   *
   * @param link to it, for those who may do it; otherwise null
   */
  record Todo(String name, String who, String due, @Nullable String link) {}

  /** Those of some cases whose file the reader opens. */
  Map<CaseReference, Known> known(HttpServletRequest request, Collection<CaseReference> references);

  /** How a case goes on; empty if its file is not for the reader. */
  Optional<News> news(HttpServletRequest request, CaseReference reference);
}
