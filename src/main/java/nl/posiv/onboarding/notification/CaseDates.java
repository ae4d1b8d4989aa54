package nl.posiv.onboarding.notification;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/**
 * The dates of a case that a mail may mention, as they are when it is written: a mail that is sent
 * late does not tell an old date.
 */
@Component
class CaseDates {

  private final Nominations nominations;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Changes changes;
  private final Texts texts;

  CaseDates(
      Nominations nominations,
      Appointments appointments,
      RightToWork rightToWork,
      Changes changes,
      Texts texts) {
    this.changes = changes;
    this.nominations = nominations;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.texts = texts;
  }

  /** The agreed first day of work; empty while there is no offer. */
  String start(String caseReference, Language language) {
    return written(language, offer(caseReference).map(Offer::startDate));
  }

  /** The agreed last day of the contract; empty while there is no offer. */
  String end(String caseReference, Language language) {
    return written(language, offer(caseReference).map(Offer::endDate));
  }

  /** The day that was agreed on for the interview; empty while there is none. */
  String interview(String caseReference, Language language) {
    return written(
        language,
        nominations
            .findCandidate(caseReference)
            .flatMap(candidate -> appointments.plannedInterview(caseReference)));
  }

  /** The last day of the proof of the right to work; empty while HR has seen none. */
  String proofEnd(String caseReference, Language language) {
    return written(language, rightToWork.proofEnd(caseReference));
  }

  /** The first day on which what the notice announces holds; empty if it announces no day. */
  String announced(Notice notice, String caseReference, Language language) {
    Change change =
        switch (notice) {
          case OFFICIAL_LEAVES -> Change.OFFICIAL_RESIGNED;
          case MUNICIPALITY_LEAVES -> Change.MUNICIPALITY_LEFT;
          case MENTOR_LEAVES -> Change.MENTOR_LEFT;
          default -> null;
        };
    return change == null ? "" : written(language, changes.dayOf(caseReference, change.id()));
  }

  /** A mail goes out even when what its case was about is not kept any more. */
  private Optional<Offer> offer(String caseReference) {
    return nominations
        .findCandidate(caseReference)
        .flatMap(candidate -> appointments.findOffer(caseReference));
  }

  private String written(Language language, Optional<LocalDate> date) {
    return date.map(day -> texts.date(language, day)).orElse("");
  }
}
