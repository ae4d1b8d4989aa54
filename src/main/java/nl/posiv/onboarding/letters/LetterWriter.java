package nl.posiv.onboarding.letters;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters, from the records of a case. */
@Service
@Transactional(readOnly = true)
public class LetterWriter {

  private final CaseFacts facts;
  private final Texts texts;

  LetterWriter(CaseFacts facts, Texts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  /** What is missing for a letter; empty if it can be made. */
  public Set<Fact> missing(LetterKind kind, CaseReference reference) {
    return missing(kind, facts.of(kind, reference, Language.NL));
  }

  /**
   * A letter.
   *
   * @throws IllegalStateException if something is missing
   */
  public Letter write(LetterKind kind, CaseReference reference, Language language) {
    Map<Fact, String> values = facts.of(kind, reference, language);
    if (!missing(kind, values).isEmpty()) {
      throw new IllegalStateException("Something is missing for a letter of " + reference);
    }
    return new Letter(
        kind,
        language,
        texts.get(language, "letter." + kind.id()),
        values.getOrDefault(Fact.MUNICIPALITY, ""),
        values.getOrDefault(Fact.OFFICIAL, ""),
        values.getOrDefault(Fact.TODAY, ""),
        new LetterText(texts.get(language, "letter." + kind.id() + ".text"))
            .blocks(
                values, Map.of(Fact.EVALUATIONS, facts.evaluationsInFull(reference, language))));
  }

  private static Set<Fact> missing(LetterKind kind, Map<Fact, String> values) {
    Set<Fact> missing = EnumSet.copyOf(kind.needed());
    missing.removeAll(values.keySet());
    return missing;
  }

  /** What is missing, in words. */
  public List<String> inWords(Set<Fact> missing, Language language) {
    return missing.stream().map(fact -> texts.get(language, "letter.fact." + fact.id())).toList();
  }
}
