package nl.posiv.onboarding.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at an open page for what keeps people out, as far as a machine can see that. */
public final class Axe {

  /**
   * WCAG 2.0 to 2.2, levels A and AA: what EN 301 549 asks for, and its successor. What axe calls
   * good practice holds some of it too, such as the name of a dialog.
   */
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private Axe() {}

  /**
   * Something that is wrong on a page.
   *
   * @param rule the id that axe gives it
   * @param impact minor, moderate, serious or critical
   * @param where selectors of the elements
   */
  public record Finding(String rule, String impact, List<String> where) {

    boolean isSerious() {
      return SERIOUS.contains(impact);
    }
  }

  /** What is seriously wrong within a part of the page; only what can be is looked for. */
  public static List<Finding> serious(Page page, String part) {
    return findings(page, part, SERIOUS).stream().filter(Finding::isSerious).toList();
  }

  /** Everything that is wrong within a part of the page. */
  public static List<Finding> findings(Page page, String part) {
    return findings(page, part, Set.of("minor", "moderate", "serious", "critical"));
  }

  @SuppressWarnings("unchecked")
  private static List<Finding> findings(Page page, String part, Set<String> impacts) {
    // Once a document, and not through the page itself, whose policy forbids scripts from
    // elsewhere.
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    List<Map<String, Object>> found =
        (List<Map<String, Object>>)
            page.evaluate(
                """
                async ([part, tags, impacts]) => {
                  // What fades in has its contrast only at the end.
                  await Promise.allSettled(document.getAnimations()
                    .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity)
                    .map(animation => animation.finished));
                  const others = axe._audit.rules
                    .filter(({ impact }) => impact && !impacts.includes(impact));
                  const answer = await axe.run({ include: [part] },
                    { runOnly: tags,
                      rules: Object.fromEntries(others.map(({ id }) => [id, { enabled: false }])),
                      resultTypes: ['violations'] });
                  return answer.violations.map(({ id, impact, nodes }) =>
                    ({ id, impact, where: nodes.map(node => node.target.join(' ')) }));
                }
                """,
                List.of(part, WCAG, List.copyOf(impacts)));
    return found.stream()
        .map(
            one ->
                new Finding(
                    (String) one.get("id"),
                    (String) one.get("impact"),
                    (List<String>) one.get("where")))
        .toList();
  }
}
