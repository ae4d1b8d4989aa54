package nl.posiv.onboarding.documents;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the rule catalogue, by what asks for them. */
record RuleCatalogue(List<RuleRow> rows) {

  private static final String DEADLINE = "deadline.";
  private static final String ID = "[a-z]+(?:-[a-z]+)*";
  private static final Pattern NAMED =
      Pattern.compile("[Rr]ules? (%1$s(?:, %1$s)*(?:,? and %1$s)?)".formatted(ID));
  private static final Pattern BETWEEN = Pattern.compile(",? and |, ");

  /** All values of a rule, the oldest first. */
  List<RuleRow> of(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).toList();
  }

  /**
   * The rules that a sentence of a diagram names: "Rule mid-year (a default …)", or several: "Rules
   * chain-gap, chain-maximum and chain-contracts".
   */
  List<String> namedIn(String documentation) {
    return NAMED
        .matcher(documentation)
        .results()
        .flatMap((MatchResult match) -> BETWEEN.splitAsStream(match.group(1)))
        .filter(id -> !of(id).isEmpty())
        .distinct()
        .toList();
  }

  /** What a rule says: "6 months (default)". */
  String inWords(String id) {
    return inWords(of(id), "");
  }

  private static String inWords(Collection<RuleRow> rows, String more) {
    return rows.stream()
        .map(row -> row.inWords() + more + " (" + row.status() + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** How long a task may take, also where that depends on the route to the right to work. */
  String termOf(String task) {
    String own = DEADLINE + task;
    List<RuleRow> term = of(own).isEmpty() ? of(DEADLINE + "default") : of(own);
    Stream<String> byRoute =
        rows.stream()
            .filter(row -> row.id().startsWith(own + "."))
            .map(
                row ->
                    inWords(
                        List.of(row),
                        " for " + row.id().substring(own.length() + 1).replace('-', ' ')));
    return Stream.concat(Stream.of(inWords(term, "")), byRoute).collect(Collectors.joining("; "));
  }
}
