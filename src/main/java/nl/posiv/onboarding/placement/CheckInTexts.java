package nl.posiv.onboarding.placement;

import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractInWords;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The monthly talks of a case, written out for a reader. */
@Component
public class CheckInTexts {

  private final MonthlyTalks talks;
  private final Contracts contracts;
  private final ContractInWords inWords;
  private final Texts texts;

  CheckInTexts(MonthlyTalks talks, Contracts contracts, ContractInWords inWords, Texts texts) {
    this.talks = talks;
    this.contracts = contracts;
    this.inWords = inWords;
    this.texts = texts;
  }

  /** Who reads. */
  public enum Reader {
    /** How the official fares, and what was agreed about a concern. */
    HR,
    /** What was written, and that a concern is followed up. The deputy reads the same. */
    MENTOR,
    /** What was written; a concern is between mentor and HR. */
    OFFICIAL
  }

  /**
   * The talks under a contract. The template reads these, so they are public.
   *
   * @param lines a month each, the newest first
   */
  public record Story(String contract, List<Line> lines) {}

  /**
   * A month.
   *
   * @param talk when it was held, or that it was not
   * @param missed whether nobody held one in time
   * @param level from 1, not well, to 3, well; 0 where nobody knows
   * @param fares the same in words
   * @param progress what was written; null for those who do not read it
   * @param concern that there is one, and what came of it, a line each
   */
  public record Line(
      String month,
      String talk,
      boolean missed,
      int level,
      String fares,
      @Nullable String progress,
      List<String> concern) {}

  /** The talks of a case by contract, the newest first; of contracts without any, nothing. */
  public List<Story> stories(Language language, CaseReference reference, Reader reader) {
    List<Story> stories = new ArrayList<>();
    for (Contract contract : contracts.ofProgramme(reference)) {
      List<Line> lines =
          talks.ofContract(contract).stream()
              .map(talk -> line(language, contract, talk, reader))
              .toList();
      if (!lines.isEmpty()) {
        stories.add(0, new Story(inWords.days(language, contract), lines));
      }
    }
    return stories;
  }

  private Line line(Language language, Contract contract, MonthlyTalk talk, Reader reader) {
    String month =
        texts.date(language, talk.month().from())
            + " – "
            + texts.date(language, talk.month().until());
    CheckIn checkIn = talk.checkIn();
    if (checkIn == null) {
      boolean missed = talk.state() == MonthlyTalk.State.MISSED;
      return new Line(
          month,
          texts.get(language, missed ? "check-ins.missed" : "check-ins.asked"),
          missed,
          0,
          "",
          null,
          List.of());
    }
    return new Line(
        month,
        texts.get(language, "check-ins.held", texts.date(language, checkIn.heldOn())),
        false,
        Wellbeing.values().length - checkIn.fares().ordinal(),
        texts.get(language, "check-ins.wellbeing." + checkIn.wellbeing()),
        reader == Reader.HR ? null : checkIn.progress(),
        checkIn.concern() && reader != Reader.OFFICIAL
            ? concern(language, contract, talk.followUps(), reader)
            : List.of());
  }

  private List<String> concern(
      Language language, Contract contract, List<ConcernFollowUp> followUps, Reader reader) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get(language, "check-ins.concern"));
    if (reader == Reader.HR) {
      followUps.forEach(
          before ->
              lines.add(
                  texts.get(
                      language,
                      "check-ins.agreed",
                      texts.date(language, before.recordedOn()),
                      before.agreed())));
    }
    if (followUps.isEmpty()) {
      lines.add(texts.get(language, "check-ins.concern.open"));
      return lines;
    }
    ConcernFollowUp last = followUps.get(followUps.size() - 1);
    if (last.askAgainOn() == null) {
      lines.add(
          texts.get(
              language, "check-ins.concern.settled", texts.date(language, last.recordedOn())));
    } else {
      lines.add(
          texts.get(
              language,
              contracts.isOpen(contract.caseReference())
                  ? "check-ins.concern.keep-an-eye"
                  : "check-ins.concern.over",
              texts.date(language, last.askAgainOn())));
    }
    return lines;
  }
}
