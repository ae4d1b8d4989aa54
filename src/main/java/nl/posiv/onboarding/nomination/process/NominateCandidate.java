package nl.posiv.onboarding.nomination.process;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PhoneNumbers;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The form that starts a case: Ro3kvit puts a candidate forward. */
@Component
class NominateCandidate implements CaseForm {

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Nominations nominations;
  private final Reference reference;

  NominateCandidate(Nominations nominations, Reference reference) {
    this.nominations = nominations;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "nominate-candidate";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "themes", reference.themes(context.language()),
        "municipalities", reference.municipalities());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "availableFrom", DateRange.between(CaseDay.TODAY, CaseDay.HORIZON),
        "privacyNoticeGivenOn", DateRange.happenedSince(CaseDay.LONG_AGO));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    boolean oneName = answers.flag("oneName");
    for (String name : oneName ? List.of("familyName") : List.of("givenName", "familyName")) {
      answers.expect(LETTER.matcher(answers.text(name)).find(), name, "nomination.no-name");
    }
    answers.require(PhoneNumbers.isOne(answers.text("phone")), "phone", "nomination.no-phone");
    boolean inUkraine = answers.text("whereNow").equals("ukraine");
    answers.require(
        !answers.flag("worksAlready") || !inUkraine, "whereNow", "nomination.works-already");
    CaseReference caseReference =
        nominations.nominate(answers.as(Nominations.NewNomination.class), context.userId());
    return Map.of(
        CaseVariables.CASE_REFERENCE,
        caseReference.value(),
        CaseVariables.MUNICIPALITY,
        answers.text("municipality"));
  }
}
