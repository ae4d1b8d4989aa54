package nl.posiv.onboarding.journey;

import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.council.LetterReaders;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.funding.FundingReaders;
import nl.posiv.onboarding.knowledge.KnowledgeReaders;
import nl.posiv.onboarding.notification.CasePages;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** The pages of cases, for mails that lead to them. */
@Component
class PagesOfCases implements CasePages {

  private final CaseReaders readers;
  private final Viewers viewers;
  private final LetterReaders letters;
  private final KnowledgeReaders knowledge;
  private final FundingReaders funding;

  PagesOfCases(
      CaseReaders readers,
      Viewers viewers,
      LetterReaders letters,
      KnowledgeReaders knowledge,
      FundingReaders funding) {
    this.funding = funding;
    this.knowledge = knowledge;
    this.letters = letters;
    this.readers = readers;
    this.viewers = viewers;
  }

  @Override
  public boolean areOpenTo(UserId reader, CaseReference reference) {
    if (reference.isCouncilLetter()) {
      return letters.isOpenTo(reader, reference);
    }
    if (reference.isFunding()) {
      return funding.isOpenTo(reader, reference);
    }
    if (reference.isKnowledge()) {
      return knowledge.isOpenTo(reader, reference);
    }
    Viewer viewer = viewers.of(reader);
    return reference.isOfPerson()
        ? readers.open(viewer, reference).isPresent()
        : Rights.readersOfPage(reference.isAccessReview() ? "GET /people" : "GET /municipalities/*")
            .stream()
            .map(Role::group)
            .anyMatch(viewer.groups()::contains);
  }
}
