package nl.posiv.onboarding.nomination;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds nominations that may be about one person, and keeps what a person decided about that.
 * Nothing is brought together before (ADR 0016).
 */
@Service
@Transactional
public class Duplicates {

  private final NameLikeness names;
  private final NominationStore nominations;
  private final CandidateStore candidates;
  private final CaseRecords<DuplicateDecision> decisions;
  private final ProgrammeClock clock;

  Duplicates(
      NameLikeness names,
      NominationStore nominations,
      CandidateStore candidates,
      CaseRecords<DuplicateDecision> decisions,
      ProgrammeClock clock) {
    this.names = names;
    this.nominations = nominations;
    this.candidates = candidates;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * The other nominations that may be about the candidate of this case: the likeliest first, of
   * those that are equally likely the one with the nearest name, and of those the latest.
   */
  @Transactional(readOnly = true)
  public List<SimilarNomination> similarTo(CaseReference caseReference) {
    Candidate candidate = candidateOf(caseReference);
    List<Nomination> all = nominations.findAll();
    // Read after the nominations: somebody may be nominated in between.
    Map<UUID, Candidate> nominees =
        candidates.findAll().stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    return all.stream()
        .filter(other -> !other.caseReference().equals(caseReference))
        .flatMap(
            other ->
                Optional.ofNullable(nominees.get(other.candidateId()))
                    .flatMap(nominee -> compare(candidate, other, nominee))
                    .stream())
        .sorted(
            Comparator.comparingInt(Duplicates::closeness)
                .reversed()
                .thenComparingInt(other -> names.distance(name(candidate), name(other.candidate())))
                .thenComparing(SimilarNomination::caseReference, Comparator.reverseOrder()))
        .toList();
  }

  /** Records that nobody of those who look alike is the candidate of this case. */
  public void recordDifferent(CaseReference caseReference, UserId decidedBy) {
    decide(caseReference, DuplicateOutcome.DIFFERENT_PERSON, null, decidedBy);
  }

  /**
   * Records that the candidates of the two cases are one person; the case joins the history of that
   * person.
   */
  public void recordSame(CaseReference caseReference, CaseReference otherCase, UserId decidedBy) {
    UUID person = candidateOf(otherCase).personId();
    candidates.save(candidateOf(caseReference).as(person));
    decide(caseReference, DuplicateOutcome.SAME_PERSON, otherCase, decidedBy);
  }

  private void decide(
      CaseReference caseReference,
      DuplicateOutcome outcome,
      @Nullable CaseReference otherCase,
      UserId decidedBy) {
    decisions.save(
        new DuplicateDecision(
            null, caseReference, outcome.id(), otherCase, decidedBy, clock.today()));
  }

  private Optional<SimilarNomination> compare(Candidate one, Nomination other, Candidate two) {
    Set<Likeness> same = EnumSet.noneOf(Likeness.class);
    if (names.mayBeSame(name(one), name(two))) {
      same.add(Likeness.NAME);
    }
    if (one.email().strip().equalsIgnoreCase(two.email().strip())) {
      same.add(Likeness.EMAIL);
    }
    if (PhoneNumbers.areSame(one.phone(), two.phone())) {
      same.add(Likeness.PHONE);
    }
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(new SimilarNomination(other, two, Set.copyOf(same)));
  }

  /** A phone is shared by a family or an office, a name by some, an address by hardly anybody. */
  private static int closeness(SimilarNomination other) {
    return other.same().stream().mapToInt(Likeness::weight).sum();
  }

  private static NameLikeness.Name name(Candidate candidate) {
    return new NameLikeness.Name(candidate.givenName(), candidate.familyName());
  }

  private Candidate candidateOf(CaseReference caseReference) {
    return candidates.findById(find(caseReference).candidateId()).orElseThrow();
  }

  private Nomination find(CaseReference caseReference) {
    return nominations.findById(caseReference).orElseThrow();
  }
}
