package nl.posiv.onboarding.matching;

import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.NoLongerPlanned;
import nl.posiv.onboarding.places.Places;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever begins to work at a municipality fills the place for which they were put forward. */
@Component
class FilledPlaces {

  private final Places places;
  private final Contracts contracts;

  FilledPlaces(Places places, Contracts contracts) {
    this.places = places;
    this.contracts = contracts;
  }

  @EventListener
  void fill(NoLongerPlanned moved) {
    contracts
        .underWay(moved.caseReference())
        .ifPresent(contract -> places.fill(moved.caseReference(), contract.municipality()));
  }
}
