package nl.posiv.onboarding.nomination.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.DuplicateOutcome;
import nl.posiv.onboarding.nomination.Duplicates;
import nl.posiv.onboarding.nomination.Likeness;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.nomination.SimilarNomination;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/**
 * Ro3kvit decides whether a candidate who looks like an earlier one is the same person. Everything
 * shown was written down by Ro3kvit itself.
 */
@Component
class ResolveDuplicate implements CaseForm {

  private static final String SAME_PERSON_AS = "samePersonAs";
  private static final String END_THIS_CASE = "endThisCase";

  /** As many as one can compare side by side; the others stand below in a line each. */
  private static final int COMPARED = 3;

  private final Nominations nominations;
  private final Duplicates duplicates;
  private final EarlierCases earlierCases;
  private final RunningCases runningCases;
  private final Municipalities municipalities;
  private final Reference reference;
  private final Texts texts;

  ResolveDuplicate(
      Nominations nominations,
      Duplicates duplicates,
      EarlierCases earlierCases,
      RunningCases runningCases,
      Municipalities municipalities,
      Reference reference,
      Texts texts) {
    this.nominations = nominations;
    this.duplicates = duplicates;
    this.earlierCases = earlierCases;
    this.runningCases = runningCases;
    this.municipalities = municipalities;
    this.reference = reference;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "resolve-duplicate";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "similarCases",
        duplicates.similarTo(context.caseReference()).stream()
            .map(
                similar ->
                    new Option(
                        similar.caseReference().value(),
                        similar.caseReference() + " · " + similar.candidate().name()))
            .toList());
  }

  @Override
  public Set<String> leftOut(FormContext context) {
    List<SimilarNomination> similar = duplicates.similarTo(context.caseReference());
    Set<String> leftOut = new HashSet<>();
    if (similar.size() < 2) {
      leftOut.add(SAME_PERSON_AS);
    }
    Nomination own = nominations.find(context.caseReference());
    if (similar.stream().noneMatch(other -> isSameNomination(own, other.nomination()))) {
      leftOut.add(END_THIS_CASE);
    }
    return leftOut;
  }

  /** A table with a column for this nomination and one for each of the others. */
  @Override
  public Map<String, Object> show(FormContext context) {
    Language language = context.language();
    Nomination own = nominations.find(context.caseReference());
    Candidate candidate = nominations.candidateOf(context.caseReference());
    List<SimilarNomination> all = duplicates.similarTo(context.caseReference());
    List<SimilarNomination> others = all.stream().limit(COMPARED).toList();

    List<Map<String, String>> columns = new ArrayList<>();
    columns.add(column("what", language));
    columns.add(column("own", language));
    others.forEach(
        other ->
            columns.add(Map.of("key", columnOf(other), "label", other.caseReference().value())));

    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(row("same", language, "", others, other -> writtenLikeness(other.same(), language)));
    rows.add(row("differs", language, "", others, other -> difference(candidate, other, language)));
    rows.add(person("name", language, candidate, others, Candidate::name));
    rows.add(person("email", language, candidate, others, Candidate::email));
    rows.add(person("phone", language, candidate, others, Candidate::phone));
    rows.add(person("home", language, candidate, others, ResolveDuplicate::home));
    rows.add(person("position", language, candidate, others, Candidate::currentPosition));
    rows.add(
        person(
            "languages",
            language,
            candidate,
            others,
            someone -> reference.written(language, "language", someone.languages())));
    Function<Nomination, String> nominated =
        nomination ->
            texts.get(
                language,
                "nomination.compare.nominated",
                municipalities.nameOf(nomination.municipality()),
                texts.date(language, nomination.nominatedOn()));
    rows.add(
        row(
            "nominatedTo",
            language,
            nominated.apply(own),
            others,
            other -> nominated.apply(other.nomination())));
    rows.add(
        row(
            "stand",
            language,
            "",
            others,
            other -> earlierCases.summary(other.nomination(), language)));
    return Map.of(
        "columns",
        columns,
        "comparison",
        rows,
        "othersShown",
        all.stream()
            .skip(COMPARED)
            .map(
                other ->
                    other.caseReference()
                        + " · "
                        + other.candidate().name()
                        + ": "
                        + writtenLikeness(other.same(), language))
            .collect(Collectors.joining("\n")));
  }

  /** What two candidates do not have in common, of what one would expect of one person. */
  private String difference(Candidate own, SimilarNomination other, Language language) {
    Candidate theirs = other.candidate();
    List<String> differs = new ArrayList<>();
    for (Likeness likeness : Likeness.values()) {
      if (!other.same().contains(likeness)) {
        differs.add(
            texts.get(language, "nomination.compare." + likeness.name().toLowerCase(Locale.ROOT)));
      }
    }
    if (!home(own).equalsIgnoreCase(home(theirs))) {
      differs.add(texts.get(language, "nomination.compare.home"));
    }
    if (!own.currentPosition().equalsIgnoreCase(theirs.currentPosition())) {
      differs.add(texts.get(language, "nomination.compare.position"));
    }
    return String.join(", ", differs);
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference caseReference = context.caseReference();
    if (answers.outcome(DuplicateOutcome.class) == DuplicateOutcome.DIFFERENT_PERSON) {
      duplicates.recordDifferent(caseReference, context.userId());
      return Map.of(NominationProcess.DUPLICATE, NominationProcess.NOT_TOLD_YET);
    }
    List<SimilarNomination> similar = duplicates.similarTo(caseReference);
    answers.require(!similar.isEmpty(), "outcome", "nomination.nobody-alike");
    answers.require(
        similar.size() == 1 || answers.has(SAME_PERSON_AS), SAME_PERSON_AS, "form.required");
    CaseReference chosen =
        answers.has(SAME_PERSON_AS)
            ? new CaseReference(answers.text(SAME_PERSON_AS))
            : similar.get(0).caseReference();
    duplicates.recordSame(caseReference, chosen, context.userId());

    Nomination own = nominations.find(caseReference);
    boolean goingOn =
        nominations.otherCasesOf(caseReference).stream()
            .anyMatch(other -> isSameNomination(own, other.nomination()));
    answers.require(
        !answers.flag(END_THIS_CASE) || goingOn, END_THIS_CASE, "nomination.goes-on-nowhere");
    if (answers.flag(END_THIS_CASE)) {
      nominations.close(caseReference);
      return Map.of(
          NominationProcess.DUPLICATE,
          NominationProcess.GOES_ON_ELSEWHERE,
          NominationProcess.WILLINGNESS,
          NominationProcess.NOT_ASKED);
    }
    return Map.of(
        NominationProcess.DUPLICATE,
        goingOn && !own.worksAlready()
            ? NominationProcess.TOLD_ALREADY
            : NominationProcess.NOT_TOLD_YET);
  }

  /**
   * Whether another case is the same nomination, of which the candidate has been told: to the same
   * municipality, still running, and past the question whether it is a duplicate itself.
   */
  private boolean isSameNomination(Nomination own, Nomination other) {
    return own.municipality().equals(other.municipality())
        && runningCases.isRunning(other.caseReference())
        && !runningCases.isWaitingAt(other.caseReference(), key());
  }

  private String writtenLikeness(Set<Likeness> same, Language language) {
    return same.stream()
        .sorted()
        .map(likeness -> texts.get(language, "nomination.compare.same." + likeness.name()))
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> person(
      String what,
      Language language,
      Candidate own,
      List<SimilarNomination> others,
      Function<Candidate, String> value) {
    return row(what, language, value.apply(own), others, other -> value.apply(other.candidate()));
  }

  private Map<String, String> row(
      String what,
      Language language,
      String own,
      List<SimilarNomination> others,
      Function<SimilarNomination, String> value) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("what", texts.get(language, "nomination.compare." + what));
    row.put("own", own);
    others.forEach(other -> row.put(columnOf(other), value.apply(other)));
    return row;
  }

  private Map<String, String> column(String key, Language language) {
    return Map.of("key", key, "label", texts.get(language, "nomination.compare.column." + key));
  }

  /** The table reads a hyphen in a key as a minus. */
  private static String columnOf(SimilarNomination other) {
    return other.caseReference().value().replace('-', '_');
  }

  private static String home(Candidate candidate) {
    return candidate.homeMunicipality() + ", " + candidate.oblast();
  }
}
