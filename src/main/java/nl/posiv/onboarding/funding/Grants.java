package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledgers of grants. Whatever changes one is worked out on all of it first, and refused where
 * it would not add up; one change waits for the other.
 */
@Service
@Transactional
class Grants {

  private final JdbcClient jdbc;
  private final FundingCalls calls;
  private final ProgrammeClock clock;

  Grants(JdbcClient jdbc, FundingCalls calls, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.calls = calls;
    this.clock = clock;
  }

  /** All entries, those that were cancelled too, in the order of their days. */
  @Transactional(readOnly = true)
  List<Entry> entries(CaseReference reference) {
    return jdbc.sql(
            """
            select * from posiv.funding_entry where case_reference = :reference order by day, id
            """)
        .param("reference", reference.value())
        .query(
            (row, number) ->
                new Entry(
                    row.getLong("id"),
                    WithId.of(EntryKind.class, row.getString("kind")),
                    MunicipalityId.of(row.getString("payer")),
                    MunicipalityId.of(row.getString("receiver")),
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("amount"),
                    row.getString("about"),
                    new UserId(row.getString("recorded_by")),
                    row.getString("cancel_reason")))
        .list();
  }

  /** The ledger of a grant; empty if nothing was granted. */
  @Transactional(readOnly = true)
  Optional<Ledger> ledger(CaseReference reference) {
    return calls
        .find(reference)
        .filter(call -> call.granted() != null)
        .map(call -> ledger(call, calls.wanted(reference)));
  }

  private Ledger ledger(FundingCall call, Map<MunicipalityId, BigDecimal> wanted) {
    return new Ledger(
        Objects.requireNonNull(call.granted()),
        Objects.requireNonNull(call.lead()),
        wanted,
        entries(call.caseReference()));
  }

  /**
   * Records that money moved. The same once more is one entry: it was sent twice.
   *
   * @return why it cannot be
   */
  Optional<Ledger.Problem> add(CaseReference reference, Entry entry) {
    FundingCall call = calls.locked(reference);
    Ledger ledger = ledger(call, calls.wanted(reference));
    if (ledger.entries().stream().anyMatch(entry::isSameAs)) {
      return Optional.empty();
    }
    Optional<Ledger.Problem> problem = ledger.refuses(entry);
    if (problem.isPresent()) {
      return problem;
    }
    jdbc.sql(
            """
            insert into posiv.funding_entry
              (case_reference, kind, payer, receiver, day, amount, about, recorded_by, recorded_on)
            values (:reference, :kind, :payer, :receiver, :day, :amount, :about, :by, :today)
            """)
        .param("reference", reference.value())
        .param("kind", entry.kind().id())
        .param("payer", Objects.toString(entry.payer(), null))
        .param("receiver", Objects.toString(entry.receiver(), null))
        .param("day", entry.day())
        .param("amount", entry.amount())
        .param("about", entry.about())
        .param("by", entry.recordedBy().value())
        .param("today", clock.today())
        .update();
    return Optional.empty();
  }

  /**
   * An entry was wrong: it stays, and counts no more. Cancelling it once more changes nothing.
   *
   * @return why it cannot be
   */
  Optional<Ledger.Problem> cancel(CaseReference reference, long id, String reason, UserId by) {
    FundingCall call = calls.locked(reference);
    Optional<Ledger.Problem> problem = ledger(call, calls.wanted(reference)).without(id).problem();
    if (problem.isEmpty()) {
      jdbc.sql(
              """
              update posiv.funding_entry
              set cancelled_by = :by, cancelled_on = :today, cancel_reason = :reason
              where id = :id and case_reference = :reference and cancel_reason is null
              """)
          .param("id", id)
          .param("reference", reference.value())
          .param("by", by.value())
          .param("today", clock.today())
          .param("reason", reason)
          .update();
    }
    return problem;
  }

  /** Why what was said of a call cannot be corrected so. */
  enum Refused implements WithId {
    /** Somebody else has changed it meanwhile. */
    CHANGED,
    /** The ledger would not add up. */
    LEDGER,
    /** The lead cannot be taken out. */
    LEAD
  }

  /**
   * What was said of a call was wrong. What stands there already changes nothing.
   *
   * @param seen the version that whoever corrects has seen
   */
  Optional<Refused> correct(
      CaseReference reference, Correction said, String reason, int seen, UserId by) {
    FundingCall call = calls.locked(reference);
    if (said.isOf(call)) {
      return Optional.empty();
    }
    if (call.version() != seen) {
      return Optional.of(Refused.CHANGED);
    }
    BigDecimal granted = said.granted();
    if (granted != null
        && new Ledger(
                granted,
                Objects.requireNonNull(call.lead()),
                calls.wanted(reference),
                entries(reference))
            .problem()
            .isPresent()) {
      return Optional.of(Refused.LEDGER);
    }
    calls.correct(reference, said, reason, by);
    return Optional.empty();
  }

  /**
   * What a municipality takes part with was wrong, came late, or it takes part no more.
   *
   * @param wanted null: it takes part no more
   * @param seen the version that whoever corrects has seen
   */
  Optional<Refused> correctPartner(
      CaseReference reference,
      MunicipalityId municipality,
      @Nullable BigDecimal wanted,
      @Nullable BigDecimal own,
      String reason,
      int seen,
      UserId by) {
    FundingCall call = calls.locked(reference);
    boolean stands =
        calls
            .answer(reference, municipality)
            .filter(answer -> wanted == null ? !answer.joins() : answer.asks(wanted, own))
            .isPresent();
    if (stands && call.version() > seen) {
      return Optional.empty();
    }
    if (call.version() != seen) {
      return Optional.of(Refused.CHANGED);
    }
    if (wanted == null && municipality.equals(call.lead())) {
      return Optional.of(Refused.LEAD);
    }
    if (call.granted() != null) {
      Map<MunicipalityId, BigDecimal> all = new HashMap<>(calls.wanted(reference));
      all.remove(municipality);
      if (wanted != null) {
        all.put(municipality, wanted);
      }
      if (ledger(call, all).problem().isPresent()) {
        return Optional.of(Refused.LEDGER);
      }
    }
    calls.correctPartner(reference, municipality, wanted, own, call.lead() != null, reason, by);
    return Optional.empty();
  }
}
