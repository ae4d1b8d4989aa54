package nl.posiv.onboarding.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.CaseParticipant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people how a case goes on. */
@Service
public class Notices {

  private final Outbox outbox;
  private final People people;
  private final List<CaseParticipant> participants;

  Notices(Outbox outbox, People people, List<CaseParticipant> participants) {
    this.outbox = outbox;
    this.people = people;
    this.participants = participants;
  }

  /** Writes the mails of a notice for a case that the municipality knows. */
  @Transactional
  public void send(Notice notice, String step, String caseReference, String municipality) {
    send(notice, step, caseReference, municipality, true);
  }

  /**
   * Writes the mails of a notice, one for each of its readers.
   *
   * @param step id of the step of the engine that causes it; for one step a reader gets one mail
   * @param municipality tenant id of the municipality that the candidate is put forward to
   * @param toMunicipality whether its people are told as well; not of a case that they do not know
   */
  @Transactional
  public void send(
      Notice notice,
      String step,
      String caseReference,
      String municipality,
      boolean toMunicipality) {
    List<Audience> audiences =
        notice.audiences().stream()
            .filter(audience -> toMunicipality || !audience.isOfMunicipality())
            .toList();
    for (Audience audience : audiences) {
      readers(audience, caseReference, municipality)
          .map(
              reader ->
                  Mail.telling(
                      notice,
                      caseReference,
                      municipality,
                      reader.orElse(null),
                      audience.isAboutReader()))
          .forEach(mail -> outbox.add(mail, step));
    }
  }

  /** User ids; an empty one stands for the candidate. */
  private Stream<Optional<String>> readers(
      Audience audience, String caseReference, String municipality) {
    return switch (audience) {
      case CANDIDATE -> Stream.of(Optional.empty());
      case OFFICIAL -> Stream.of(participant(Role.OFFICIAL, caseReference));
      case MENTOR -> participant(Role.MENTOR, caseReference).map(Optional::of).stream();
      default ->
          people.withRole(audience.role(), municipality).stream()
              .map(Person::userId)
              .map(Optional::of);
    };
  }

  private Optional<String> participant(Role role, String caseReference) {
    return participants.stream()
        .filter(participant -> participant.role() == role)
        .findFirst()
        .flatMap(participant -> participant.userId(caseReference));
  }
}
