package nl.posiv.onboarding.righttowork.process;

import java.util.Optional;
import nl.posiv.onboarding.engine.form.CaseNote;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.NextContract;
import org.springframework.stereotype.Component;

/** In the tasks without which the next contract does not begin: that the work has stopped. */
@Component
class WorkStoppedNote implements CaseNote {

  private final NextContract nextContract;

  WorkStoppedNote(NextContract nextContract) {
    this.nextContract = nextContract;
  }

  @Override
  public String key() {
    return "workStopped";
  }

  @Override
  public Optional<String> of(CaseReference caseReference, Language language) {
    return nextContract.note(caseReference, language);
  }
}
