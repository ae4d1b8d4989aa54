package nl.posiv.onboarding.zgw;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.documents.DocumentKind;
import nl.posiv.onboarding.documents.Documents;
import nl.posiv.onboarding.documents.StoredDocument;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.journey.MunicipalCases;
import nl.posiv.onboarding.journey.MunicipalCases.MunicipalCase;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.outgoing.Outgoing;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the case system of a municipality up to date: each case with a contract is a zaak there,
 * and the documents about its beginning and its end lie with it. What is there is held against what
 * should be, so that nothing that changes a case has to think of it.
 */
@Component
class ZgwCases implements DatedWork {

  private static final String WORK = "zgw-cases";

  /**
   * What the staff file of a municipality needs. Copies of identity papers, permits and what a
   * candidate wrote stay here.
   */
  private static final Set<DocumentKind> KINDS =
      Set.of(DocumentKind.SIGNED_CONTRACT, DocumentKind.NOTICE_RECEIPT);

  private final ZgwConnections connections;
  private final ZgwApi api;
  private final MunicipalCases cases;
  private final Contracts contracts;
  private final Documents documents;
  private final AuditLog audit;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final Texts texts;
  private final JdbcClient jdbc;
  private final AtomicInteger rounds = new AtomicInteger();

  ZgwCases(
      ZgwConnections connections,
      ZgwApi api,
      MunicipalCases cases,
      Contracts contracts,
      Documents documents,
      AuditLog audit,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne,
      Texts texts,
      JdbcClient jdbc) {
    this.connections = connections;
    this.api = api;
    this.cases = cases;
    this.contracts = contracts;
    this.documents = documents;
    this.audit = audit;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
    this.texts = texts;
    this.jdbc = jdbc;
  }

  /**
   * How far a case is there.
   *
   * @param url where it is; null while it is not
   * @param sent what was said of it last
   * @param nextAttemptAt before which it is left alone, after something went wrong; null if not
   * @param error why it went wrong; null if it did not
   */
  record There(
      CaseReference reference,
      @Nullable URI url,
      @Nullable String sent,
      int attempts,
      @Nullable Instant nextAttemptAt,
      @Nullable String error) {

    /** Whether a person is asked to look. */
    boolean isSetAside() {
      return error != null && nextAttemptAt == null;
    }
  }

  @Override
  public void workOff() {
    Instant over = clock.instant().plus(Outgoing.ROUND);
    List<ZgwConnection> inTurn = new ArrayList<>(connections.all());
    if (inTurn.isEmpty() || !api.isOpen()) {
      return;
    }
    // Each round begins with another one, so that whoever is slow keeps nobody from their turn.
    Collections.rotate(inTurn, rounds.getAndIncrement());
    for (ZgwConnection to : inTurn) {
      Map<CaseReference, List<Contract>> all =
          contracts.with(to.municipality()).stream()
              .collect(Collectors.groupingBy(Contract::caseReference));
      List<MunicipalCase> due =
          cases.of(to.municipality()).stream()
              .filter(one -> all.containsKey(one.reference()))
              .toList();
      Round round = new Round(to, all, over);
      oneByOne.each(
          WORK,
          due,
          one -> one.reference().value(),
          MunicipalCase::reference,
          one -> bring(round, one));
      if (there(to.municipality()).stream().anyMatch(There::isSetAside)) {
        oneByOne.setAside(new SetAside(WORK, to.municipality().value(), null, "zgw"));
      }
    }
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    return jdbc.sql("select min(next_attempt_at) from posiv.zgw_case where next_attempt_at > :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant))
        .single();
  }

  /**
   * What goes to one municipality, as long as there is time; whoever does not answer is left alone
   * for the rest of it.
   */
  private static final class Round {

    private final ZgwConnection to;
    private final Map<CaseReference, List<Contract>> contracts;
    private final Instant over;
    private boolean failed;

    Round(ZgwConnection to, Map<CaseReference, List<Contract>> contracts, Instant over) {
      this.to = to;
      this.contracts = contracts;
      this.over = over;
    }
  }

  private void bring(Round round, MunicipalCase one) {
    if (round.failed || isOver(round) || !connections.isStill(round.to)) {
      return;
    }
    MunicipalityId municipality = round.to.municipality();
    Optional<There> free = lock(municipality, one.reference());
    if (free.filter(it -> !it.isSetAside() && !isLater(it)).isEmpty()) {
      return;
    }
    There there = free.get();
    ZgwApi.Zaak zaak = zaak(one, round.contracts.getOrDefault(one.reference(), List.of()));
    try {
      URI url = there.url();
      if (url == null) {
        url = api.make(round.to, zaak);
        remember(municipality, one.reference(), url, zaak.toString());
      } else if (!zaak.toString().equals(there.sent())) {
        api.change(round.to, url, zaak);
        remember(municipality, one.reference(), url, zaak.toString());
      }
      for (StoredDocument document : missing(municipality, one.reference())) {
        if (!isOver(round)) {
          bring(round.to, url, document);
        }
      }
      succeeded(municipality, one.reference());
    } catch (ZgwException notTaken) {
      round.failed = true;
      failed(municipality, there, notTaken.error());
    }
  }

  private boolean isOver(Round round) {
    return !clock.instant().isBefore(round.over);
  }

  private boolean isLater(There there) {
    return there.nextAttemptAt() != null && there.nextAttemptAt().isAfter(clock.instant());
  }

  private ZgwApi.Zaak zaak(MunicipalCase one, List<Contract> of) {
    return new ZgwApi.Zaak(
        one.reference(),
        of.stream().map(Contract::recordedOn).min(Comparator.naturalOrder()).orElseThrow(),
        texts.get(Language.NL, "stage." + one.stage().id()),
        one.lastDay());
  }

  private void bring(ZgwConnection to, URI zaak, StoredDocument document) throws ZgwException {
    CaseReader reader = reader(to.municipality());
    var opened = documents.open(document.caseReference(), document.id(), reader);
    if (opened.isEmpty()) {
      return;
    }
    String title = texts.get(Language.NL, "documents.kind." + document.kind().id());
    // Its content leaves: that is on record before it does.
    audit.record(
        new AuditEntry(
            Action.DOCUMENT_OPENED,
            "/cases/"
                + document.caseReference()
                + "/documents/"
                + document.id()
                + "#"
                + document.kind().id(),
            document.caseReference(),
            Result.OK,
            AuditEntry.SYSTEM,
            reader.user()));
    URI there = api.make(to, opened.get(), title);
    api.join(to, zaak, there, title);
    jdbc.sql(
            """
            insert into posiv.zgw_document (document, municipality, case_reference, url)
            values (:document, :municipality, :case, :url) on conflict do nothing
            """)
        .param("document", document.id())
        .param("municipality", to.municipality().value())
        .param("case", document.caseReference().value())
        .param("url", there.toString())
        .update();
  }

  /** As what it stands in the record of who did what; it reads what HR reads. */
  private static CaseReader reader(MunicipalityId municipality) {
    return new CaseReader(
        new UserId("zgw-" + municipality), Language.NL, Set.of(Role.HR), municipality);
  }

  private List<StoredDocument> missing(MunicipalityId municipality, CaseReference reference) {
    Set<UUID> sent =
        Set.copyOf(
            jdbc.sql(
                    """
                    select document from posiv.zgw_document
                    where municipality = :municipality and case_reference = :case
                    """)
                .param("municipality", municipality.value())
                .param("case", reference.value())
                .query(UUID.class)
                .list());
    return documents.of(reference, reader(municipality)).stream()
        .filter(document -> KINDS.contains(document.kind()))
        .filter(document -> municipality.equals(document.municipality()))
        .filter(document -> !document.isGone() && !sent.contains(document.id()))
        .toList();
  }

  /** How far the cases of a municipality are there. */
  List<There> there(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select * from posiv.zgw_case where municipality = :municipality
            order by error is null, case_reference
            """)
        .param("municipality", municipality.value())
        .query(ZgwCases::there)
        .list();
  }

  /** What was set aside is tried again. */
  void tryAgain(MunicipalityId municipality) {
    jdbc.sql(
            """
            update posiv.zgw_case set attempts = 0, error = null
            where municipality = :municipality and error is not null and next_attempt_at is null
            """)
        .param("municipality", municipality.value())
        .update();
  }

  /** Empty if another node has it. */
  private Optional<There> lock(MunicipalityId municipality, CaseReference reference) {
    jdbc.sql(
            """
            insert into posiv.zgw_case (municipality, case_reference)
            values (:municipality, :case) on conflict do nothing
            """)
        .param("municipality", municipality.value())
        .param("case", reference.value())
        .update();
    return jdbc.sql(
            """
            select * from posiv.zgw_case
            where municipality = :municipality and case_reference = :case
            for update skip locked
            """)
        .param("municipality", municipality.value())
        .param("case", reference.value())
        .query(ZgwCases::there)
        .optional();
  }

  private void remember(
      MunicipalityId municipality, CaseReference reference, URI url, String sent) {
    jdbc.sql(
            """
            update posiv.zgw_case set url = :url, sent = :sent
            where municipality = :municipality and case_reference = :case
            """)
        .param("url", url.toString())
        .param("sent", sent)
        .param("municipality", municipality.value())
        .param("case", reference.value())
        .update();
  }

  private void succeeded(MunicipalityId municipality, CaseReference reference) {
    jdbc.sql(
            """
            update posiv.zgw_case set attempts = 0, next_attempt_at = null, error = null
            where municipality = :municipality and case_reference = :case
              and (attempts > 0 or error is not null)
            """)
        .param("municipality", municipality.value())
        .param("case", reference.value())
        .update();
  }

  private void failed(MunicipalityId municipality, There there, String error) {
    int attempts = there.attempts() + 1;
    Instant next =
        attempts >= rules.count(Rule.WEBHOOK_ATTEMPTS)
            ? null
            : clock.instant().plus(Outgoing.pauseAfter(there.attempts()));
    jdbc.sql(
            """
            update posiv.zgw_case
            set attempts = :attempts, next_attempt_at = :next, error = :error
            where municipality = :municipality and case_reference = :case
            """)
        .param("attempts", attempts)
        .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
        .param("error", error)
        .param("municipality", municipality.value())
        .param("case", there.reference().value())
        .update();
  }

  private static There there(ResultSet row, int number) throws SQLException {
    OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
    String url = row.getString("url");
    return new There(
        new CaseReference(row.getString("case_reference")),
        url == null ? null : URI.create(url),
        row.getString("sent"),
        row.getInt("attempts"),
        next == null ? null : next.toInstant(),
        row.getString("error"));
  }
}
