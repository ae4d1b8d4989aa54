package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.evaluation.ToldDecisions;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How contracts end, as far as that is known: from the decision on, in every list and page. */
@Component
@Transactional(readOnly = true)
class Outlooks {

  private final Changes changes;
  private final Contracts contracts;
  private final Evaluations evaluations;
  private final ToldDecisions told;

  Outlooks(Changes changes, Contracts contracts, Evaluations evaluations, ToldDecisions told) {
    this.changes = changes;
    this.contracts = contracts;
    this.evaluations = evaluations;
    this.told = told;
  }

  /**
   * What is known of the end of the contract that a case is about.
   *
   * @param contract null while there is none
   * @param leaving the first day without work, if an earlier end was reported; otherwise null
   * @param followUp what the manager decided; null while nothing is decided, and for an official to
   *     whom nobody has said it
   */
  record Outlook(
      @Nullable Contract contract, @Nullable LocalDate leaving, @Nullable FollowUp followUp) {

    /** The same in a sentence: an earlier end, why it is over, or what was decided. */
    Optional<String> said(PageTexts t) {
      return announced(t).or(() -> over(t)).or(() -> decided(t));
    }

    private Optional<String> announced(PageTexts t) {
      return Optional.ofNullable(leaving).map(day -> t.of("journey.leaving", t.date(day)));
    }

    /** That the contract is over, and why. */
    private Optional<String> over(PageTexts t) {
      return Optional.ofNullable(contract)
          .filter(one -> one.endedBy() != null)
          .map(
              one -> {
                String why = t.told("contracts.end." + one.endedBy());
                return one.endedOn() == null
                    ? why
                    : t.of("journey.over", t.date(one.endedOn()), why);
              });
    }

    private Optional<String> decided(PageTexts t) {
      return Optional.ofNullable(followUp)
          .map(
              decision ->
                  t.of(
                      decision.isByItself()
                          ? "journey.ends-by-itself"
                          : "journey.decided." + decision.outcome(),
                      date(t, Optional.ofNullable(contract).flatMap(Contract::lastDay)),
                      date(t, Optional.ofNullable(decision.newEndDate()))));
    }

    private static String date(PageTexts t, Optional<LocalDate> day) {
      return day.map(t::date).orElse("");
    }
  }

  /**
   * The outlooks of cases, with as many statements for many as for one.
   *
   * @param own the cases in which the reader is the official, to whom no page tells it first
   */
  Map<CaseReference, Outlook> of(Collection<CaseReference> references, Set<CaseReference> own) {
    if (references.isEmpty()) {
      return Map.of();
    }
    Map<CaseReference, LocalDate> leaving = changes.announcedEnds(references);
    Map<CaseReference, Contract> present = contracts.present(references);
    Map<Long, FollowUp> decided = evaluations.followUps(present.values());
    Map<CaseReference, Outlook> outlooks = new HashMap<>();
    for (CaseReference reference : references) {
      Contract contract = present.get(reference);
      FollowUp followUp = contract == null ? null : decided.get(contract.storedId());
      boolean kept = followUp != null && own.contains(reference) && !told.isTold(followUp);
      outlooks.put(
          reference, new Outlook(contract, leaving.get(reference), kept ? null : followUp));
    }
    return outlooks;
  }
}
