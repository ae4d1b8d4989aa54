package nl.posiv.onboarding.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the reviews of access stand on the page of the people: the proof that somebody looked. */
@Component
class ReviewTexts {

  private final AccessReviews reviews;
  private final People people;

  ReviewTexts(AccessReviews reviews, People people) {
    this.reviews = reviews;
    this.people = people;
  }

  /**
   * A review. The template reads it, so it is public.
   *
   * @param remark what whoever looked wrote beside it
   * @param lines whom they looked at, as far as the reader sees to them
   */
  public record Review(String summary, @Nullable String remark, List<String> lines) {}

  /** Those of a place, the last first. */
  List<Review> at(Reach.Place place, Reach reach, PageTexts t) {
    return reviews.ofPlace(place.municipality()).stream().map(it -> review(it, reach, t)).toList();
  }

  private Review review(AccessReview review, Reach reach, PageTexts t) {
    UserId by = review.doneBy();
    LocalDate on = review.doneOn();
    if (by == null || on == null) {
      String open =
          review.municipality() == null ? "people.review.open-programme" : "people.review.open";
      return new Review(t.of(open, t.date(review.begunOn())), null, List.of());
    }
    List<AccessReview.Looked> looked = reviews.lookedAt(review.caseReference());
    long ended = looked.stream().filter(AccessReview.Looked::ended).count();
    return new Review(
        t.of("people.review.done", t.date(on), people.nameOf(by), looked.size() - ended, ended),
        review.remark(),
        looked.stream().flatMap(one -> line(review, one, reach, t).stream()).toList());
  }

  private Optional<String> line(
      AccessReview review, AccessReview.Looked one, Reach reach, PageTexts t) {
    String roles =
        one.roles().stream()
            .filter(
                role ->
                    review.municipality() == null
                        || reach.has(new Post(role, review.municipality())))
            .map(role -> PeopleTexts.role(role, t))
            .collect(Collectors.joining(", "));
    LocalDate seen = one.lastSeen();
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            t.of(
                one.ended() ? "people.review.ended" : "people.review.person",
                people.nameOf(one.userId()),
                roles,
                seen == null ? t.of("people.never") : t.date(seen)));
  }
}
