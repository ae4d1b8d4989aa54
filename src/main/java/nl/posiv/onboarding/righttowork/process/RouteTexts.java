package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleSource;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Tells HR which route was chosen and why: in a sentence, by the facts that led to it, and by the
 * rules with their sources. What is the programme's choice is not called law.
 */
@Component
class RouteTexts {

  private final RightToWork rightToWork;
  private final ResidenceWatch watch;
  private final Rules rules;
  private final Texts texts;
  private final ProgrammeClock clock;

  RouteTexts(
      RightToWork rightToWork,
      ResidenceWatch watch,
      Rules rules,
      Texts texts,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.watch = watch;
    this.rules = rules;
    this.texts = texts;
    this.clock = clock;
  }

  /** The name of the route. */
  String route(CaseReference caseReference, Language language) {
    return texts.get(language, "route." + chosen(caseReference).id());
  }

  /** Why this route, and that the permit was refused if it was. */
  String reason(CaseReference caseReference, Language language) {
    RightToWorkData data = rightToWork.dataOf(caseReference).orElseThrow();
    Route route = chosen(caseReference);
    return String.join(
        "\n\n",
        sentence(caseReference, language, data, route),
        list(language, "routeFacts", facts(caseReference, language, data)),
        list(language, "routeRules", rules(caseReference, language, data)));
  }

  /**
   * That the proof ends before the work does, and what HR does about it. Nothing to put into a form
   * if it lasts long enough.
   */
  Map<String, Object> documentNote(CaseReference caseReference, Language language) {
    return rightToWork
        .proofEndsEarly(caseReference)
        .map(
            day ->
                Map.<String, Object>of("documentNote", documentNote(caseReference, language, day)))
        .orElse(Map.of());
  }

  private String documentNote(CaseReference caseReference, Language language, LocalDate lastDay) {
    LocalDate end = rightToWork.period(caseReference).endsOn();
    String until = texts.date(language, lastDay);
    String reminder =
        watch
            .reminderAhead(caseReference)
            .map(day -> texts.get(language, "proofReminder.next", texts.date(language, day)))
            .orElseGet(() -> texts.get(language, "proofReminder.none"));
    return end == null
        ? texts.get(language, "documentNote.permanent", until, reminder)
        : texts.get(language, "documentNote", until, texts.date(language, end), reminder);
  }

  private String sentence(
      CaseReference caseReference, Language language, RightToWorkData data, Route route) {
    if (route == Route.HIGHLY_SKILLED_MIGRANT && !rightToWork.payReachesThreshold(caseReference)) {
      return texts.get(language, "routeReason.no-longer-highly-skilled");
    }
    String key = "routeReason." + route.id();
    String reason =
        texts
            .find(language, key + "." + data.residenceStatus())
            .orElseGet(() -> texts.get(language, key));
    return rightToWork.isPermitRefused(caseReference)
        ? texts.get(language, "routeReason.permit-refused") + " " + reason
        : reason;
  }

  private List<String> facts(CaseReference caseReference, Language language, RightToWorkData data) {
    WorkPeriod period = rightToWork.period(caseReference);
    String firstDay = texts.date(language, period.startsOn());
    List<String> facts = new ArrayList<>();
    facts.add(
        texts.get(
            language, "routeFact.status", texts.get(language, "status." + data.residenceStatus())));
    facts.add(
        period.endsOn() == null
            ? texts.get(language, "routeFact.permanent", firstDay)
            : texts.get(
                language, "routeFact.period", firstDay, texts.date(language, period.endsOn())));
    if (data.status() != ResidenceStatus.NONE) {
      facts.add(texts.get(language, "routeFact.proof." + yesNo(data.proofSeen())));
    }
    if (data.status() == ResidenceStatus.TEMPORARY_PROTECTION) {
      facts.add(
          texts.get(
              language,
              "routeFact.protection." + yesNo(rightToWork.isProtectionInForce(period)),
              firstDay));
    }
    if (data.status() == ResidenceStatus.NONE) {
      facts.add(texts.get(language, "routeFact.sponsor." + yesNo(data.recognisedSponsor())));
      facts.add(pay(caseReference, language, data));
    }
    return facts;
  }

  private String pay(CaseReference caseReference, Language language, RightToWorkData data) {
    return rightToWork
        .payThreshold(caseReference)
        .map(
            threshold ->
                texts.get(
                    language,
                    "routeFact.pay." + yesNo(threshold.isReachedBy(data.monthlyPay())),
                    texts.euros(language, data.monthlyPay()),
                    texts.euros(language, threshold.amount()),
                    threshold.age(),
                    texts.date(language, threshold.appliedOn())))
        .orElseGet(
            () ->
                texts.get(
                    language,
                    "routeFact.pay.unknown",
                    year(rightToWork.payIsJudgedOn(caseReference))));
  }

  /** As people write it, without a mark for the thousands. */
  static String year(LocalDate day) {
    return String.valueOf(day.getYear());
  }

  private List<String> rules(CaseReference caseReference, Language language, RightToWorkData data) {
    LocalDate today = clock.today();
    return switch (data.status()) {
      case TEMPORARY_PROTECTION ->
          List.of(
              rule(language, Rule.TEMPORARY_PROTECTION_END, today),
              rule(language, Rule.UWV_NOTICE, today));
      case TRANSITION_DOCUMENT -> List.of(rule(language, Rule.TRANSITION_DOCUMENT_NOTIFIED, today));
      case NONE ->
          Stream.concat(
                  Stream.of(rule(language, Rule.WORK_PERMIT_LONGEST_STAY, today)),
                  rightToWork.payThreshold(caseReference).stream()
                      .map(known -> rule(language, known.rule(), known.appliedOn())))
              .toList();
      case EU_CITIZEN, FREE_TO_WORK, WORK_RESTRICTED ->
          List.of(texts.get(language, "routeRule.act"));
    };
  }

  private String rule(Language language, Rule rule, LocalDate on) {
    RuleSource source = rules.source(rule, on);
    return texts.get(
        language,
        "routeRule." + source.status(),
        texts.get(language, "routeRule." + rule.id()),
        translated(language, rule, source.source()));
  }

  /**
   * The catalogue has its sources in English. A source that was changed there since its translation
   * is shown as it is, rather than the old one.
   */
  private String translated(Language language, Rule rule, String source) {
    String key = "ruleSource." + rule.id();
    return texts
        .find(Language.EN, key)
        .filter(source::equals)
        .flatMap(known -> texts.find(language, key))
        .orElse(source);
  }

  private String list(Language language, String heading, List<String> lines) {
    return texts.get(language, heading) + "\n– " + String.join("\n– ", lines);
  }

  private static String yesNo(boolean answer) {
    return answer ? "yes" : "no";
  }

  private Route chosen(CaseReference caseReference) {
    return rightToWork.routeOf(caseReference).orElseThrow();
  }
}
