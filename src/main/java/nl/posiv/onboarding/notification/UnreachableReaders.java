package nl.posiv.onboarding.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.AddressChanged;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.nomination.CandidateAddressChanged;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose mail waits for another address. Ro3kvit knows the candidates, HR its colleagues; each is
 * asked once for each of them, however many mails wait. Mail goes out after all as soon as the
 * address changes, by whomever.
 */
@Service
@Transactional
@Order(4)
public class UnreachableReaders implements DatedWork {

  private static final String WORK = "addresses";

  private final Outbox outbox;
  private final People people;
  private final Nominations nominations;
  private final Changes changes;
  private final OneByOne oneByOne;
  // Looked up late: they need the engine, and the engine's own mail needs the outbox.
  private final ObjectProvider<AddressTasks> tasks;

  UnreachableReaders(
      Outbox outbox,
      People people,
      Nominations nominations,
      Changes changes,
      OneByOne oneByOne,
      ObjectProvider<AddressTasks> tasks) {
    this.oneByOne = oneByOne;
    this.outbox = outbox;
    this.people = people;
    this.nominations = nominations;
    this.changes = changes;
    this.tasks = tasks;
  }

  @Override
  public void workOff() {
    // Of two nodes, one asks; the other finds that it has.
    outbox.lockUnreachable();
    List<UnreachableReader> unreachable = outbox.unreachable();
    Set<String> asked = tasks.getObject().open();
    oneByOne.each(
        WORK,
        unreachable,
        UnreachableReader::id,
        UnreachableReader::caseReference,
        reader -> seeTo(reader, asked));
    Set<String> waiting =
        unreachable.stream().map(UnreachableReader::id).collect(Collectors.toSet());
    oneByOne.each(
        WORK,
        asked.stream().filter(reader -> !waiting.contains(reader)).toList(),
        Function.identity(),
        tasks.getObject()::takeBack);
  }

  private void seeTo(UnreachableReader reader, Set<String> asked) {
    if (isGone(reader)) {
      // Delivery finds out why, and drops the mail.
      outbox.release(reader);
    } else if (reader.caseReference() != null && !asked.contains(reader.id())) {
      // An invitation is about no case; that it does not arrive stands on the page of people.
      tasks.getObject().ask(reader);
    }
  }

  /** How many mails wait for a candidate's address, and why. */
  @Transactional(readOnly = true)
  public Optional<UnreachableReader> findCandidate(CaseReference caseReference) {
    return find(UnreachableReader.candidate(caseReference));
  }

  /** How many mails wait for a colleague's address, and why. */
  @Transactional(readOnly = true)
  public Optional<UnreachableReader> findColleague(UserId userId) {
    return find(UnreachableReader.colleague(userId));
  }

  private Optional<UnreachableReader> find(UnreachableReader wanted) {
    return outbox.unreachable().stream()
        .filter(reader -> reader.id().equals(wanted.id()))
        .findFirst();
  }

  /** Tries the address of a candidate once more, as it is. */
  public void tryCandidateAgain(CaseReference caseReference) {
    outbox.release(UnreachableReader.candidate(caseReference));
  }

  /** Tries the address of a colleague once more, as it is. */
  public void tryColleagueAgain(UserId userId) {
    outbox.release(UnreachableReader.colleague(userId));
  }

  @EventListener
  void release(AddressChanged changed) {
    tryColleagueAgain(changed.userId());
  }

  @EventListener
  void release(CandidateAddressChanged changed) {
    changed.caseReferences().forEach(this::tryCandidateAgain);
  }

  /** Whether a colleague can correct the address; otherwise it is the administrator's. */
  @Transactional(readOnly = true)
  boolean hasMender(Mail mail) {
    return mail.recipient() == null
        ? mail.caseReference() != null && mail.caseReference().isOfPerson()
        : isColleagueAt(mail.municipality(), mail.recipient());
  }

  private boolean isGone(UnreachableReader reader) {
    return reader.recipient() == null
        ? Optional.ofNullable(reader.caseReference())
            .filter(reference -> !changes.hasDied(reference))
            .flatMap(nominations::findCandidate)
            .isEmpty()
        : people.posts(reader.recipient()).isEmpty();
  }

  private boolean isColleagueAt(@Nullable MunicipalityId municipality, UserId userId) {
    return people.posts(userId).stream()
        .anyMatch(
            post -> post.role().isMunicipal() && Objects.equals(post.municipality(), municipality));
  }
}
