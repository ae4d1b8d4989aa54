package nl.posiv.onboarding.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Recording;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Right.Kind;
import nl.posiv.onboarding.engine.rights.Right.Reach;
import nl.posiv.onboarding.engine.rights.Rights;
import org.junit.jupiter.api.Test;

/** The page about rights says what the table of rights opens. */
class RightsPageTest {

  private static final Map<Reach, String> OWN =
      Map.of(Reach.PROGRAMME, "yes", Reach.MUNICIPALITY, "yes", Reach.PERSON, "own");
  private static final Map<Reach, String> OTHER =
      Map.of(Reach.PROGRAMME, "yes", Reach.MUNICIPALITY, "–", Reach.PERSON, "–");

  @Test
  void pageIsUpToDate() {
    Document.keep(Path.of("docs/rights.md"), page());
  }

  private static String page() {
    StringBuilder text = new StringBuilder(Document.DO_NOT_EDIT);
    text.append(
        """

        # Who may do what

        Made from `src/main/resources/rights.csv`, from which the engine's rights, the gates before its API and our pages, the record
        of who did what and the navigation are made, too.
        What is not in these tables is closed: for everybody, whatever the engine itself would allow. The tests try every row with
        every demo user, for a case of their own municipality and for one of another.

        ## Cases

        A cell has two parts: cases of one's own municipality / cases of another. *yes*: to find, count, take, give back and open the
        task, and to hand in its form. *own*: only when the task is one's own, as the mentor or the official of that case.
        A group that is not in the table sees no case. A technical administrator sees how far a case is, but opens no form.

        """);
    List<Right> cases =
        Stream.concat(Rights.of(Kind.START).stream(), Rights.of(Kind.TASK).stream()).toList();
    List<Role> roles =
        Stream.of(Role.values())
            .filter(role -> cases.stream().anyMatch(right -> right.roles().contains(role)))
            .toList();
    text.append("| Process | Task | ")
        .append(roles.stream().map(Role::group).collect(Collectors.joining(" | ")))
        .append(" | Remark |\n|---|---|")
        .append("---|".repeat(roles.size() + 1))
        .append('\n');
    for (Right right : cases) {
      text.append("| `%s` | ".formatted(right.process()))
          .append(right.kind() == Kind.START ? "*start*" : "`" + right.task() + "`");
      for (Role role : roles) {
        text.append(" | ")
            .append(
                right.roles().contains(role)
                    ? OWN.get(right.reach()) + " / " + OTHER.get(right.reach())
                    : "–");
      }
      text.append(" | ").append(Document.cell(right.purpose())).append(" |\n");
    }
    text.append(
        """

        ## The API of the webapps

        Below `/camunda/api/engine/engine/default/` unless a path begins with a slash. `*` is one part of a path, `**` all that
        follows, `{me}` one's own user id. What comes back is narrowed further, to the cases above. What is refused is recorded, as
        what is said here or as a refused request.

        """);
    requests(text, Kind.API);
    text.append("\n## Pages\n\n");
    requests(text, Kind.PAGE);
    sections(text);
    documents(text);
    text.append("\n## Files, and the ways in and out\n\n");
    requests(text, Kind.SITE);
    return text.toString();
  }

  private static void sections(StringBuilder text) {
    text.append(
        """

        ## The file of a case

        The sections of `/cases/<reference>`, for those who have the role in the case: HR and managers of its municipality, its mentors,
        its official; Ro3kvit and programme leads of the cases that they see. What another municipality recorded stays there.

        """);
    List<Role> readers =
        Stream.of(Role.values())
            .filter(
                role ->
                    Rights.of(Kind.SECTION).stream().anyMatch(row -> row.roles().contains(role)))
            .toList();
    text.append("| Section | ")
        .append(readers.stream().map(Role::group).collect(Collectors.joining(" | ")))
        .append(" | What it holds |\n|---|")
        .append("---|".repeat(readers.size() + 1))
        .append('\n');
    for (Right section : Rights.of(Kind.SECTION)) {
      text.append("| `#%s` | ".formatted(section.what()))
          .append(
              readers.stream()
                  .map(role -> section.roles().contains(role) ? "yes" : "–")
                  .collect(Collectors.joining(" | ")))
          .append(" | ")
          .append(Document.cell(section.purpose()))
          .append(" |\n");
    }
  }

  private static void documents(StringBuilder text) {
    text.append(
        """

        ## Documents of a case

        Files below `/cases/<reference>/documents`, by what they are, for those who have the role in the case.

        | Document | Who | Remark |
        |---|---|---|
        """);
    Rights.of(Kind.DOCUMENT)
        .forEach(
            row ->
                text.append(
                    "| %s | %s | %s |\n"
                        .formatted(row.what(), who(row), Document.cell(row.purpose()))));
  }

  private static void requests(StringBuilder text, Kind kind) {
    text.append("| Request | Who | Recorded as | What for |\n|---|---|---|---|\n");
    Rights.of(kind)
        .forEach(
            right ->
                text.append("| `%s` | ".formatted(right.what()))
                    .append(who(right))
                    .append(" | ")
                    .append(recordedAs(right.recording()))
                    .append(" | ")
                    .append(Document.cell(right.purpose()))
                    .append(" |\n"));
  }

  private static String recordedAs(Recording recording) {
    if (recording == null) {
      return "–";
    }
    String given = recording.given() == null ? "" : recording.given().id();
    if (recording.given() == recording.refused()) {
      return given.isEmpty() ? "never" : given;
    }
    return (given + " refused: " + recording.refused().id()).strip();
  }

  private static String who(Right right) {
    if (right.anonymous()) {
      return "anybody";
    }
    if (right.roles().isEmpty()) {
      return "nobody";
    }
    return right.roles().size() == Role.values().length
        ? "everybody who signed in"
        : Stream.of(Role.values())
            .filter(right.roles()::contains)
            .map(Role::group)
            .collect(Collectors.joining(", "));
  }
}
