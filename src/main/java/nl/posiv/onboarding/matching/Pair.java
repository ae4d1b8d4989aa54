package nl.posiv.onboarding.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.matching.Remark.Kind;
import nl.posiv.onboarding.nomination.InPool;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.places.Wanted;
import nl.posiv.onboarding.reference.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A place and a candidate, side by side. There is a pair for each of them, also where much speaks
 * against it: it is people who decide.
 *
 * @param fits what speaks for it
 * @param against what speaks against it
 * @param ask what nobody knows yet and somebody must ask
 */
record Pair(
    Place place, InPool candidate, List<Remark> fits, List<Remark> against, List<Remark> ask) {

  /**
   * Those with a theme in common first; of these the ones against which least speaks; then most
   * themes; then whoever comes from the partner's community or oblast; then whoever was nominated
   * first. It is no mark: it only says where to begin reading.
   */
  static final Comparator<Pair> ORDER =
      Comparator.comparing((Pair pair) -> pair.says(Kind.NO_THEME))
          .thenComparing(pair -> pair.against().size())
          .thenComparing(pair -> -pair.themes())
          .thenComparing(pair -> !pair.isFromPartner())
          .thenComparing(pair -> pair.candidate().nomination().nominatedOn())
          .thenComparing(pair -> pair.candidate().caseReference().value())
          .thenComparing(pair -> pair.place().id());

  static Pair of(Place place, @Nullable Partner partner, InPool candidate, Terms terms) {
    Maker maker = new Maker(place, candidate, terms);
    maker.themes();
    maker.languages();
    maker.availability();
    maker.rightToWork();
    maker.exit();
    maker.housing();
    maker.partner(partner);
    maker.refusal();
    maker.ask.add(Remark.of(Kind.HOURS));
    return new Pair(
        place,
        candidate,
        List.copyOf(maker.fits),
        List.copyOf(maker.against),
        List.copyOf(maker.ask));
  }

  private boolean says(Kind kind) {
    return against.stream().anyMatch(remark -> remark.kind() == kind);
  }

  private boolean isFromPartner() {
    return fits.stream()
        .anyMatch(
            remark ->
                remark.kind() == Kind.PARTNER_COMMUNITY || remark.kind() == Kind.PARTNER_OBLAST);
  }

  private int themes() {
    return fits.stream()
        .filter(remark -> remark.kind() == Kind.THEMES)
        .mapToInt(remark -> remark.ids().size())
        .sum();
  }

  private static final class Maker {

    private final List<Remark> fits = new ArrayList<>();
    private final List<Remark> against = new ArrayList<>();
    private final List<Remark> ask = new ArrayList<>();
    private final Place place;
    private final Wanted wanted;
    private final InPool candidate;
    private final Nomination nomination;
    private final Terms terms;
    private final LocalDate start;

    Maker(Place place, InPool candidate, Terms terms) {
      this.place = place;
      this.wanted = place.wanted();
      this.candidate = candidate;
      this.nomination = candidate.nomination();
      this.terms = terms;
      this.start =
          wanted.earliestStart().isBefore(terms.today()) ? terms.today() : wanted.earliestStart();
    }

    private void themes() {
      List<String> common =
          wanted.themes().stream().filter(nomination.expertise()::contains).toList();
      if (common.isEmpty()) {
        against.add(Remark.of(Kind.NO_THEME));
      } else {
        fits.add(Remark.of(Kind.THEMES, common));
      }
    }

    private void languages() {
      List<String> spoken = candidate.candidate().languages();
      List<String> missing =
          wanted.languages().stream().filter(language -> !spoken.contains(language)).toList();
      if (!missing.isEmpty()) {
        against.add(Remark.of(Kind.LANGUAGES_MISSING, missing));
      } else if (!wanted.languages().isEmpty()) {
        fits.add(Remark.of(Kind.LANGUAGES, wanted.languages()));
      }
    }

    private void availability() {
      LocalDate from = nomination.availableFrom();
      if (from == null) {
        ask.add(Remark.of(Kind.AVAILABLE_UNKNOWN));
      } else if (from.isAfter(start)) {
        against.add(Remark.of(Kind.AVAILABLE_LATER, from));
      } else {
        fits.add(Remark.of(Kind.AVAILABLE, from));
      }
    }

    private void rightToWork() {
      switch (nomination.whereNow()) {
        case "nl-temporary-protection" -> {
          if (start.isAfter(terms.protectionEnd())) {
            against.add(Remark.of(Kind.PROTECTION_ENDS, terms.protectionEnd()));
          } else {
            fits.add(Remark.of(Kind.PROTECTED));
          }
        }
        case "nl-other-status" -> permit(terms.workPermitBy());
        default -> permit(terms.singlePermitBy());
      }
    }

    /** A permit may be needed, and may be there only then. */
    private void permit(LocalDate by) {
      if (by.isAfter(start)) {
        against.add(Remark.of(Kind.PERMIT_LATE, by));
      } else {
        ask.add(Remark.of(Kind.PERMIT_IN_TIME, by));
      }
    }

    private void exit() {
      if (nomination.whereNow().equals("ukraine")) {
        if (nomination.exitBasis() == null) {
          against.add(Remark.of(Kind.NO_EXIT_BASIS));
        } else {
          ask.add(
              Remark.of(Kind.EXIT_BASIS, List.of(Objects.requireNonNull(nomination.exitBasis()))));
        }
      }
    }

    /** Whoever lives in the Netherlands has somewhere to live, though it may be far. */
    private void housing() {
      if (wanted.housing()) {
        fits.add(Remark.of(Kind.HOUSING));
      } else if (!nomination.whereNow().startsWith("nl-")) {
        against.add(Remark.of(Kind.NO_HOUSING));
      }
    }

    /** Whoever comes from there knows the place and its people. From elsewhere, nothing is said. */
    private void partner(@Nullable Partner partner) {
      if (partner == null) {
        return;
      }
      List<String> ids = List.of(Objects.requireNonNull(wanted.partner()));
      if (partner.isIn(candidate.candidate().homeMunicipality())) {
        fits.add(Remark.of(Kind.PARTNER_COMMUNITY, ids));
      } else if (partner.isInOblast(candidate.candidate().oblast())) {
        fits.add(Remark.of(Kind.PARTNER_OBLAST, ids));
      }
    }

    private void refusal() {
      LocalDate refused = candidate.refusals().get(place.municipality());
      if (refused != null) {
        against.add(Remark.of(Kind.SAID_NO, refused));
      }
    }
  }
}
