package nl.posiv.onboarding.engine.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses dates that cannot be: before the case, the contract or the step that they follow, or
 * after the day on which they end.
 */
@Component
class DateRanges {

  private final Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known =
      new EnumMap<>(CaseDay.class);

  DateRanges(List<CaseDays> phases, Rules rules, ProgrammeClock clock) {
    phases.forEach(phase -> known.putAll(phase.known()));
    known.put(CaseDay.TODAY, reference -> Optional.of(clock.today()));
    known.put(
        CaseDay.HORIZON,
        reference -> Optional.of(rules.after(Rule.PLANNING_HORIZON, clock.today())));
    known.put(
        CaseDay.LONG_AGO,
        reference -> Optional.of(rules.before(Rule.PLANNING_HORIZON, clock.today())));
  }

  /**
   * Checks the dates that were answered, in the order of the form.
   *
   * @param caseReference null where there is no case yet
   * @throws AnswerRefusedException for the first that lies outside its range, with the others
   *     beside it
   */
  void check(
      CamundaForm form,
      Map<String, DateRange> ranges,
      Answers answers,
      @Nullable CaseReference caseReference) {
    List<AnswerRefusedException> mistakes = new ArrayList<>();
    for (FormField field : form.fields()) {
      String key = field.key();
      if (ranges.containsKey(key) && answers.has(key)) {
        try {
          check(key, answers.date(key), ranges.get(key), caseReference);
        } catch (AnswerRefusedException mistake) {
          mistakes.add(mistake);
        }
      }
    }
    AnswerRefusedException.refuseIfAny(mistakes);
  }

  private void check(
      String field, LocalDate date, DateRange range, @Nullable CaseReference caseReference) {
    of(range.until(), caseReference)
        .min(Map.Entry.comparingByValue())
        .filter(last -> date.isAfter(last.getValue()))
        .ifPresent(last -> refuse(field, last.getKey().tooLate(), last.getValue()));
    of(range.from(), caseReference)
        .max(Map.Entry.comparingByValue())
        .filter(first -> date.isBefore(first.getValue()))
        .ifPresent(first -> refuse(field, first.getKey().tooEarly(), first.getValue()));
  }

  private Stream<Map.Entry<CaseDay, LocalDate>> of(
      List<CaseDay> days, @Nullable CaseReference caseReference) {
    return days.stream()
        .map(day -> day == CaseDay.NOMINATION ? beginning(caseReference) : day)
        .flatMap(day -> find(day, caseReference).map(date -> Map.entry(day, date)).stream());
  }

  private CaseDay beginning(@Nullable CaseReference caseReference) {
    return find(CaseDay.ENTERED_CONTRACT, caseReference).isPresent()
        ? CaseDay.ENTERED_CONTRACT
        : CaseDay.NOMINATION;
  }

  private static void refuse(String field, String reason, LocalDate day) {
    throw new AnswerRefusedException(field, reason, day);
  }

  private Optional<LocalDate> find(CaseDay day, @Nullable CaseReference caseReference) {
    boolean ofACase = !List.of(CaseDay.TODAY, CaseDay.HORIZON, CaseDay.LONG_AGO).contains(day);
    return ofACase && caseReference == null
        ? Optional.empty()
        : Objects.requireNonNull(known.get(day)).apply(caseReference);
  }
}
