package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever wrote something in the evaluation that runs now corrects it until somebody builds on it:
 * a view of the mentor or Ro3kvit until the official answered, what the official wrote until HR
 * summarised, the summary until it is decided; and never after its day. What stood there stays.
 */
@Service
@Transactional
public class Corrections {

  private static final int LONGEST = 2000;
  private static final String RATING = "rating";
  private static final String STRENGTHS = "strengths";
  private static final String IMPROVEMENTS = "improvements";
  private static final String ADVICE = "advice";
  private static final String RESPONSE = "response";

  private final Evaluations evaluations;
  private final MidYears midYears;
  private final Contracts contracts;
  private final Placements placements;
  private final Nominations nominations;
  private final ProgrammeClock clock;

  Corrections(
      Evaluations evaluations,
      MidYears midYears,
      Contracts contracts,
      Placements placements,
      Nominations nominations,
      ProgrammeClock clock) {
    this.evaluations = evaluations;
    this.midYears = midYears;
    this.contracts = contracts;
    this.placements = placements;
    this.nominations = nominations;
    this.clock = clock;
  }

  /**
   * Something that can be corrected.
   *
   * @param what its name in the address
   * @param fields what stands there now, by the name of the field
   */
  public record Correctable(String what, Map<String, String> fields) {}

  /** One that can be corrected, and how that is kept. */
  private record Open(Correctable what, Consumer<Map<String, String>> keep) {}

  /** What somebody can correct in a case now. */
  @Transactional(readOnly = true)
  public List<Correctable> open(CaseReference caseReference, UserId writer) {
    return all(caseReference, writer).stream().map(Open::what).toList();
  }

  /**
   * Puts something in the place of what somebody wrote.
   *
   * @param typed by the name of the field
   * @throws CorrectionRefusedException if it cannot be corrected any more, or not with this
   */
  public void correct(
      CaseReference caseReference, UserId writer, String what, Map<String, String> typed) {
    nominations.lockPerson(caseReference);
    Open open =
        all(caseReference, writer).stream()
            .filter(it -> it.what().what().equals(what))
            .findFirst()
            .orElseThrow(() -> new CorrectionRefusedException("evaluations.correct.over"));
    Map<String, String> checked = new LinkedHashMap<>();
    open.what()
        .fields()
        .keySet()
        .forEach(field -> checked.put(field, checked(field, typed.getOrDefault(field, ""))));
    // A second click must not look like a second correction.
    if (!checked.equals(open.what().fields())) {
      open.keep().accept(checked);
    }
  }

  private static String checked(String field, String typed) {
    try {
      String text = TypedText.prose(typed);
      if (text.length() > LONGEST) {
        throw new CorrectionRefusedException("evaluations.correct.too-long");
      } else if (text.isEmpty() || (field.equals(RATING) && !text.matches("[1-5]"))) {
        throw new CorrectionRefusedException("evaluations.correct.empty");
      }
      return text;
    } catch (UnreadableTextException unreadable) {
      throw new CorrectionRefusedException(unreadable.sentence("evaluations.correct.unreadable"));
    }
  }

  private List<Open> all(CaseReference caseReference, UserId writer) {
    Optional<Contract> present = contracts.present(caseReference).filter(it -> !it.isOver());
    List<Open> all = new ArrayList<>();
    present.ifPresent(contract -> atTheEnd(all, contract, writer));
    present
        .flatMap(midYears::latest)
        .filter(midYear -> isBefore(midYears.answerClosed(midYear)))
        .ifPresent(midYear -> halfWay(all, midYear, writer));
    return all;
  }

  private void atTheEnd(List<Open> all, Contract contract, UserId writer) {
    PlacementSchedule schedule = placements.schedule(contract);
    boolean decided = evaluations.followUp(contract).isPresent();
    boolean summarised = decided || evaluations.summary(contract).isPresent();
    boolean answered = summarised || evaluations.response(contract).isPresent();
    if (!answered && isBefore(schedule.answerClosed())) {
      evaluations.mentorsViews(contract).stream()
          .limit(1)
          .filter(it -> it.writtenBy().equals(writer))
          .forEach(it -> all.add(mentors(contract, it.view(), writer)));
      evaluations
          .ro3kvitsView(contract)
          .filter(it -> it.writtenBy().equals(writer))
          .ifPresent(it -> all.add(ro3kvits(contract, it, writer)));
    }
    if (!summarised && isBefore(schedule.summaryClosed())) {
      evaluations
          .officialsView(contract)
          .filter(it -> it.writtenBy().equals(writer))
          .ifPresent(it -> all.add(officials(contract, it, writer)));
      evaluations
          .response(contract)
          .filter(it -> it.writtenBy().equals(writer))
          .ifPresent(
              it ->
                  all.add(
                      new Open(
                          new Correctable("answer", fields(RESPONSE, text(it.response()))),
                          typed ->
                              evaluations.recordResponse(contract, typed.get(RESPONSE), writer))));
    }
    if (!decided) {
      evaluations
          .summary(contract)
          .filter(it -> it.writtenBy().equals(writer))
          .ifPresent(
              it ->
                  all.add(
                      new Open(
                          new Correctable("summary", fields("summary", it.summary())),
                          typed ->
                              evaluations.recordSummary(contract, of(typed, "summary"), writer))));
    }
  }

  private Open officials(Contract contract, SelfEvaluation view, UserId writer) {
    return new Open(
        new Correctable(
            "official",
            fields("reflection", view.reflection(), "wishNextYear", view.wishNextYear())),
        typed ->
            evaluations.recordOfficialsView(
                contract, of(typed, "reflection"), of(typed, "wishNextYear"), writer));
  }

  private Open mentors(Contract contract, MentorsView view, UserId writer) {
    return new Open(
        new Correctable(
            "mentor",
            fields(
                RATING,
                view.rating(),
                STRENGTHS,
                view.strengths(),
                IMPROVEMENTS,
                view.improvements(),
                ADVICE,
                view.advice())),
        typed ->
            evaluations.recordMentorsView(
                contract,
                new MentorsView(
                    of(typed, RATING),
                    of(typed, STRENGTHS),
                    of(typed, IMPROVEMENTS),
                    of(typed, ADVICE)),
                writer));
  }

  private Open ro3kvits(Contract contract, Ro3kvitEvaluation view, UserId writer) {
    return new Open(
        new Correctable(
            "ro3kvit", fields("contribution", view.contribution(), ADVICE, view.advice())),
        typed ->
            evaluations.recordRo3kvitsView(
                contract, of(typed, "contribution"), of(typed, ADVICE), writer));
  }

  private void halfWay(List<Open> all, MidYear midYear, UserId writer) {
    boolean answered = midYears.response(midYear).isPresent();
    for (Voice voice : Voice.values()) {
      if (voice == Voice.OFFICIAL || !answered) {
        midYears.given(midYear, voice).stream()
            .limit(1)
            .filter(it -> it.writtenBy().equals(writer))
            .forEach(it -> all.add(halfWay(midYear, voice, it.view(), writer)));
      }
    }
    midYears
        .response(midYear)
        .filter(it -> it.writtenBy().equals(writer))
        .ifPresent(
            it ->
                all.add(
                    new Open(
                        new Correctable("half-way-answer", fields(RESPONSE, text(it.response()))),
                        typed -> midYears.recordResponse(midYear, typed.get(RESPONSE), writer))));
  }

  private Open halfWay(MidYear midYear, Voice voice, MidYearView view, UserId writer) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (view.rating() != null) {
      fields.put(RATING, view.rating());
    }
    fields.put(STRENGTHS, view.strengths());
    fields.put(IMPROVEMENTS, view.improvements());
    return new Open(
        new Correctable("half-way-" + voice.id(), fields),
        typed ->
            midYears.recordView(
                midYear,
                voice,
                new MidYearView(typed.get(RATING), of(typed, STRENGTHS), of(typed, IMPROVEMENTS)),
                writer));
  }

  private static String of(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "");
  }

  private static String text(@Nullable String response) {
    return response == null ? "" : response;
  }

  private static Map<String, String> fields(String... namesAndTexts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int at = 0; at < namesAndTexts.length; at += 2) {
      fields.put(namesAndTexts[at], namesAndTexts[at + 1]);
    }
    return fields;
  }

  private boolean isBefore(LocalDate closed) {
    return clock.today().isBefore(closed);
  }
}
