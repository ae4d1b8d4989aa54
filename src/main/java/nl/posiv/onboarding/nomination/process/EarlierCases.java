package nl.posiv.onboarding.nomination.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.EarlierCase;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.NominationResult;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;

/** Writes out for Ro3kvit what became of a candidate before. No municipality reads this. */
@Component
class EarlierCases {

  private static final String KEY = "nomination.earlier.";

  private final Nominations nominations;
  private final Municipalities municipalities;
  private final RunningCases runningCases;
  private final Texts texts;

  EarlierCases(
      Nominations nominations,
      Municipalities municipalities,
      RunningCases runningCases,
      Texts texts) {
    this.nominations = nominations;
    this.municipalities = municipalities;
    this.runningCases = runningCases;
    this.texts = texts;
  }

  /**
   * The history of the person of a case, one line for each step: the other cases, then the rounds
   * of this one. Empty if there is none.
   */
  String of(CaseReference caseReference, Language language) {
    List<String> lines = new ArrayList<>();
    for (EarlierCase other : nominations.otherCasesOf(caseReference)) {
      other.results().forEach(result -> lines.add(line(result, language)));
      stand(other, language).ifPresent(lines::add);
    }
    nominations.results(caseReference).forEach(result -> lines.add(line(result, language)));
    return String.join("\n", lines);
  }

  /** How another case ended last, and where it is now. */
  String summary(Nomination nomination, Language language) {
    EarlierCase other =
        new EarlierCase(nomination, nominations.results(nomination.caseReference()));
    List<String> lines = new ArrayList<>();
    if (!other.results().isEmpty()) {
      lines.add(line(other.results().get(other.results().size() - 1), language));
    }
    stand(other, language).ifPresent(lines::add);
    return String.join("; ", lines);
  }

  /** What its results do not say yet: where it is now, or how it ended. */
  private Optional<String> stand(EarlierCase other, Language language) {
    Nomination nomination = other.nomination();
    boolean running = runningCases.isRunning(nomination.caseReference());
    return switch (nomination.status()) {
      case UNWILLING -> Optional.of(line("unwilling", nomination, language));
      case IN_POOL -> Optional.of(line("in-pool", nomination, language));
      case CLOSED ->
          other.results().isEmpty()
              ? Optional.of(line("closed", nomination, language))
              : Optional.empty();
      case NOMINATED, WILLING, AT_WORK -> {
        boolean accepted =
            other.results().stream()
                .anyMatch(result -> result.result() == NominationResult.Result.ACCEPTED);
        if (running && !accepted) {
          boolean choosing =
              runningCases.isWaitingAt(nomination.caseReference(), "choose-municipality");
          yield Optional.of(line(choosing ? "choosing" : "running", nomination, language));
        }
        yield other.results().isEmpty()
            ? Optional.of(line("ended", nomination, language))
            : Optional.empty();
      }
    };
  }

  private String line(NominationResult result, Language language) {
    String how = result.result().id();
    return line(how, result.caseReference(), result.municipality(), result.recordedOn(), language);
  }

  private String line(String how, Nomination nomination, Language language) {
    return line(
        how,
        nomination.caseReference(),
        nomination.municipality(),
        nomination.nominatedOn(),
        language);
  }

  private String line(
      String how,
      CaseReference caseReference,
      MunicipalityId municipality,
      LocalDate on,
      Language language) {
    return texts.get(
        language,
        KEY + how,
        caseReference,
        municipalities.nameOf(municipality),
        texts.date(language, on));
  }
}
