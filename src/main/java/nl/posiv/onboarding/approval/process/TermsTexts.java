package nl.posiv.onboarding.approval.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.TermsProposal;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what is proposed beside what stands there: only what differs, a line each. */
@Component
class TermsTexts {

  /** The variable with the number of the proposal. */
  static final String PROPOSAL = "termsProposal";

  private static final String OFFER = "prepare-offer";

  private final TermsProposals proposals;
  private final FormWords words;
  private final Texts texts;

  TermsTexts(TermsProposals proposals, FormWords words, Texts texts) {
    this.proposals = proposals;
    this.words = words;
    this.texts = texts;
  }

  /** The proposal that a form is about. */
  TermsProposal proposal(FormContext context) {
    return proposals.of((Long) Objects.requireNonNull(context.variables().get(PROPOSAL)));
  }

  /**
   * A term.
   *
   * @param key of the question that asks it
   * @param proposed null if it stays as it is
   */
  private record Term(
      String key, @Nullable Object proposed, Function<Offer, @Nullable Object> value) {}

  /**
   * The terms of an offer that a proposal is about, or would change.
   *
   * @param own whether those are told as well that the municipality keeps to itself
   */
  String lines(Language language, Offer offer, TermsProposal proposal, boolean own) {
    Stream<Term> concerning =
        Stream.of(
            new Term("position", proposal.position(), Offer::position),
            new Term("scale", proposal.scale(), Offer::scale),
            new Term("step", proposal.step(), it -> BigDecimal.valueOf(it.step())),
            new Term("hoursPerWeek", proposal.hoursPerWeek(), Offer::hoursPerWeek),
            new Term("startDate", proposal.startDate(), Offer::startDate),
            new Term("endDate", proposal.endDate(), Offer::endDate));
    Stream<Term> internal =
        Stream.of(
            new Term("budgetReference", proposal.budgetReference(), Offer::budgetReference),
            new Term("yearlyCost", proposal.yearlyCost(), Offer::yearlyCost),
            new Term("advice", proposal.advice(), Offer::advice));
    return Stream.concat(concerning, own ? internal : Stream.empty())
        .filter(term -> term.proposed() != null)
        .map(
            term ->
                texts.get(
                    language,
                    "terms.line",
                    words.question(language, OFFER, term.key()),
                    written(language, term.value().apply(offer))))
        .collect(Collectors.joining("\n"));
  }

  private String written(Language language, @Nullable Object value) {
    if (value == null) {
      return texts.get(language, "corrections.nothing-there");
    } else if (value instanceof LocalDate day) {
      return texts.date(language, day);
    } else if (value instanceof BigDecimal number) {
      return texts.number(language, number);
    }
    return value.toString();
  }
}
