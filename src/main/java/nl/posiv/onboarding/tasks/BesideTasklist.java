package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What our scripts show in Tasklist and the engine does not know: a name stands in no variable, and
 * a role is more than a group.
 */
@Controller
@RequestMapping(path = "/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class BesideTasklist {

  /** More cards than a list of Tasklist has. */
  private static final int AT_ONCE = 50;

  private final CasesOfTasks cases;

  BesideTasklist(CasesOfTasks cases) {
    this.cases = cases;
  }

  /**
   * Who reads Tasklist.
   *
   * @param as their roles in words, with the municipality of each
   * @param search null for whoever may not look for a case
   */
  record Reader(String as, @Nullable Search search) {}

  /**
   * The box with which they look for a case, as in the frame of our own pages.
   *
   * @param by in words, what they may look for
   * @param field in which the token is sent
   */
  record Search(String by, String field, String token) {}

  @GetMapping("/reader")
  ResponseEntity<Reader> reader(CsrfToken token, Model model) {
    Frame frame = Frame.in(model.asMap());
    Search search =
        frame.search() == null
            ? null
            : new Search(frame.of(frame.search()), token.getParameterName(), token.getToken());
    return ResponseEntity.of(
        Optional.ofNullable(frame.reader()).map(reader -> new Reader(reader.as(), search)));
  }

  /**
   * Whose the cases are that stand on cards.
   *
   * @param references as they stand there
   * @return by reference, what the list of one's tasks says too; only of cases whose file the
   *     reader opens
   */
  @GetMapping("/whose")
  ResponseEntity<Map<String, String>> whose(
      @RequestParam(name = "of", defaultValue = "") Set<String> references,
      HttpServletRequest request,
      Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    Map<String, String> whose = new TreeMap<>();
    cases
        .known(
            request,
            references.stream()
                .flatMap(reference -> CaseReference.find(reference).stream())
                .limit(AT_ONCE)
                .collect(Collectors.toSet()))
        .forEach(
            (reference, known) -> {
              String said = known.said(t);
              if (said != null) {
                whose.put(reference.value(), said);
              }
            });
    return ResponseEntity.ok(whose);
  }
}
