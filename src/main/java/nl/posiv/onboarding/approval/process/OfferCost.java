package nl.posiv.onboarding.approval.process;

import java.util.Objects;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/** Tells whoever decides what an offer costs the municipality. */
@Component
class OfferCost {

  private final Texts texts;

  OfferCost(Texts texts) {
    this.texts = texts;
  }

  /** The cost of the whole contract, or what is known instead where HR estimated none. */
  String of(Offer offer, Language language) {
    String hours = texts.number(language, offer.hoursPerWeek());
    long months = offer.lasts().toTotalMonths();
    int days = offer.lasts().getDays();
    return offer
        .cost()
        .map(
            cost ->
                texts.get(
                    language,
                    "approval.cost",
                    texts.euros(language, cost),
                    texts.euros(language, Objects.requireNonNull(offer.yearlyCost())),
                    hours,
                    months,
                    days))
        .orElseGet(() -> texts.get(language, "approval.no-cost", hours, months, days));
  }
}
