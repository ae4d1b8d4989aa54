package nl.posiv.onboarding.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Other terms than those of an offer on which the manager decided, as HR proposes them. What is
 * null stays as it is.
 *
 * @param reason why, in HR's own words
 */
@Table(schema = "posiv", name = "terms_proposal")
public record TermsProposal(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    @Nullable String position,
    @Nullable String scale,
    @Nullable Integer step,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String budgetReference,
    @Nullable String advice,
    @Nullable BigDecimal yearlyCost,
    String reason,
    UserId proposedBy,
    LocalDate proposedOn) {

  static TermsProposal of(
      CaseReference caseReference,
      MunicipalityId municipality,
      ProposedTerms terms,
      UserId proposer,
      LocalDate today) {
    return new TermsProposal(
        null,
        caseReference,
        municipality,
        terms.position(),
        terms.scale(),
        terms.step(),
        terms.hoursPerWeek(),
        terms.startDate(),
        terms.endDate(),
        terms.budgetReference(),
        terms.advice(),
        terms.yearlyCost(),
        terms.reason(),
        proposer,
        today);
  }

  /** What it proposes. */
  public ProposedTerms terms() {
    return new ProposedTerms(
        position,
        scale,
        step,
        hoursPerWeek,
        startDate,
        endDate,
        budgetReference,
        advice,
        yearlyCost,
        reason);
  }

  /** Its number, which every proposal that was read has. */
  public long storedId() {
    return Objects.requireNonNull(id);
  }

  /**
   * Whether the person to whom the offer was made is concerned; HR's advice, the cost and the
   * budget are the municipality's own.
   */
  public boolean concernsCandidate() {
    return Stream.of(position, scale, step, hoursPerWeek, startDate, endDate)
        .anyMatch(Objects::nonNull);
  }

  /** Whether a year costs another amount by it than was estimated before. */
  boolean changesPay() {
    return Stream.of(scale, step, hoursPerWeek).anyMatch(Objects::nonNull);
  }

  /** Names the proposal only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "TermsProposal[id=" + id + "]";
  }
}
