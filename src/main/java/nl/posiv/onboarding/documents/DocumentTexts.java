package nl.posiv.onboarding.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a case in words, for a list. */
@Component
@Transactional(readOnly = true)
public class DocumentTexts {

  private static final long KILO = 1024;
  private static final BigDecimal MEGA = BigDecimal.valueOf(KILO * KILO);

  private final Documents documents;
  private final DocumentTerms terms;
  private final Contracts contracts;
  private final People people;
  private final Texts texts;

  DocumentTexts(
      Documents documents, DocumentTerms terms, Contracts contracts, People people, Texts texts) {
    this.documents = documents;
    this.terms = terms;
    this.contracts = contracts;
    this.people = people;
    this.texts = texts;
  }

  /**
   * A document in a list. The template reads it, so it is public.
   *
   * @param about what it is in the words of whoever added it, how they called the file, and to
   *     which contract it belongs, as far as there is
   * @param link where it is fetched; null if its content is gone
   * @param kept until when, or why its content is gone
   */
  public record Line(
      UUID id,
      String kind,
      List<String> about,
      String added,
      String size,
      String kept,
      @Nullable String link,
      boolean mayTakeAway) {}

  /** A contract to choose, or a kind. The template reads it, so it is public. */
  public record Choice(String value, String name) {}

  /** The documents that somebody may know of, the latest first. */
  public List<Line> lines(CaseReference caseReference, CaseReader reader, UserId user) {
    return documents.of(caseReference, reader).stream()
        .map(document -> line(document, reader, user))
        .toList();
  }

  /** The kinds that somebody may add now. */
  public List<Choice> kinds(CaseReference caseReference, CaseReader reader) {
    return documents.kindsToAdd(caseReference, reader).stream()
        .map(kind -> new Choice(kind.id(), kind(reader.language(), kind)))
        .toList();
  }

  /** The contracts that a document of the case can belong to. */
  public List<Choice> contracts(CaseReference caseReference, Language language) {
    return contracts.ofCase(caseReference).stream()
        .map(
            contract ->
                new Choice(Long.toString(contract.storedId()), contract(language, contract)))
        .toList();
  }

  /** A size as people write it. */
  public String size(Language language, long bytes) {
    return bytes < KILO * KILO
        ? texts.get(
            language,
            "documents.size.kb",
            texts.number(language, BigDecimal.valueOf(Math.max(1, bytes / KILO))))
        : texts.get(
            language,
            "documents.size.mb",
            texts.number(
                language, BigDecimal.valueOf(bytes).divide(MEGA, 1, RoundingMode.HALF_UP)));
  }

  private Line line(StoredDocument document, CaseReader reader, UserId user) {
    Language language = reader.language();
    Stream<String> contract =
        Stream.ofNullable(document.contractId()).map(id -> contract(language, contracts.of(id)));
    return new Line(
        document.id(),
        kind(language, document.kind()),
        Stream.concat(
                Stream.concat(
                    Stream.ofNullable(document.description()),
                    Stream.ofNullable(document.fileName())),
                contract)
            .toList(),
        texts.get(
            language,
            "documents.added",
            texts.date(language, document.addedOn()),
            people.nameOf(document.addedBy())),
        size(language, document.size()),
        document.isGone() ? gone(language, document) : kept(language, document),
        document.isGone()
            ? null
            : "/cases/" + document.caseReference() + "/documents/" + document.id(),
        documents.mayTakeAway(document, reader, user));
  }

  private String gone(Language language, StoredDocument document) {
    String day = texts.date(language, document.goneOn());
    if (document.isErased()) {
      return texts.get(language, "documents.erased", day);
    }
    String by = people.nameOf(Objects.requireNonNull(document.goneBy()));
    String because = document.goneBecause();
    return because == null
        ? texts.get(language, "documents.taken-away-long-ago", day, by)
        : texts.get(language, "documents.taken-away", day, by, because);
  }

  private String kept(Language language, StoredDocument document) {
    return terms
        .lastDay(document)
        .map(day -> texts.get(language, "documents.kept-until", texts.date(language, day)))
        .orElseGet(() -> texts.get(language, "documents.kept." + document.kind().term().id()));
  }

  private String kind(Language language, DocumentKind kind) {
    return texts.get(language, "documents.kind." + kind.id());
  }

  private String contract(Language language, Contract contract) {
    return texts.get(
        language,
        "documents.contract-from",
        texts.get(language, "contracts.kind." + contracts.toldKind(contract)),
        texts.date(language, contract.firstDay()));
  }
}
