package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractInWords;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evaluations of a case by contract, written out for a reader: the views side by side, the
 * answer beside what it answers, what is missing, and what stood there before a correction.
 */
@Component
@Transactional(readOnly = true)
public class EvaluationTexts {

  private final Evaluations evaluations;
  private final ToldDecisions told;
  private final MidYears midYears;
  private final EvaluationInWords words;
  private final Contracts contracts;
  private final ContractInWords inWords;
  private final Placements placements;
  private final Reference reference;
  private final Texts texts;
  private final ProgrammeClock clock;

  EvaluationTexts(
      Evaluations evaluations,
      ToldDecisions told,
      MidYears midYears,
      EvaluationInWords words,
      Contracts contracts,
      ContractInWords inWords,
      Placements placements,
      Reference reference,
      Texts texts,
      ProgrammeClock clock) {
    this.evaluations = evaluations;
    this.told = told;
    this.midYears = midYears;
    this.words = words;
    this.contracts = contracts;
    this.inWords = inWords;
    this.placements = placements;
    this.reference = reference;
    this.texts = texts;
    this.clock = clock;
  }

  /** Who reads. */
  public enum Reader {
    /** What was written about oneself, the summary and what was decided. */
    OFFICIAL(Voice.OFFICIAL),
    /** The same of those whom one guides. The deputy reads the same. */
    MENTOR(Voice.MENTOR),
    /** The views, the answer and what was decided; the summary is the municipality's. */
    RO3KVIT(Voice.RO3KVIT),
    /** HR and the manager: everything, also why it was decided, and before all views are there. */
    MUNICIPALITY(null);

    private final @Nullable Voice voice;

    Reader(@Nullable Voice voice) {
      this.voice = voice;
    }

    /** Nobody's view is coloured by those of the others. */
    private boolean isWaiting(Voice of, boolean closed) {
      return voice != null && voice != of && !closed;
    }
  }

  /**
   * The evaluations under a contract. The template reads these, so they are public.
   *
   * @param rounds half-way and at the end, the newest first
   */
  public record Story(String contract, List<Round> rounds) {}

  /** An evaluation. */
  public record Round(String title, List<Said> said) {}

  /**
   * What somebody wrote.
   *
   * @param missing whether it was not given, or is not there yet
   * @param before what stood there before it was corrected
   */
  public record Said(String who, String text, boolean missing, List<String> before) {}

  /** A version of what somebody wrote. */
  private record Version(LocalDate on, String text) {}

  /** The evaluations of a case, the newest contract first; of contracts without any, nothing. */
  public List<Story> stories(Language language, CaseReference caseReference, Reader reader) {
    List<Story> stories = new ArrayList<>();
    for (Contract contract : contracts.ofProgramme(caseReference)) {
      List<Round> rounds = new ArrayList<>();
      midYears.of(contract).forEach(it -> rounds.add(0, halfWay(language, it, reader)));
      if (hasFinal(contract)) {
        rounds.add(0, atTheEnd(language, contract, reader));
      }
      if (!rounds.isEmpty()) {
        stories.add(0, new Story(inWords.days(language, contract), rounds));
      }
    }
    return stories;
  }

  /** Whether the three were asked at the end: also where nobody wrote anything. */
  private boolean hasFinal(Contract contract) {
    if (evaluations.isAboutOfficial(contract)
        || evaluations.officialsView(contract).isPresent()
        || evaluations.followUp(contract).isPresent()) {
      return true;
    }
    if (!contract.hasBegun()) {
      return false;
    }
    LocalDate asked = placements.schedule(contract).evaluation();
    boolean leftBefore = contract.isOver() && contract.lastDay().filter(asked::isAfter).isPresent();
    return !asked.isAfter(clock.today()) && !leftBefore;
  }

  private Round halfWay(Language language, MidYear midYear, Reader reader) {
    boolean given =
        Stream.of(Voice.values()).allMatch(voice -> midYears.view(midYear, voice).isPresent());
    boolean closed = given || isOver(midYears.viewsClosed(midYear));
    List<Said> said = new ArrayList<>();
    for (Voice voice : Voice.values()) {
      List<Version> versions =
          midYears.given(midYear, voice).stream()
              .map(it -> new Version(it.writtenOn(), words.written(language, it.view())))
              .toList();
      said.add(view(language, voice, versions, closed, reader));
    }
    if (closed) {
      said.add(
          answer(
              language,
              versions(
                  midYears.responses(midYear),
                  MidYearResponse::writtenOn,
                  it -> orNothing(language, it.response())),
              midYears.isAboutOfficial(midYear),
              isOver(midYears.answerClosed(midYear)),
              reader));
    }
    String asked = texts.date(language, midYear.askedOn());
    return new Round(texts.get(language, "evaluations.half-way", asked), said);
  }

  private Round atTheEnd(Language language, Contract contract, Reader reader) {
    PlacementSchedule schedule = placements.schedule(contract);
    List<Version> officials =
        versions(
            evaluations.officialsViews(contract),
            SelfEvaluation::writtenOn,
            it -> words.written(language, it));
    List<Version> mentors =
        versions(
            evaluations.mentorsViews(contract),
            MentorEvaluation::writtenOn,
            it -> words.written(language, it.view()));
    List<Version> ro3kvits =
        versions(
            evaluations.ro3kvitsViews(contract),
            Ro3kvitEvaluation::writtenOn,
            it -> words.written(language, it));
    Optional<FollowUp> followUp = evaluations.followUp(contract);
    boolean decided = followUp.isPresent() || contract.isOver();
    boolean given = !officials.isEmpty() && !mentors.isEmpty() && !ro3kvits.isEmpty();
    boolean closed = decided || given || isOver(schedule.viewsClosed());
    List<Said> said = new ArrayList<>();
    said.add(view(language, Voice.OFFICIAL, officials, closed, reader));
    said.add(view(language, Voice.MENTOR, mentors, closed, reader));
    said.add(view(language, Voice.RO3KVIT, ro3kvits, closed, reader));
    if (closed) {
      said.add(
          answer(
              language,
              versions(
                  evaluations.responses(contract),
                  EvaluationResponse::writtenOn,
                  it -> orNothing(language, it.response())),
              evaluations.isAboutOfficial(contract),
              decided || isOver(schedule.answerClosed()),
              reader));
      if (reader != Reader.RO3KVIT) {
        said.add(
            said(
                language,
                name(language, "evaluations.summary", reader),
                versions(
                    evaluations.summaries(contract),
                    EvaluationSummary::writtenOn,
                    EvaluationSummary::summary),
                decided || isOver(schedule.summaryClosed())));
      }
      if (!contract.isPermanent()) {
        said.add(
            decision(
                language, reader == Reader.OFFICIAL ? told.followUp(contract) : followUp, reader));
      }
    }
    String asked = texts.date(language, schedule.evaluation());
    return new Round(texts.get(language, "evaluations.at-the-end", asked), said);
  }

  private Said decision(Language language, Optional<FollowUp> followUp, Reader reader) {
    List<Version> versions =
        followUp.stream()
            .map(
                it ->
                    new Version(
                        it.decidedOn(),
                        reference.written(language, "decision", it.outcome())
                            + (reader == Reader.MUNICIPALITY
                                ? "\n\n"
                                    + texts.get(
                                        language, "evaluations.reason", reason(language, it))
                                : "")))
            .toList();
    return said(language, name(language, "evaluations.decision", reader), versions, false);
  }

  /** As it was written, or what is said where nobody decided. */
  private String reason(Language language, FollowUp followUp) {
    return followUp.isByItself()
        ? texts.get(language, "evaluations.given-up." + followUp.reason())
        : followUp.reason();
  }

  private Said view(
      Language language, Voice voice, List<Version> versions, boolean closed, Reader reader) {
    String who = name(language, "evaluations.voice." + voice.id(), reader);
    if (reader.isWaiting(voice, closed)) {
      return new Said(who, texts.get(language, "evaluations.later"), true, List.of());
    }
    return said(language, who, versions, closed);
  }

  private Said answer(
      Language language, List<Version> versions, boolean toBeRead, boolean over, Reader reader) {
    String who = name(language, "evaluations.answer", reader);
    return toBeRead || !versions.isEmpty()
        ? said(language, who, versions, over)
        : new Said(who, texts.get(language, "evaluation.nothing-to-read"), true, List.of());
  }

  private String name(Language language, String key, Reader reader) {
    return texts.told(language, reader == Reader.OFFICIAL, key);
  }

  private Said said(Language language, String who, List<Version> versions, boolean closed) {
    if (versions.isEmpty()) {
      return new Said(
          who,
          texts.get(language, closed ? "evaluation.missing" : "evaluations.not-yet"),
          true,
          List.of());
    }
    return new Said(
        who,
        versions.get(0).text(),
        false,
        versions.stream()
            .skip(1)
            .map(
                it ->
                    texts.get(
                        language, "evaluations.before", texts.date(language, it.on()), it.text()))
            .toList());
  }

  private static <T> List<Version> versions(
      List<T> rows, Function<T, LocalDate> day, Function<T, String> text) {
    return rows.stream().map(it -> new Version(day.apply(it), text.apply(it))).toList();
  }

  private String orNothing(Language language, @Nullable String response) {
    return response == null ? texts.get(language, "evaluation.nothing-added") : response;
  }

  private boolean isOver(LocalDate closed) {
    return !clock.today().isBefore(closed);
  }
}
