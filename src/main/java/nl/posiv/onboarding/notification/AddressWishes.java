package nl.posiv.onboarding.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.nomination.CandidateAddressChanged;
import nl.posiv.onboarding.nomination.LinkToken;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses at which candidates asked to be written to. A mistyped one would lock them out, and a
 * link that was passed on would send their mail elsewhere for good: so the address is used only
 * once somebody who reads there has said so.
 */
@Service
@Transactional
public class AddressWishes {

  /** More than anybody needs, and too few to bother strangers with. */
  private static final int MOST = 3;

  private static final Duration BEFORE_IT_IS_LOST = Duration.ofDays(1);

  private static final String OVER = "(confirmed_on is not null or expires_on < :today)";

  private final Outbox outbox;
  private final Nominations nominations;
  private final RunningCases runningCases;
  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  AddressWishes(
      Outbox outbox,
      Nominations nominations,
      RunningCases runningCases,
      JdbcClient jdbc,
      Rules rules,
      ProgrammeClock clock) {
    this.outbox = outbox;
    this.nominations = nominations;
    this.runningCases = runningCases;
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** What somebody asked for and confirmed. */
  public record Wish(CaseReference caseReference, String address) {

    /** Names the case only: the address must not end up in a log. */
    @Override
    public String toString() {
      return "Wish[caseReference=" + caseReference + "]";
    }
  }

  /**
   * Asks at an address whether it is right. A second click asks nothing; a day later it asks once
   * more, as mail gets lost.
   *
   * @return false if too much was asked for already
   */
  public boolean ask(CaseReference caseReference, String address) {
    nominations.lockPerson(caseReference);
    if (count(caseReference, address, clock.instant().minus(BEFORE_IT_IS_LOST)) > 0) {
      return true;
    }
    if (count(caseReference, null, Instant.EPOCH) >= MOST) {
      return false;
    }
    Mail mail =
        Mail.telling(
            Notice.CANDIDATE_ADDRESS_WISHED,
            caseReference,
            nominations.find(caseReference).municipality(),
            null,
            true);
    outbox.addToOtherAddress(mail, "wish " + UUID.randomUUID(), address);
    jdbc.sql(
            """
            insert into posiv.address_wish (mail, case_reference, address, expires_on)
            values (:mail, :case, :address, :last)
            """)
        .param("mail", mail.id())
        .param("case", caseReference.value())
        .param("address", address)
        .param("last", rules.after(Rule.CANDIDATE_LINK, clock.today()))
        .update();
    return true;
  }

  /**
   * How often it was asked; not by mail that was not accepted there.
   *
   * @param address null for any
   */
  private int count(CaseReference caseReference, @Nullable String address, Instant since) {
    return jdbc.sql(
            """
            select count(*) from posiv.address_wish w join posiv.outbox o on o.id = w.mail
            where w.case_reference = :case and w.expires_on >= :today and w.confirmed_on is null
              and (:address::text is null or w.address = :address) and o.created_at > :since
              and o.dropped_at is null and (o.sent_at is not null or o.held_for is null)
            """)
        .param("case", caseReference.value())
        .param("today", clock.today())
        .param("address", address)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** Makes the token of the link in a mail; the last one that was made counts. */
  String issue(Mail mail) {
    String token = LinkToken.fresh();
    jdbc.sql("update posiv.address_wish set token_hash = :hash where mail = :mail")
        .param("hash", LinkToken.hash(token))
        .param("mail", mail.id())
        .update();
    return token;
  }

  /** The case whose candidate asked for the address that a link confirms today. */
  @Transactional(readOnly = true)
  public Optional<CaseReference> find(String token) {
    return open(token).map(Wish::caseReference);
  }

  /** Confirms an address once. */
  public Optional<Wish> confirm(String token) {
    open(token).ifPresent(wish -> nominations.lockPerson(wish.caseReference()));
    // Until nobody else could, somebody may have confirmed this one, or another.
    Optional<Wish> wish = open(token);
    wish.ifPresent(confirmed -> close(token));
    return wish;
  }

  private void close(String token) {
    jdbc.sql("update posiv.address_wish set confirmed_on = :today where token_hash = :hash")
        .param("today", clock.today())
        .param("hash", LinkToken.hash(token))
        .update();
  }

  /**
   * Once somebody has another address, what was asked for before is no wish any more: whoever reads
   * there may not be the person.
   */
  @EventListener
  void forget(CandidateAddressChanged changed) {
    changed.caseReferences().forEach(this::forgetOpen);
  }

  /** The cases with wishes of which nothing comes any more. */
  @Transactional(readOnly = true)
  List<CaseReference> casesWithThoseThatAreOver() {
    return jdbc.sql("select distinct case_reference from posiv.address_wish where " + OVER)
        .param("today", clock.today())
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** Erases wishes of a case of which nothing comes any more. */
  void forgetOver(CaseReference caseReference) {
    jdbc.sql("delete from posiv.address_wish where case_reference = :case and " + OVER)
        .param("case", caseReference.value())
        .param("today", clock.today())
        .update();
  }

  private void forgetOpen(CaseReference caseReference) {
    jdbc.sql(
            """
            delete from posiv.address_wish where case_reference = :case and confirmed_on is null
            returning mail
            """)
        .param("case", caseReference.value())
        .query(UUID.class)
        .list()
        .forEach(outbox::forgetOtherAddress);
  }

  private Optional<Wish> open(String token) {
    return written(token).filter(wish -> runningCases.isRunning(wish.caseReference()));
  }

  private Optional<Wish> written(String token) {
    return jdbc.sql(
            """
            select case_reference, address from posiv.address_wish
            where token_hash = :hash and confirmed_on is null and expires_on >= :today
            """)
        .param("hash", LinkToken.hash(token))
        .param("today", clock.today())
        .query(
            (row, number) ->
                new Wish(
                    new CaseReference(row.getString("case_reference")), row.getString("address")))
        .optional();
  }
}
