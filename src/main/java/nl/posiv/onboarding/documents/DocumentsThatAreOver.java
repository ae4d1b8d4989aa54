package nl.posiv.onboarding.documents;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases documents whose term is over. */
@Component
class DocumentsThatAreOver implements DatedWork {

  private static final String WORK = "documents-over";

  private final Documents documents;
  private final OneByOne oneByOne;

  DocumentsThatAreOver(Documents documents, OneByOne oneByOne) {
    this.documents = documents;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK,
        documents.casesToLookAt(),
        CaseReference::value,
        caseReference -> caseReference,
        documents::eraseWhatIsOver);
  }
}
