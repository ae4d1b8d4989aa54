package nl.posiv.onboarding.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.evaluation.EndNotice;
import nl.posiv.onboarding.evaluation.EvaluationTexts;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.printing.Block;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the records say of a case, as a letter writes it. What is not known is not there. */
@Component
class CaseFacts {

  private static final Set<Character.UnicodeScript> AS_IN_A_PASSPORT =
      EnumSet.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON);

  private final Nominations nominations;
  private final Municipalities municipalities;
  private final Appointments appointments;
  private final Contracts contracts;
  private final Employments employments;
  private final Evaluations evaluations;
  private final EvaluationTexts written;
  private final RightToWork rightToWork;
  private final ProgrammeClock clock;
  private final Texts texts;

  CaseFacts(
      Nominations nominations,
      Municipalities municipalities,
      Appointments appointments,
      Contracts contracts,
      Employments employments,
      Evaluations evaluations,
      EvaluationTexts written,
      RightToWork rightToWork,
      ProgrammeClock clock,
      Texts texts) {
    this.nominations = nominations;
    this.municipalities = municipalities;
    this.appointments = appointments;
    this.contracts = contracts;
    this.employments = employments;
    this.evaluations = evaluations;
    this.written = written;
    this.rightToWork = rightToWork;
    this.clock = clock;
    this.texts = texts;
  }

  /** The values of all that is known for a letter. */
  Map<Fact, String> of(LetterKind kind, CaseReference reference, Language language) {
    Known known = new Known(language, new EnumMap<>(Fact.class));
    known.put(Fact.REFERENCE, reference.value());
    known.put(Fact.TODAY, clock.today());
    Optional<Contract> about = contract(kind, reference);
    if (about.isEmpty()) {
      return known.values();
    }
    Contract contract = about.get();
    String name = nominations.candidateOf(reference).name();
    if (isAsInAPassport(name)) {
      known.put(Fact.OFFICIAL, name);
    }
    known.put(Fact.MUNICIPALITY, municipalities.nameOf(contract.municipality()));
    known.put(Fact.POSITION, appointments.position(reference));
    appointments
        .findOffer(reference)
        .ifPresent(
            offer -> {
              known.put(Fact.SCALE, offer.scale());
              known.put(Fact.STEP, String.valueOf(offer.step()));
              known.number(Fact.HOURS, offer.hoursPerWeek());
            });
    known.number(Fact.HOURS, contract.hoursPerWeek());
    known.put(Fact.PERIOD, period(language, contract.firstDay(), contract.lastDay()));
    contract.lastDay().ifPresent(day -> known.put(Fact.END_DATE, day));
    employments.terms(contract).ifPresent(terms -> terms(known, contract, terms));
    if (kind == LetterKind.ADDENDUM) {
      addendum(known, contract);
    }
    evaluations.followUp(contract).ifPresent(decided -> decision(known, contract, decided));
    rightToWork.dataOf(reference).ifPresent(data -> uwv(known, reference, data));
    worked(reference, contract)
        .ifPresent(first -> known.put(Fact.WORKED, period(language, first, contract.lastDay())));
    if (!evaluationsInFull(reference, language).isEmpty()) {
      known.put(Fact.EVALUATIONS, "");
    }
    return known.values();
  }

  /** Whether it is written in Latin letters; it may be kept and found in others. */
  static boolean isAsInAPassport(String name) {
    return name.codePoints()
        .filter(Character::isAlphabetic)
        .mapToObj(Character.UnicodeScript::of)
        .allMatch(AS_IN_A_PASSPORT::contains);
  }

  /** Whether there is anything that a letter would be about. */
  boolean isDue(LetterKind kind, CaseReference reference) {
    return kind != LetterKind.ADDENDUM
        || contract(kind, reference).filter(employments::isAddedTo).isPresent();
  }

  /** What the official reads of the evaluations, with a heading for each voice. */
  List<Block> evaluationsInFull(CaseReference reference, Language language) {
    List<Block> blocks = new ArrayList<>();
    for (EvaluationTexts.Story story :
        written.stories(language, reference, EvaluationTexts.Reader.OFFICIAL)) {
      for (EvaluationTexts.Round round : story.rounds()) {
        blocks.add(Block.heading(story.contract() + ": " + round.title()));
        round
            .said()
            .forEach(said -> blocks.add(new Block("said", List.of(said.who(), said.text()))));
      }
    }
    return blocks;
  }

  /** A letter of the first contract stays the same when another follows. */
  private Optional<Contract> contract(LetterKind kind, CaseReference reference) {
    return switch (kind) {
      case CONTRACT -> contracts.ofCase(reference).stream().filter(Contract::isFirst).findFirst();
      case ADDENDUM -> contracts.planned(reference).or(() -> contracts.present(reference));
      case UWV_DATA, END_NOTICE, EVALUATION_REPORT, CERTIFICATE -> contracts.present(reference);
    };
  }

  private void terms(Known known, Contract contract, ContractTerms terms) {
    Language language = known.language();
    int months = terms.trialPeriodMonths();
    known.put(
        Fact.TRIAL_PERIOD,
        months == 0
            ? texts.get(language, "letter.trial-period.none")
            : texts.get(language, "letter.trial-period.months", months));
    known.put(
        Fact.EARLY_NOTICE,
        texts.get(language, "letter.early-notice." + (terms.earlyNoticeClause() ? "yes" : "no")));
    known.put(
        Fact.NOTICE_IN_CONTRACT,
        terms.endNoticeInContract()
            ? texts.get(
                language,
                "letter.notice-in-contract.yes",
                contract.lastDay().map(day -> texts.date(language, day)).orElse(""))
            : texts.get(language, "letter.notice-in-contract.no"));
  }

  /**
   * The pay of the first contract is that of the offer; of one that follows it is agreed with the
   * notice. A trial period is not agreed again: it stays as it was, or there is none. A notice of
   * the end that stands in the contract names the day that holds now.
   */
  private void addendum(Known known, Contract contract) {
    Language language = known.language();
    known.put(
        Fact.PAY,
        appointments
            .findOffer(contract.caseReference())
            .filter(offer -> contract.isFirst())
            .map(offer -> texts.get(language, "letter.pay", offer.scale(), offer.step()))
            .orElse(""));
    boolean none =
        !contract.isFirst()
            || employments.trialPeriodMonths(contract).filter(months -> months == 0).isPresent();
    known.put(Fact.TRIAL_PERIOD, none ? texts.get(language, "letter.trial-period.none") : "");
    if (!employments.endNoticeInContract(contract)) {
      known.put(Fact.NOTICE_IN_CONTRACT, "");
    }
  }

  /**
   * Conditions are recorded with the receipt; before that the letter says that work stays alike.
   */
  private void decision(Known known, Contract contract, FollowUp decided) {
    Language language = known.language();
    LocalDate newEnd = decided.newEndDate();
    known.put(
        Fact.DECISION,
        texts.get(
            language,
            "letter.decision." + decided.outcome(),
            newEnd == null ? "" : texts.date(language, newEnd)));
    known.put(
        Fact.CONDITIONS,
        !decided.goesOn()
            ? ""
            : evaluations
                .notice(contract)
                .map(EndNotice::conditions)
                .orElseGet(
                    () ->
                        texts.get(
                            language,
                            "letter.conditions",
                            known.values().getOrDefault(Fact.POSITION, ""),
                            known.values().getOrDefault(Fact.HOURS, ""))));
  }

  private void uwv(Known known, CaseReference reference, RightToWorkData data) {
    Language language = known.language();
    known.put(Fact.BIRTH_DATE, data.birthDate());
    known.put(Fact.NATIONALITY, data.nationality());
    known.put(Fact.DOCUMENT_NUMBER, data.documentNumber());
    known.put(Fact.MONTHLY_PAY, texts.euros(language, data.monthlyPay()));
    known.put(Fact.START_TO_NAME, rightToWork.startToName(reference, clock.today()));
    known.put(
        Fact.LAST_DAY_TO_NAME,
        rightToWork
            .endToName(reference, clock.today())
            .map(end -> texts.date(language, end))
            .orElseGet(() -> texts.get(language, "contract.permanent")));
  }

  /**
   * The first day of somebody's work at the municipality of a contract, once that work is over: a
   * certificate says nothing of days to come.
   */
  private Optional<LocalDate> worked(CaseReference reference, Contract last) {
    boolean over = last.lastDay().filter(day -> !day.isAfter(clock.today())).isPresent();
    return contracts.begunOn(reference).filter(day -> over);
  }

  private String period(Language language, LocalDate first, Optional<LocalDate> last) {
    return last.map(
            day ->
                texts.get(
                    language,
                    "letter.period",
                    texts.date(language, first),
                    texts.date(language, day)))
        .orElseGet(
            () -> texts.get(language, "letter.period.permanent", texts.date(language, first)));
  }

  /** What is known so far, in a language. */
  private final class Known {

    private final Language language;
    private final Map<Fact, String> values;

    Known(Language language, Map<Fact, String> values) {
      this.language = language;
      this.values = values;
    }

    Language language() {
      return language;
    }

    Map<Fact, String> values() {
      return values;
    }

    void put(Fact fact, String value) {
      values.put(fact, value);
    }

    void put(Fact fact, LocalDate day) {
      values.put(fact, texts.date(language, day));
    }

    void number(Fact fact, @Nullable BigDecimal number) {
      if (number != null) {
        values.put(fact, texts.number(language, number));
      }
    }
  }
}
