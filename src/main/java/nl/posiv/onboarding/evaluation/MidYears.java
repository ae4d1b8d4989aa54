package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evaluations in between: three views, and what the official answers. Each method is one
 * transaction, or part of the caller's.
 */
@Service
@Transactional
public class MidYears {

  private final MidYearStore midYears;
  private final GivenMidYearViewStore views;
  private final MidYearResponseStore responses;
  private final Placements placements;
  private final Rules rules;
  private final ProgrammeClock clock;

  MidYears(
      MidYearStore midYears,
      GivenMidYearViewStore views,
      MidYearResponseStore responses,
      Placements placements,
      Rules rules,
      ProgrammeClock clock) {
    this.midYears = midYears;
    this.views = views;
    this.responses = responses;
    this.placements = placements;
    this.rules = rules;
    this.clock = clock;
  }

  /** The day of the next evaluation in between under a contract, if there is another. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> next(Contract contract) {
    return placements.schedule(contract).midYear(of(contract).size());
  }

  /** Records that the three are asked. */
  public MidYear ask(Contract contract) {
    return midYears.save(
        new MidYear(
            null,
            contract.caseReference(),
            contract.storedId(),
            of(contract).size() + 1,
            clock.today()));
  }

  /** All of a contract that were asked, in their order. */
  @Transactional(readOnly = true)
  public List<MidYear> of(Contract contract) {
    return midYears.findByContractIdOrderByNumber(contract.storedId());
  }

  /** The one of a contract that was asked last. */
  @Transactional(readOnly = true)
  public Optional<MidYear> latest(Contract contract) {
    List<MidYear> asked = of(contract);
    return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() - 1));
  }

  /** The day on which no view is taken any more. */
  @Transactional(readOnly = true)
  public LocalDate viewsClosed(MidYear midYear) {
    return midYear.askedOn().plus(rules.period(Rule.MID_YEAR_VIEWS));
  }

  /** The day on which the official's answer is not taken any more. */
  @Transactional(readOnly = true)
  public LocalDate answerClosed(MidYear midYear) {
    return viewsClosed(midYear).plus(rules.period(Rule.MID_YEAR_ANSWER));
  }

  /** Records a view. */
  public void recordView(MidYear midYear, Voice voice, MidYearView view, UserId writer) {
    views.save(
        new GivenMidYearView(
            null,
            midYear.caseReference(),
            midYear.storedId(),
            voice.id(),
            view,
            writer,
            clock.today()));
  }

  /** A view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<MidYearView> view(MidYear midYear, Voice voice) {
    return given(midYear, voice).stream().findFirst().map(GivenMidYearView::view);
  }

  /** A view as it was given and corrected, the last first. */
  @Transactional(readOnly = true)
  public List<GivenMidYearView> given(MidYear midYear, Voice voice) {
    return views.findByMidYearAndVoiceOrderByIdDesc(midYear.storedId(), voice.id());
  }

  /** Whether the mentor or Ro3kvit wrote something about the official that can be answered. */
  @Transactional(readOnly = true)
  public boolean isAboutOfficial(MidYear midYear) {
    return view(midYear, Voice.MENTOR).isPresent() || view(midYear, Voice.RO3KVIT).isPresent();
  }

  /**
   * Records that the official has read what was written, and the answer.
   *
   * @param response null if the official has nothing to add
   */
  public void recordResponse(MidYear midYear, @Nullable String response, UserId writer) {
    responses.save(
        new MidYearResponse(
            null, midYear.caseReference(), midYear.storedId(), response, writer, clock.today()));
  }

  /** That the official has read what was written, and the answer. */
  @Transactional(readOnly = true)
  public Optional<MidYearResponse> response(MidYear midYear) {
    return responses(midYear).stream().findFirst();
  }

  /** What the official answered, and corrected, the last first. */
  @Transactional(readOnly = true)
  List<MidYearResponse> responses(MidYear midYear) {
    return responses.findByMidYearOrderByIdDesc(midYear.storedId());
  }
}
