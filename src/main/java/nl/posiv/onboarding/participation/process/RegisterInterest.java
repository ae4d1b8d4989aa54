package nl.posiv.onboarding.participation.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.participation.Interest;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Route;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;

/** A programme lead registers the interest of a municipality. */
@Component
class RegisterInterest implements CaseForm {

  private static final String NAME = "municipalityName";

  private final Participations participations;
  private final JoiningVariables variables;

  RegisterInterest(Participations participations, JoiningVariables variables) {
    this.participations = participations;
    this.variables = variables;
  }

  @Override
  public String key() {
    return "register-interest";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("inhabitantsOn", DateRange.between(CaseDay.LONG_AGO, CaseDay.TODAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    answers.require(
        MunicipalityId.named(answers.text(NAME)).isPresent(), NAME, "participation.no-name");
    Interest interest =
        new Interest(
            answers.text(NAME),
            answers.number("inhabitants").intValueExact(),
            answers.date("inhabitantsOn"),
            answers.text("contactName"),
            answers.text("contactEmail"));
    Route route =
        Objects.requireNonNullElse(answers.choiceIfAny("route", Route.class), Route.COUNCIL);
    Optional<Participation> registered = participations.register(interest, route, context.userId());
    answers.require(registered.isPresent(), NAME, "participation.known");
    return variables.of(registered.get());
  }
}
