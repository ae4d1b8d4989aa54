package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Says in one sentence what holds for the BSN, wherever HR must see it. Never the number. */
@Component
public class BsnTexts {

  private final Employments employments;
  private final Texts texts;

  BsnTexts(Employments employments, Texts texts) {
    this.employments = employments;
    this.texts = texts;
  }

  /** Registered, not yet but with proof, at the anonymous rate, or still to be said. */
  public String status(CaseReference caseReference, Language language) {
    return employments
        .bsnStatus(caseReference)
        .map(
            status ->
                switch (status) {
                  case WITH_PROOF ->
                      texts.get(
                          language,
                          "employment.bsn.with-proof",
                          texts.date(language, appointmentOn(caseReference)));
                  default -> texts.get(language, "employment.bsn." + status.id());
                })
        .orElseGet(() -> texts.get(language, "employment.bsn.open"));
  }

  private LocalDate appointmentOn(CaseReference caseReference) {
    return employments.bsnAppointmentOn(caseReference).orElseThrow();
  }
}
