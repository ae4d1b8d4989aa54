package nl.posiv.onboarding.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.task.CaseParticipant;
import nl.posiv.onboarding.engine.task.StandIns;
import nl.posiv.onboarding.funding.FundingReaders;
import nl.posiv.onboarding.knowledge.KnowledgeReaders;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people how a case goes on. */
@Service
public class Notices {

  private final Outbox outbox;
  private final People people;
  private final List<CaseParticipant> participants;
  private final StandIns standIns;
  private final Changes changes;
  private final KnowledgeReaders knowledge;
  private final FundingReaders funding;

  Notices(
      Outbox outbox,
      People people,
      List<CaseParticipant> participants,
      StandIns standIns,
      Changes changes,
      KnowledgeReaders knowledge,
      FundingReaders funding) {
    this.funding = funding;
    this.knowledge = knowledge;
    this.changes = changes;
    this.outbox = outbox;
    this.people = people;
    this.participants = participants;
    this.standIns = standIns;
  }

  /** Writes the mails of a notice for a case that the municipality knows. */
  @Transactional
  public void send(
      Notice notice,
      String step,
      CaseReference caseReference,
      @Nullable MunicipalityId municipality) {
    send(notice, step, caseReference, municipality, true);
  }

  /**
   * Writes the mails of a notice, one for each of its readers; for a colleague who is away, to the
   * stand-in.
   *
   * @param step id of the step of the engine that causes it; for one step a reader gets one mail
   * @param municipality tenant id of the municipality that the candidate is put forward to
   * @param toMunicipality whether its people are told as well; not of a case that they do not know
   */
  @Transactional
  public void send(
      Notice notice,
      String step,
      CaseReference caseReference,
      @Nullable MunicipalityId municipality,
      boolean toMunicipality) {
    List<Audience> audiences =
        notice.audiences().stream()
            .filter(audience -> toMunicipality || !audience.isOfMunicipality())
            // Nobody writes to somebody who has died.
            .filter(audience -> !audience.isAboutReader() || !changes.hasDied(caseReference))
            .toList();
    for (Audience audience : audiences) {
      readers(audience, caseReference, municipality)
          .map(
              reader ->
                  Mail.telling(
                      notice,
                      caseReference,
                      municipality,
                      reader
                          .map(user -> audience.isInPerson() ? user : present(user, caseReference))
                          .orElse(null),
                      audience.isAboutReader()))
          .forEach(mail -> outbox.add(mail, step, audience.role()));
    }
  }

  /**
   * Writes the mails of a notice that no diagram sends.
   *
   * @param step what causes it; for one step a reader gets one mail
   * @param caseReference null if it is about no case
   * @param municipality tenant id; null if it is about none
   */
  @Transactional
  public void tell(
      Notice notice,
      Role role,
      String step,
      @Nullable CaseReference caseReference,
      @Nullable MunicipalityId municipality) {
    people.withRole(role, municipality).stream()
        .map(person -> present(person.userId(), caseReference))
        .distinct()
        .forEach(
            reader ->
                outbox.add(
                    Mail.telling(notice, caseReference, municipality, reader, false), step, role));
  }

  /** Writes the mails of a notice about a municipality, and about no case of it. */
  @Transactional
  public void tell(Notice notice, String step, MunicipalityId municipality) {
    notice.audiences().stream()
        .map(Audience::role)
        .filter(Objects::nonNull)
        .forEach(role -> tell(notice, role, step, null, municipality));
  }

  /**
   * Writes a mail of a notice, about no case, to one person.
   *
   * @param step what causes it; for one step a reader gets one mail
   */
  @Transactional
  public void tell(Notice notice, UserId userId, String step) {
    outbox.add(Mail.telling(notice, null, null, userId, false), step);
  }

  /** Writes a mail of a notice about a case to one person. */
  @Transactional
  public void tell(Notice notice, UserId userId, String step, CaseReference caseReference) {
    outbox.add(Mail.telling(notice, caseReference, null, userId, false), step);
  }

  /** Who guides the official of a case now. */
  Optional<UserId> mentorOf(CaseReference caseReference) {
    return participant(Role.MENTOR, caseReference);
  }

  /** Whether somebody is the official whom a case is about. */
  boolean isOfficial(UserId userId, CaseReference caseReference) {
    return participant(Role.OFFICIAL, caseReference).filter(userId::equals).isPresent();
  }

  /**
   * Whether somebody would be told today what readers of a role are told: as one of them, or as
   * whoever stands in for one. Whoever left the municipality is told nothing of it any more.
   */
  boolean isReader(
      UserId userId, Role role, CaseReference caseReference, MunicipalityId municipality) {
    Stream<UserId> readers =
        role == Role.MENTOR || role == Role.OFFICIAL
            ? participant(role, caseReference).stream()
            : people.withRole(role, municipality).stream().map(Person::userId);
    return isAt(userId, municipality)
        && readers.anyMatch(
            reader -> userId.equals(reader) || userId.equals(present(reader, caseReference)));
  }

  private boolean isAt(UserId userId, MunicipalityId municipality) {
    return people.posts(userId).stream().anyMatch(post -> municipality.equals(post.municipality()));
  }

  private UserId present(UserId userId, @Nullable CaseReference caseReference) {
    return standIns.presentFor(userId, caseReference).orElse(userId);
  }

  /** User ids; an empty one stands for the candidate, or for the contact of a municipality. */
  private Stream<Optional<UserId>> readers(
      Audience audience, CaseReference caseReference, @Nullable MunicipalityId municipality) {
    return switch (audience) {
      case CANDIDATE, CONTACT -> Stream.of(Optional.empty());
      case PROPOSER, GUEST -> knowledge.told(caseReference).stream().map(Optional::of);
      case APPLICANT -> funding.told(caseReference).stream().map(Optional::of);
      case OFFICIAL -> Stream.of(participant(Role.OFFICIAL, caseReference));
      case MENTOR -> participant(Role.MENTOR, caseReference).map(Optional::of).stream();
      default ->
          Stream.ofNullable(audience.role())
              .flatMap(role -> people.withRole(role, municipality).stream())
              .map(Person::userId)
              .map(Optional::of);
    };
  }

  private Optional<UserId> participant(Role role, CaseReference caseReference) {
    return participants.stream()
        .filter(participant -> participant.role() == role)
        .findFirst()
        .flatMap(participant -> participant.userId(caseReference));
  }
}
