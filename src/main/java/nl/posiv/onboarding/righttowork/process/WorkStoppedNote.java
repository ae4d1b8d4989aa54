package nl.posiv.onboarding.righttowork.process;

import java.util.Optional;
import nl.posiv.onboarding.engine.form.CaseNote;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.NextContract;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import org.springframework.stereotype.Component;

/** That the work stands still, and since when: between two contracts, or without proof. */
@Component
class WorkStoppedNote implements CaseNote {

  private final NextContract nextContract;
  private final TimesWithoutProof times;
  private final Texts texts;

  WorkStoppedNote(NextContract nextContract, TimesWithoutProof times, Texts texts) {
    this.nextContract = nextContract;
    this.times = times;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "workStopped";
  }

  @Override
  public Optional<String> of(CaseReference caseReference, Language language) {
    return nextContract
        .note(caseReference, language)
        .or(
            () ->
                times
                    .since(caseReference)
                    .map(day -> texts.get(language, "withoutProof", texts.date(language, day))));
  }
}
