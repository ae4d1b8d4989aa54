package nl.posiv.onboarding.letters;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.printing.Block;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters, from the records of a case and in the words of a municipality. */
@Service
@Transactional(readOnly = true)
public class LetterWriter {

  private final CaseFacts facts;
  private final LetterTexts letterTexts;
  private final ProgrammeClock clock;
  private final Texts texts;

  LetterWriter(CaseFacts facts, LetterTexts letterTexts, ProgrammeClock clock, Texts texts) {
    this.facts = facts;
    this.letterTexts = letterTexts;
    this.clock = clock;
    this.texts = texts;
  }

  /** What is missing for a letter, in words; empty if it can be made. */
  public List<String> missing(LetterKind kind, CaseReference reference, Language language) {
    return Stream.concat(
            missing(kind, facts.of(kind, reference, language)).stream()
                .map(fact -> "letter.fact." + fact.id()),
            facts.isDue(kind, reference)
                ? Stream.empty()
                : Stream.of("letter.not-due." + kind.id()))
        .map(missing -> texts.get(language, missing))
        .toList();
  }

  /**
   * A letter.
   *
   * @param municipality whose words it has
   * @throws IllegalStateException if something is missing
   */
  public Letter write(
      LetterKind kind, CaseReference reference, MunicipalityId municipality, Language language) {
    Map<Fact, String> values = facts.of(kind, reference, language);
    if (!missing(kind, reference, language).isEmpty()) {
      throw new IllegalStateException("Something is missing for a letter of " + reference);
    }
    return letter(
        kind,
        language,
        letterTexts.of(municipality, kind, language),
        values,
        facts.evaluationsInFull(reference, language));
  }

  /** A letter with such a text to somebody who does not exist. */
  Letter preview(LetterKind kind, Language language, String text, String municipality) {
    Sample sample = new Sample(texts, language, municipality, clock.today());
    return letter(kind, language, text, sample.values(), sample.evaluations());
  }

  private Letter letter(
      LetterKind kind,
      Language language,
      String text,
      Map<Fact, String> values,
      List<Block> evaluations) {
    return new Letter(
        kind,
        language,
        texts.get(language, "letter." + kind.id()),
        values.getOrDefault(Fact.REFERENCE, ""),
        values.getOrDefault(Fact.MUNICIPALITY, ""),
        values.getOrDefault(Fact.OFFICIAL, ""),
        values.getOrDefault(Fact.TODAY, ""),
        new LetterText(text).blocks(values, Map.of(Fact.EVALUATIONS, evaluations)));
  }

  private static Set<Fact> missing(LetterKind kind, Map<Fact, String> values) {
    Set<Fact> missing = EnumSet.copyOf(kind.needed());
    missing.removeAll(values.keySet());
    return missing;
  }
}
