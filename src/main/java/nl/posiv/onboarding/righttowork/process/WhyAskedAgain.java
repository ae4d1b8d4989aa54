package nl.posiv.onboarding.righttowork.process;

import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import org.springframework.stereotype.Component;

/** Tells HR why the right to work of a case that it has looked at before comes back. */
@Component
class WhyAskedAgain {

  private final RightToWork rightToWork;
  private final Texts texts;

  WhyAskedAgain(RightToWork rightToWork, Texts texts) {
    this.rightToWork = rightToWork;
    this.texts = texts;
  }

  /** Empty the first time. */
  Optional<String> of(WorkPeriod period, Language language) {
    CaseReference reference = period.caseReference();
    if (rightToWork.isOtherPayNotified(reference)) {
      return Optional.of(text(language, "pay"));
    }
    if (!period.isFirst()) {
      return Optional.of(text(language, period.occasion()));
    }
    if (rightToWork.isStartToBeNotifiedAgain(reference)) {
      return rightToWork
          .namedStart(reference)
          .map(
              named ->
                  text(
                      language,
                      "start",
                      texts.date(language, named),
                      texts.date(language, period.startsOn())));
    }
    return rightToWork.dataOf(reference).map(before -> text(language, "again"));
  }

  private String text(Language language, String why, Object... facts) {
    return texts.get(language, "occasionNote.collect." + why, facts);
  }
}
