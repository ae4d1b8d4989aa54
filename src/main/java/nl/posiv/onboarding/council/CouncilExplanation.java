package nl.posiv.onboarding.council;

import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;

/**
 * What a Dutch text is and does, for readers who do not read it with ease: in their own language
 * first, and in the others below. The template reads it, so it is public.
 *
 * @param lang code of the language
 * @param heading that says that it is an explanation
 * @param open whether it is the reader's language
 */
public record CouncilExplanation(
    String lang, String heading, List<String> paragraphs, boolean open) {

  static List<CouncilExplanation> of(CouncilTextKind kind, Texts texts, Language reader) {
    return Stream.concat(
            Stream.of(reader), Stream.of(Language.values()).filter(other -> other != reader))
        .map(
            language ->
                new CouncilExplanation(
                    language.code(),
                    texts.get(language, "council.explained"),
                    Stream.of("council.about." + kind.id(), "council.about.all")
                        .flatMap(key -> texts.get(language, key).lines())
                        .toList(),
                    language == reader))
        .toList();
  }
}
