package nl.posiv.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.participation.CountedList.Wrong;
import nl.posiv.onboarding.participation.Inhabitants.Count;
import org.junit.jupiter.api.Test;

class CountedListTest {

  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  @Test
  void listIsReadWithHeadingsAndWithWhatAByteOrderMarkLeaves() {
    CountedList list =
        CountedList.read("\uFEFFGemeente;Inwoners\nGroningen;243.768\n'Den Haag';1\n", DAY);

    assertThat(list.mistakes()).isEmpty();
    assertThat(list.counts())
        .containsExactly(new Count("Groningen", 243768, DAY), new Count("'Den Haag'", 1, DAY));
  }

  @Test
  void everyWrongLineIsSaid() {
    CountedList list =
        CountedList.read("Groningen,243768\nAlmere\n12,5\nZwolle,many\nGRONINGEN,1\nEde,0\n", DAY);

    assertThat(list.counts()).containsExactly(new Count("Groningen", 243768, DAY));
    assertThat(list.mistakes())
        .containsExactly(
            new Wrong(2, "line"),
            new Wrong(3, "name"),
            new Wrong(4, "number"),
            new Wrong(5, "twice"),
            new Wrong(6, "number"));
  }
}
