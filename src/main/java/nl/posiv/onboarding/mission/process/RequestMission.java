package nl.posiv.onboarding.mission.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.mission.MissionDays;
import nl.posiv.onboarding.mission.MissionRequest;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import org.springframework.stereotype.Component;

/** An official, or HR for one, asks for a mission. */
@Component
class RequestMission implements CaseForm {

  private static final String CASE = CaseVariables.CASE_REFERENCE;

  private final Missions missions;
  private final MissionCases cases;
  private final AskedDays askedDays;
  private final Changes changes;
  private final Nominations nominations;
  private final TimesWithoutProof withoutProof;

  RequestMission(
      Missions missions,
      MissionCases cases,
      AskedDays askedDays,
      Changes changes,
      Nominations nominations,
      TimesWithoutProof withoutProof) {
    this.missions = missions;
    this.cases = cases;
    this.askedDays = askedDays;
    this.changes = changes;
    this.nominations = nominations;
    this.withoutProof = withoutProof;
  }

  @Override
  public String key() {
    return "request-mission";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of("cases", cases.atWork(context.userId()).stream().map(this::named).toList());
  }

  private Option named(CaseReference reference) {
    return new Option(
        reference.value(), reference + " · " + nominations.candidateOf(reference).name());
  }

  /** Officials have one case at a time, and need not choose. */
  @Override
  public Set<String> leftOut(FormContext context) {
    List<CaseReference> atWork = cases.atWork(context.userId());
    boolean ownOnly = atWork.size() == 1 && cases.isOwn(context.userId(), atWork.get(0));
    return ownOnly ? Set.of(CASE) : Set.of();
  }

  /** What was offered when the form was opened may be gone by now. */
  @Override
  public String sentence(String field, String reason) {
    return reason.equals("form.no-choice") && field.equals(CASE) ? "mission.no-case" : reason;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    boolean anybody = !cases.atWork(context.userId()).isEmpty();
    answers.require(anybody, CASE, "mission.nobody-at-work");
    Optional<CaseReference> chosen = cases.chosen(context.userId(), answers.textIfAny(CASE));
    answers.require(chosen.isPresent(), CASE, "mission.choose-case");
    CaseReference reference = chosen.get();
    changes.oneAtATime(reference);
    answers.require(cases.isAtWork(reference), CASE, "mission.no-case");
    withoutProof
        .since(reference)
        .ifPresent(day -> answers.require(false, CASE, "mission.stands-still", day));
    MissionDays days = askedDays.in(answers, reference, null);
    long mission =
        missions.request(
            reference,
            new MissionRequest(days, answers.text("purpose"), askedDays.livesInShelter(answers)),
            context.userId());
    return Map.of(
        CASE,
        reference.value(),
        CaseVariables.MUNICIPALITY,
        nominations.find(reference).municipality().value(),
        MissionOf.VARIABLE,
        mission);
  }
}
