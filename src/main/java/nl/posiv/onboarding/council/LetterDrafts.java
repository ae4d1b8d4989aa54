package nl.posiv.onboarding.council;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.figures.CountedYears;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.figures.YearFigures;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter to the council begins as: the template, with what may be said of the year. */
@Component
class LetterDrafts {

  private final CouncilTemplates templates;
  private final CouncilWriter writer;
  private final CountedYears counted;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final Texts texts;

  LetterDrafts(
      CouncilTemplates templates,
      CouncilWriter writer,
      CountedYears counted,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock,
      Texts texts) {
    this.templates = templates;
    this.writer = writer;
    this.counted = counted;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
    this.texts = texts;
  }

  String of(
      MunicipalityId municipality,
      int year,
      @Nullable CouncilLetter corrects,
      @Nullable String wrong) {
    return writer.letter(
        templates.of(CouncilTextKind.COUNCIL_LETTER),
        municipalities.nameOf(municipality),
        year,
        figures(municipality, year),
        corrects == null ? "" : correction(corrects, Objects.requireNonNull(wrong)));
  }

  private String correction(CouncilLetter corrects, String wrong) {
    return said(
        "council.letter.correction",
        texts.date(Language.NL, Objects.requireNonNull(corrects.sentOn())),
        corrects.caseReference(),
        wrong);
  }

  /** A year that is not over could be told twice, and what came between would be one person. */
  private String figures(MunicipalityId municipality, int year) {
    return year < clock.today().getYear()
        ? said(year, counted.of(municipality, year))
        : said("council.figures.later", String.valueOf(year));
  }

  /** What may be said of a year, in sentences. */
  String said(int year, YearFigures figures) {
    String name = String.valueOf(year);
    if (figures.isNone()) {
      return said("council.figures.none", name);
    }
    if (figures.isFew()) {
      return said("council.figures.few", name, SmallNumbers.FEWEST);
    }
    StringBuilder sentences =
        new StringBuilder(said("council.figures.about", name, figures.rounded()));
    figures
        .split(rules.count(Rule.TIME_SPLIT_TARGET), rules.count(Rule.TIME_SPLIT_BAND))
        .ifPresent(split -> sentences.append(' ').append(said("council.figures." + split.id())));
    List<String> themes = figures.sharedThemes();
    if (!themes.isEmpty()) {
      String names =
          themes.stream()
              .map(theme -> texts.get(Language.NL, "theme." + theme))
              .collect(Collectors.joining(", "));
      sentences.append(' ').append(said("council.figures.themes", SmallNumbers.FEWEST, names));
    }
    return sentences
        .append(' ')
        .append(said("council.figures.rounded", SmallNumbers.FEWEST))
        .toString();
  }

  private String said(String key, Object... facts) {
    return texts.get(Language.NL, key, facts);
  }
}
