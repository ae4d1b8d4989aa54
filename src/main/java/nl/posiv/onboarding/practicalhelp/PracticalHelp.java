package nl.posiv.onboarding.practicalhelp;

import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is arranged for somebody besides the employment itself. */
// Not named after the class: "practicalHelp" is a variable of the process.
@Service("practicalHelpRecords")
@Transactional
public class PracticalHelp {

  private final CaseRecords<Checklist> checklists;
  private final HelpItems items;
  private final Nominations nominations;
  private final ProgrammeClock clock;

  PracticalHelp(
      CaseRecords<Checklist> checklists,
      HelpItems items,
      Nominations nominations,
      ProgrammeClock clock) {
    this.checklists = checklists;
    this.items = items;
    this.nominations = nominations;
    this.clock = clock;
  }

  /**
   * Everything that the municipality of a case looks after, in its order: what was on the list when
   * the candidate was taken on, and what was said since of running cases too.
   */
  @Transactional(readOnly = true)
  public List<HelpItem> items(CaseReference caseReference) {
    return items.of(
        nominations.find(caseReference).municipality(),
        nominations.takenOnSince(caseReference).orElseGet(clock::today));
  }

  /**
   * Records the checklist.
   *
   * @param arranged ids of all items that are arranged by now
   */
  public void record(
      CaseReference caseReference, List<String> arranged, HelpOutcome outcome, UserId recorder) {
    checklists.save(
        new Checklist(null, caseReference, arranged, outcome.id(), recorder, clock.today()));
  }

  /** Whether a list is the one that counts: nothing was handed in after it. */
  @Transactional(readOnly = true)
  public boolean isLatest(CaseReference caseReference, long id) {
    return checklists.latest(caseReference).filter(list -> list.hasId(id)).isPresent();
  }

  /** The ids of the items that are arranged. */
  @Transactional(readOnly = true)
  public List<String> arranged(CaseReference caseReference) {
    return checklists.latest(caseReference).map(Checklist::arranged).orElse(List.of());
  }

  /**
   * The ids of the items without which nobody may start and which are not ticked. Identity and BSN
   * are not among them: the start gate asks the employment about those itself.
   */
  @Transactional(readOnly = true)
  public List<String> missingBeforeStart(CaseReference caseReference) {
    return missingBeforeStart(caseReference, arranged(caseReference));
  }

  /** The same, once these items are arranged. */
  @Transactional(readOnly = true)
  public List<String> missingBeforeStart(CaseReference caseReference, List<String> arranged) {
    return items(caseReference).stream()
        .filter(item -> item.beforeStart() && item.isTicked())
        .map(HelpItem::id)
        .filter(item -> !arranged.contains(item))
        .toList();
  }
}
