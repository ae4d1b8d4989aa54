package nl.posiv.onboarding.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.InPool;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.reference.Item;
import nl.posiv.onboarding.reference.ItemList;
import nl.posiv.onboarding.reference.ItemLists;
import nl.posiv.onboarding.reference.Partner;
import nl.posiv.onboarding.reference.Wording;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts places and candidates of the pool side by side. Nothing of it is kept. */
@Service
@Transactional(readOnly = true)
class Pairs {

  private static final String PERMIT = "record-permit-decision";

  private final ItemLists lists;
  private final Rules rules;
  private final ProgrammeClock clock;

  Pairs(ItemLists lists, Rules rules, ProgrammeClock clock) {
    this.lists = lists;
    this.rules = rules;
    this.clock = clock;
  }

  /** All candidates for a place. */
  List<Pair> of(Place place, Collection<InPool> candidates) {
    Terms terms = terms();
    Partner partner = partner(place);
    return candidates.stream()
        .map(candidate -> Pair.of(place, partner, candidate, terms))
        .sorted(Pair.ORDER)
        .toList();
  }

  /** All places for a candidate. */
  List<Pair> of(InPool candidate, Collection<Place> places) {
    Terms terms = terms();
    return places.stream()
        .map(place -> Pair.of(place, partner(place), candidate, terms))
        .sorted(Pair.ORDER)
        .toList();
  }

  /** As it is said now, also of one that is not in use any more. */
  private @Nullable Partner partner(Place place) {
    String id = place.wanted().partner();
    return id == null
        ? null
        : lists.find(ItemList.PARTNERS, id).map(Item::wording).map(Wording::partner).orElse(null);
  }

  private Terms terms() {
    LocalDate today = clock.today();
    return new Terms(
        today,
        rules.taskDeadline(PERMIT, "work-permit", today),
        rules.taskDeadline(PERMIT, "single-permit", today),
        rules.date(Rule.TEMPORARY_PROTECTION_END));
  }
}
