package nl.posiv.onboarding.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who keeps what: the programme what is for all, a manager what is of the own municipality. */
class KeeperTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final Keeper LEAD = keeper(Role.POSIV, null);
  private static final Keeper MANAGER = keeper(Role.MANAGER, UTRECHT);
  private static final Keeper HR = keeper(Role.HR, UTRECHT);

  @Test
  void programmeLeadKeepsWhatIsForAllAndNothingOfAMunicipality() {
    assertThat(LEAD.keeps(ItemList.THEMES, null)).isTrue();
    assertThat(LEAD.keeps(ItemList.CHECKLIST, null)).isTrue();
    assertThat(LEAD.keeps(ItemList.CHECKLIST, UTRECHT)).isFalse();
    assertThat(LEAD.keeps(ItemList.MAIL_SENTENCES, null)).isFalse();
    assertThat(LEAD.reads(itemOf(UTRECHT))).isFalse();
  }

  @Test
  void managerKeepsTheChecklistOfTheOwnMunicipalityAlone() {
    assertThat(MANAGER.keeps(ItemList.CHECKLIST, UTRECHT)).isTrue();
    assertThat(MANAGER.keeps(ItemList.CHECKLIST, ARNHEM)).isFalse();
    assertThat(MANAGER.keeps(ItemList.MAIL_SENTENCES, UTRECHT)).isTrue();
    assertThat(MANAGER.keeps(ItemList.CHECKLIST, null)).isFalse();
    assertThat(MANAGER.keeps(ItemList.THEMES, UTRECHT)).isFalse();
  }

  @Test
  void hrReadsWhatIsOfTheOwnMunicipalityAndKeepsNothing() {
    assertThat(HR.reads(itemOf(UTRECHT))).isTrue();
    assertThat(HR.reads(itemOf(ARNHEM))).isFalse();
    assertThat(HR.reads(itemOf(null))).isTrue();
    assertThat(HR.keeps(ItemList.CHECKLIST, UTRECHT)).isFalse();
  }

  private static Keeper keeper(Role role, @Nullable MunicipalityId municipality) {
    return new Keeper(List.of(new Post(role, municipality)));
  }

  private static Item itemOf(@Nullable MunicipalityId municipality) {
    LocalDate day = LocalDate.parse("2026-12-01");
    return new Item(
        "help-9",
        ItemList.CHECKLIST,
        municipality,
        1,
        new Wording(
            new Words("Fiets", null, null), day, null, List.of(), null, false, null, "Because"),
        new UserId("manager-utrecht"),
        day);
  }
}
