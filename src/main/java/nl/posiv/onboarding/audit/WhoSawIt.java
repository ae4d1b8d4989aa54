package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who saw a case, or somebody in all their cases, in words: a line for each person, day and case,
 * with the pages, sections and forms, and how often. Taking a task and giving it back is routine,
 * and left to the lines themselves.
 */
@Component
class WhoSawIt {

  /** The page of a case, below it what was on it. */
  private static final Pattern PAGE = Pattern.compile("/([a-z-]+)(/[^#]*)?(?:#(.*))?");

  private static final String CASE = "cases";
  private static final String LETTER = "letter";

  /** Parts of the file with an address of their own, and what they are called. */
  private static final Map<String, String> PARTS = Map.of("/notes", "note");

  /** A document or letter of a case: which kind it is stands behind the address, or in it. */
  private static final Pattern PAPER =
      Pattern.compile("/[^/]+/(document|letter)s(/(?:([a-z-]+)\\.pdf)?.*)?");

  private final People people;
  private final Texts texts;

  WhoSawIt(People people, Texts texts) {
    this.people = people;
    this.texts = texts;
  }

  /**
   * What somebody saw of a case on a day. The template reads it, so it is public.
   *
   * @param iso the day, for the address of the lines themselves
   */
  public record Line(
      String day,
      String iso,
      String who,
      UserId actor,
      CaseReference caseReference,
      List<String> what,
      int times) {}

  /** The lines, in the order in which they come. */
  List<Line> lines(List<Seen> seen, Language language) {
    Map<List<Object>, List<Seen>> byPersonDayAndCase =
        seen.stream()
            .collect(
                Collectors.groupingBy(
                    it -> List.of(it.day(), it.actor(), it.caseReference()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byPersonDayAndCase.values().stream().map(same -> line(same, language)).toList();
  }

  private Line line(List<Seen> same, Language language) {
    LocalDate day = same.get(0).day();
    UserId actor = same.get(0).actor();
    Map<String, Integer> counted = new LinkedHashMap<>();
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    for (Seen it : same) {
      String what = what(it, language);
      counted.merge(what, it.times(), Integer::sum);
      sections.computeIfAbsent(what, key -> new TreeSet<>()).addAll(sections(it, language));
    }
    return new Line(
        texts.date(language, day),
        day.toString(),
        who(actor, language),
        actor,
        same.get(0).caseReference(),
        counted.entrySet().stream()
            .map(
                it ->
                    written(
                        it.getKey(),
                        it.getValue(),
                        sections.getOrDefault(it.getKey(), Set.of()),
                        language))
            .toList(),
        same.stream().mapToInt(Seen::times).sum());
  }

  private String written(String what, int times, Collection<String> sections, Language language) {
    String of = sections.isEmpty() ? "" : ": " + String.join(", ", sections);
    return (times == 1 ? what : texts.get(language, "audit.times", what, times)) + of;
  }

  /** Whoever opens the page of a case without an account has the candidate's link. */
  private String who(UserId actor, Language language) {
    return actor.value().equals("candidate")
        ? texts.get(language, "audit.candidate")
        : people.nameOf(actor);
  }

  private String what(Seen seen, Language language) {
    Matcher page = PAGE.matcher(seen.object());
    String object = page.matches() ? page(page, language) : form(seen.object(), language);
    String did = texts.get(language, "audit.did." + kind(seen), object);
    return seen.result().equals(Result.OK.id())
        ? did
        : did + " (" + texts.get(language, "audit.result." + seen.result()) + ")";
  }

  private static String kind(Seen seen) {
    Action action = WithId.of(Action.class, seen.action());
    return switch (action) {
      case PAGE_OPENED,
          FORM_OPENED,
          DOCUMENT_OPENED,
          HISTORY_READ,
          AUDIT_SEARCHED,
          LIST_TAKEN,
          API_READ ->
          "read";
      case REQUEST_REFUSED -> "asked";
      case CASE_STARTED -> "started";
      default -> "changed";
    };
  }

  private String page(Matcher page, Language language) {
    String first = page.group(1);
    String rest = page.group(2) == null ? "" : page.group(2);
    Matcher paper = PAPER.matcher(rest);
    if (first.equals(CASE) && paper.matches()) {
      return paper(paper, page.group(3), language);
    }
    String part =
        PARTS.entrySet().stream()
            .filter(it -> first.equals(CASE) && rest.contains(it.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(first);
    return texts.find(language, "audit.page." + part).orElse("/" + first);
  }

  private String paper(Matcher paper, @Nullable String kindOfDocument, Language language) {
    boolean isLetter = paper.group(1).equals(LETTER);
    if (!isLetter && paper.group(2) == null && kindOfDocument == null) {
      return texts.get(language, "audit.page.documents");
    }
    String what = texts.get(language, "audit.page." + paper.group(1));
    return texts
        .find(language, isLetter ? "letter." + paper.group(3) : "documents.kind." + kindOfDocument)
        .map(name -> texts.get(language, "audit.page.paper", what, name))
        .orElse(what);
  }

  private String form(String task, Language language) {
    return texts
        .find(language, "task." + task + ".name")
        .orElseGet(
            () ->
                task.isEmpty()
                    ? task
                    : Character.toUpperCase(task.charAt(0)) + task.substring(1).replace('-', ' '));
  }

  private List<String> sections(Seen seen, Language language) {
    Matcher page = PAGE.matcher(seen.object());
    if (page.matches() && page.group(2) != null && PAPER.matcher(page.group(2)).matches()) {
      return List.of();
    }
    return page.matches() && page.group(3) != null && !page.group(3).isEmpty()
        ? Stream.of(page.group(3).split(","))
            .map(
                key ->
                    texts
                        .find(language, "file.section." + key)
                        .or(() -> texts.find(language, "documents.kind." + key))
                        .orElse(key))
            .toList()
        : List.of();
  }
}
