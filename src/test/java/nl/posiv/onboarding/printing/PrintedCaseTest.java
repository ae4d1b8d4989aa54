package nl.posiv.onboarding.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The file of a case on paper: for the same readers, with the same sections. */
class PrintedCaseTest extends JourneyTest {

  private static final Pattern SECTION = Pattern.compile("<h2 id=\"([a-z-]+)\">([^<]+)");

  @LocalServerPort private int port;
  @Autowired private Texts texts;

  @BeforeEach
  void givenAFileWithSomethingInIt() {
    reach("send-end-notice");
    doIt("send-end-notice", Map.of());
  }

  @Test
  void isWhatPdfUaAsksInEachLanguage() {
    Map<String, Language> readers =
        Map.of("hr-utrecht", Language.NL, "ro3kvit", Language.EN, "official-utrecht", Language.UK);

    readers.forEach(
        (user, language) -> {
          PrintedPaper paper = printed(user);
          assertThat(paper.faults()).as(user).isEmpty();
          assertThat(paper.isTagged()).isTrue();
          assertThat(paper.title()).isEqualTo(reference.value());
          assertThat(paper.language()).isEqualTo(language.code());
          assertThat(paper.text())
              .contains(texts.get(language, "file.section.contracts"))
              .contains(texts.get(language, "hours.rolling"))
              .contains(texts.date(language, clock.today()))
              .contains("1 / ");
        });
    assertThat(printed("official-utrecht").text()).contains("Роздруковано").doesNotContain("#");
  }

  @Test
  void holdsTheSectionsThatItsReaderMayReadAndNoOther() {
    Map<String, Role> readers =
        Map.of(
            "ro3kvit", Role.RO3KVIT,
            "posiv", Role.POSIV,
            "hr-utrecht", Role.HR,
            "manager-utrecht", Role.MANAGER,
            "mentor-utrecht", Role.MENTOR,
            "official-utrecht", Role.OFFICIAL);

    readers.forEach(
        (user, role) -> {
          Language language = Language.of(printed(user).language());
          List<String> open = Rights.sectionsOf(Set.of(role));
          assertThat(printed(user).sections())
              .as(user)
              .isNotEmpty()
              .isSubsetOf(
                  open.stream().map(key -> texts.get(language, "file.section." + key)).toList())
              .as("as on the page")
              .isEqualTo(onThePage(user));
        });
    assertThat(printed("hr-utrecht").text()).contains("111222333", "UWV-778899", "M-2026-17");
    assertThat(printed("ro3kvit").text()).doesNotContain("111222333", "UWV-778899", "WATER-7");
    assertThat(printed("mentor-utrecht").text()).doesNotContain("111222333", "WATER-7", "XX123456");
    assertThat(printed("posiv").text()).doesNotContain("Testenko", "@example.org");
  }

  @Test
  void isAFileToKeepAndOnRecordBySection() {
    var answer = TasklistUser.signIn(port, "hr-utrecht").page(address());

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + reference + ".pdf\"");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(
            jdbc.sql(
                    """
                    select object from posiv.audit
                    where case_reference = :case and actor = 'hr-utrecht' and action = 'page-opened'
                    """)
                .param("case", reference.value())
                .query(String.class)
                .list())
        .anySatisfy(
            object -> assertThat(object).startsWith(address() + "#").contains("identity", "offer"));
  }

  @Test
  void isNotThereForOthers() {
    for (String stranger : List.of("hr-arnhem", "mentor-arnhem", "official-arnhem")) {
      assertThat(TasklistUser.signIn(port, stranger).page(address()).statusCode())
          .as(stranger)
          .isEqualTo(404);
    }
    assertThat(TasklistUser.signIn(port, "admin").page(address()).statusCode()).isEqualTo(403);
    assertThat(TasklistUser.anonymous(port).get(address()).statusCode()).isIn(302, 401);
  }

  private List<String> onThePage(String user) {
    return SECTION
        .matcher(TasklistUser.signIn(port, user).page("/cases/" + reference).body())
        .results()
        .filter(found -> !found.group(1).equals("picture"))
        .map(found -> HtmlUtils.htmlUnescape(found.group(2)))
        .toList();
  }

  private String address() {
    return "/cases/" + reference + ".pdf";
  }

  private PrintedPaper printed(String user) {
    return PrintedPaper.of(TasklistUser.signIn(port, user).file(address()));
  }
}
