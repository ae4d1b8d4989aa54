package nl.posiv.onboarding.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A form speaks to whoever fills it in; the file is read by others, too. */
@PosivTest
class LabelsByWhoAnsweredTest {

  /** Words of somebody who is asked, or who answers. */
  private static final Pattern TO_WHO_ANSWERS =
      Pattern.compile(
          "\\b([Yy]ou(r|rself)?|I|my|[Uu]w?|[Ii]k|[Mm]ijn|mij|[Вв]и|[Вв]ам|[Вв]ас|[Вв]аш\\w*|(?<!’)я|мій|моя|мені)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  @Autowired private List<CaseSection> sections;
  @Autowired private KeptWords words;

  @ParameterizedTest
  @EnumSource
  void noLabelTakesItsReaderForWhoAnswered(Language language) {
    CaseReader reader =
        new CaseReader(
            new UserId("hr-utrecht"), language, Set.of(Role.HR), new MunicipalityId("utrecht"));

    assertThat(kept())
        .allSatisfy(
            kept ->
                assertThat(kept.columns())
                    .allSatisfy(
                        column ->
                            assertThat(words.label(kept, column, reader))
                                .as(kept.table() + "." + column.name())
                                .doesNotContainPattern(TO_WHO_ANSWERS)));
  }

  private List<Kept> kept() {
    return sections.stream()
        .flatMap(section -> Stream.concat(section.kept().stream(), section.correctable().stream()))
        .distinct()
        .toList();
  }
}
