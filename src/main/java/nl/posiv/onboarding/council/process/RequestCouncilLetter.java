package nl.posiv.onboarding.council.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.council.CouncilLetter;
import nl.posiv.onboarding.council.CouncilLetters;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.engine.rights.StartedForCase;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** HR begins a letter to the council of its municipality. */
@Component
class RequestCouncilLetter implements CaseForm, StartedForCase {

  private static final String YEAR = "year";
  private static final String CORRECTS = "corrects";
  private static final String WRONG = "wrong";

  /** Of an older year nobody writes any more. */
  private static final int YEARS_BACK = 2;

  private final CouncilLetters letters;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  RequestCouncilLetter(
      CouncilLetters letters,
      Municipalities municipalities,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.letters = letters;
    this.municipalities = municipalities;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "request-council-letter";
  }

  @Override
  public String process() {
    return CouncilLetterProcess.KEY;
  }

  @Override
  public Optional<String> municipality(UserId userId, Map<String, Object> answers) {
    return municipality(userId).map(MunicipalityId::value);
  }

  private Optional<MunicipalityId> municipality(UserId user) {
    return people.posts(user).stream()
        .filter(post -> post.role() == Role.HR)
        .map(Post::municipality)
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    Optional<MunicipalityId> municipality = municipality(context.userId());
    return Map.of(
        "years",
        municipality.map(this::years).orElse(List.of()),
        "sentLetters",
        municipality.map(letters::sentBy).orElse(List.of()).stream()
            .map(letter -> option(letter, context.language()))
            .toList());
  }

  /** The last one that is over first: that one has figures. */
  private List<Option> years(MunicipalityId municipality) {
    int now = clock.today().getYear();
    int first =
        municipalities
            .find(municipality)
            .map(Municipality::participatingSince)
            .map(since -> Math.max(since.getYear(), now - YEARS_BACK))
            .orElse(now);
    return IntStream.concat(
            IntStream.iterate(now - 1, year -> year >= first, year -> year - 1), IntStream.of(now))
        .mapToObj(String::valueOf)
        .map(year -> new Option(year, year))
        .toList();
  }

  private Option option(CouncilLetter letter, Language language) {
    return new Option(
        letter.caseReference().value(),
        letter.caseReference()
            + " · "
            + texts.date(language, Objects.requireNonNull(letter.sentOn())));
  }

  /** Where nothing was sent, nothing is corrected. */
  @Override
  public Set<String> leftOut(FormContext context) {
    return municipality(context.userId()).map(letters::sentBy).orElse(List.of()).isEmpty()
        ? Set.of(CORRECTS, WRONG)
        : Set.of();
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    MunicipalityId municipality = municipality(context.userId()).orElseThrow();
    String corrected = answers.textIfAny(CORRECTS);
    CouncilLetter corrects =
        letters.sentBy(municipality).stream()
            .filter(letter -> letter.caseReference().value().equals(corrected))
            .findFirst()
            .orElse(null);
    int year = corrects == null ? Integer.parseInt(answers.text(YEAR)) : corrects.year();
    answers.expect(
        corrects == null || answers.has(WRONG), WRONG, "council.letter.say-what-was-wrong");
    answers.expect(
        corrects == null || String.valueOf(year).equals(answers.text(YEAR)),
        YEAR,
        "council.letter.other-year");
    answers.refuseMistakes();
    Optional<CouncilLetter> begun =
        letters.begin(municipality, year, corrects, answers.textIfAny(WRONG), context.userId());
    answers.require(begun.isPresent(), YEAR, "council.letter.on-its-way");
    return EngineLetterRuns.variables(begun.get());
  }
}
