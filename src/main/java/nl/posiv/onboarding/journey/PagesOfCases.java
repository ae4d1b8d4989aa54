package nl.posiv.onboarding.journey;

import nl.posiv.onboarding.notification.CasePages;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** The pages of cases, for mails that lead to them. */
@Component
class PagesOfCases implements CasePages {

  private final CaseReaders readers;
  private final Viewers viewers;

  PagesOfCases(CaseReaders readers, Viewers viewers) {
    this.readers = readers;
    this.viewers = viewers;
  }

  @Override
  public boolean areOpenTo(UserId reader, CaseReference reference) {
    return readers.open(viewers.of(reader), reference).isPresent();
  }
}
