package nl.posiv.onboarding.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.journey.ProcessPicture;
import nl.posiv.onboarding.journey.ProcessPicture.Label;
import nl.posiv.onboarding.journey.ProcessPictures;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.CaseTest;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every text of every drawing can be read, in each language. */
class PicturesAreReadTest extends CaseTest {

  private static final double LETTER = 5.8;
  private static final double LINE = 14;
  private static final double HEIGHT = 10;

  @Autowired private ProcessPictures pictures;

  @ParameterizedTest
  @EnumSource
  void noTextStandsOnAnother(Language language) {
    List<String> covered = new ArrayList<>();
    for (ProcessDefinition process :
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()) {
      ProcessPicture picture = pictures.draw(process.getId(), Set.of(), Set.of(), language);
      List<Label> labels = picture.labels();
      for (int one = 0; one < labels.size(); one++) {
        for (Label other : labels.subList(one + 1, labels.size())) {
          if (cover(labels.get(one), other)) {
            covered.add(process.getKey() + ": " + labels.get(one).lines() + " " + other.lines());
          }
        }
      }
    }
    assertThat(covered).isEmpty();
  }

  private static boolean cover(Label one, Label other) {
    return Math.abs(one.x() - other.x()) < (width(one) + width(other)) / 2
        && top(one) < bottom(other)
        && top(other) < bottom(one);
  }

  private static double width(Label label) {
    return label.lines().stream().mapToInt(String::length).max().orElse(0) * LETTER;
  }

  private static double top(Label label) {
    return label.y() - HEIGHT;
  }

  private static double bottom(Label label) {
    return label.y() + (label.lines().size() - 1) * LINE;
  }
}
