package nl.posiv.onboarding.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be erased soon: asked by those who watch over it, without a name. */
@Component
public class DocumentsAhead {

  private final DocumentStore store;
  private final DocumentTerms terms;

  DocumentsAhead(DocumentStore store, DocumentTerms terms) {
    this.store = store;
    this.terms = terms;
  }

  /** How many cases have a document that is kept no longer than until a day. */
  @Transactional(readOnly = true)
  public int casesUntil(LocalDate day) {
    return (int)
        store.casesWithDocuments().stream()
            .filter(
                reference ->
                    store.ofCase(reference).stream()
                        .filter(document -> !document.isGone())
                        .map(terms::lastDay)
                        .flatMap(Optional::stream)
                        .anyMatch(last -> !last.isAfter(day)))
            .count();
  }
}
