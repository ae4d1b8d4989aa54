package nl.posiv.onboarding.nomination.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PhoneNumbers;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;

/** The form that starts a case: Ro3kvit puts a candidate forward. */
@Component
class NominateCandidate implements CorrectableForm {

  private static final String CANDIDATES = "candidate";
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");
  private static final Set<String> REACHED_AT = Set.of("email", "phone");

  private final Nominations nominations;
  private final Reference reference;
  private final People people;
  private final ChosenPlace place;

  NominateCandidate(
      Nominations nominations, Reference reference, People people, ChosenPlace place) {
    this.place = place;
    this.nominations = nominations;
    this.reference = reference;
    this.people = people;
  }

  @Override
  public String key() {
    return "nominate-candidate";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    List<String> chosen =
        context.caseIfAny().map(nominations::find).map(Nomination::expertise).orElse(List.of());
    return Map.of(
        "themes",
        reference.themes(context.language(), chosen),
        "municipalities",
        reference.municipalities(context.language()),
        ChosenPlace.OPTIONS,
        place.options(context.language()));
  }

  @Override
  public Set<String> leftOut(FormContext context) {
    return place.leftOut();
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "availableFrom", DateRange.between(CaseDay.TODAY, CaseDay.HORIZON),
        "privacyNoticeGivenOn", DateRange.happenedSince(CaseDay.LONG_AGO));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    expectName(answers, answers.flag("oneName"));
    expectPhone(answers);
    answers.refuseMistakes();
    boolean inUkraine = answers.text("whereNow").equals("ukraine");
    answers.require(
        !answers.flag("worksAlready") || !inUkraine, "whereNow", "nomination.works-already");
    Optional<Place> chosen =
        place.answered(answers, new MunicipalityId(answers.text("municipality")));
    CaseReference caseReference =
        nominations.nominate(answers.as(Nominations.NewNomination.class), context.userId());
    place.keep(caseReference, chosen, context.userId());
    return Map.of(
        CaseVariables.CASE_REFERENCE,
        caseReference.value(),
        CaseVariables.MUNICIPALITY,
        answers.text("municipality"));
  }

  @Override
  public Set<Role> correctors() {
    return Set.of(Role.RO3KVIT, Role.HR);
  }

  /**
   * Ro3kvit corrects what it wrote; HR where somebody is reached whom their municipality has taken
   * on.
   */
  @Override
  public Set<String> settled(Recorded recorded) {
    if (people.roles(recorded.corrector()).contains(Role.RO3KVIT)) {
      return CorrectableForm.super.settled(recorded);
    }
    Set<String> open =
        recorded.table().equals(CANDIDATES) && nominations.isTakenOn(recorded.caseReference())
            ? REACHED_AT
            : Set.of();
    return recorded.row().keySet().stream()
        .map(column -> UNDERSCORE.matcher(column).replaceAll(it -> it.group(1).toUpperCase()))
        .filter(question -> !open.contains(question))
        .collect(Collectors.toSet());
  }

  /** All that HR reads here and does not correct, Ro3kvit corrects. */
  @Override
  public String whySettled(Recorded recorded) {
    return people.roles(recorded.corrector()).contains(Role.RO3KVIT)
        ? CorrectableForm.super.whySettled(recorded)
        : "corrections.settled.ro3kvit";
  }

  @Override
  public Map<String, Object> implied(Recorded recorded) {
    return "".equals(recorded.value("given_name"))
        ? Map.of("oneName", true)
        : "".equals(recorded.value("motivation")) ? Map.of("worksAlready", true) : Map.of();
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    if (recorded.table().equals(CANDIDATES)) {
      expectName(answers, "".equals(recorded.value("given_name")));
      expectPhone(answers);
    }
  }

  /** Links, mail and search follow who somebody is and where they are reached. */
  @Override
  public Followed follow(Recorded before, Answers answers) {
    if (!before.table().equals(CANDIDATES)) {
      return Followed.NOTHING;
    }
    nominations.followName(before.caseReference());
    String email = (String) Objects.requireNonNull(before.value("email"));
    if (email.equals(answers.text("email"))) {
      return Followed.NOTHING;
    }
    nominations.followAddress(before.caseReference(), email, before.corrector());
    return Followed.ADDRESS;
  }

  private static void expectName(Answers answers, boolean oneName) {
    for (String name : oneName ? List.of("familyName") : List.of("givenName", "familyName")) {
      answers.expect(LETTER.matcher(answers.text(name)).find(), name, "nomination.no-name");
    }
  }

  private static void expectPhone(Answers answers) {
    answers.expect(PhoneNumbers.isOne(answers.text("phone")), "phone", "nomination.no-phone");
  }
}
