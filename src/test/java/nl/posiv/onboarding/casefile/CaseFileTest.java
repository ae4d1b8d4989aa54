package nl.posiv.onboarding.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads what in the file of a case, over HTTP. */
class CaseFileTest extends JourneyTest {

  private static final Pattern SECTION = Pattern.compile("<h2 id=\"([a-z-]+)\">");

  /** Who is what in a case of Utrecht. */
  private static final Map<String, Role> READERS =
      Map.of(
          "ro3kvit", Role.RO3KVIT,
          "posiv", Role.POSIV,
          "hr-utrecht", Role.HR,
          "manager-utrecht", Role.MANAGER,
          "mentor-utrecht", Role.MENTOR,
          "mentor2-utrecht", Role.MENTOR,
          "official-utrecht", Role.OFFICIAL);

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;

  /** A file with something in every section: the usual way, a mission, a change, and the end. */
  @Test
  void everybodyReadsTheSectionsOfTheTableAndNothingOfTheOthers() {
    reach("send-end-notice");
    doIt("send-end-notice", Map.of());
    reach("complete-offboarding");
    doIt("complete-offboarding", Map.of());
    Map<String, String> pages =
        READERS.keySet().stream().collect(Collectors.toMap(user -> user, this::page));
    Set<String> written =
        pages.values().stream()
            .flatMap(page -> sections(page).stream())
            .collect(Collectors.toSet());

    pages.forEach(
        (user, page) -> {
          Set<String> may = new TreeSet<>(Rights.sectionsOf(Set.of(READERS.get(user))));
          may.retainAll(written);
          assertThat(sections(page)).as(user).isEqualTo(may);
        });
    assertThat(written)
        .contains("nomination", "approval", "offer", "contracts", "right-to-work", "identity")
        .contains("employment", "mentor", "placement", "end-notice", "offboarding", "people");
    assertThat(pages.values())
        .as("a question without its answer, such as a checklist with no tick")
        .noneMatch(page -> page.matches("(?s).*<dd[^>]*>\\s*</dd>.*"));
    assertThat(pages.get("mentor-utrecht"))
        .as("what a mentor needs to know of whom they guide")
        .contains("id=\"background\"", "Head of water supply", "Water", "Oekraïens")
        .doesNotContain("keeps its feet dry", "id=\"nomination\"");
    assertThat(pages.get("hr-utrecht"))
        .as("what HR is asked on the phone")
        .contains("111222333", "UWV-778899", "M-2026-17", "handed over in person")
        .contains("tel:+380");
    for (String other : List.of("ro3kvit", "mentor-utrecht", "manager-utrecht", "posiv")) {
      assertThat(pages.get(other)).as(other).doesNotContain("111222333", "UWV-778899", "XX123456");
    }
    for (String other : List.of("ro3kvit", "mentor-utrecht", "posiv")) {
      assertThat(pages.get(other)).as(other).doesNotContain("WATER-7", "M-2026-17");
    }
    assertThat(pages.get("manager-utrecht")).contains("WATER-7", "M-2026-17", "Adviser on water");
    assertThat(pages.get("official-utrecht"))
        .contains("111222333", "WATER-7", "Learn the water act")
        .as("why it was decided, and what came of the certificate")
        .doesNotContain("goes home to rebuild", "id=\"conduct\"");
    assertThat(pages.get("manager-utrecht")).contains("goes home to rebuild", "id=\"conduct\"");
    assertThat(pages.get("posiv")).doesNotContain("Testenko", "@example.org", "HR Utrecht");
  }

  @Test
  void otherMunicipalitiesMentorsAndOfficialsAreToldNothing() {
    reach("take-oath");

    for (String stranger :
        List.of("hr-arnhem", "manager-arnhem", "mentor-arnhem", "official-arnhem")) {
      assertThat(answer(stranger).statusCode()).as(stranger).isEqualTo(404);
    }
    for (String outside : List.of("admin", "privacy")) {
      assertThat(answer(outside).statusCode()).as(outside).isEqualTo(403);
    }
  }

  /** What one municipality wrote about a candidate stays there. */
  @Test
  void theNextMunicipalityReadsNothingOfTheOneBefore() {
    reach("review-nomination");
    doIt("review-nomination", Map.of("outcome", "not-suitable", "reason", "too far from water"));
    doIt("choose-municipality", Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(page("hr-arnhem"))
        .contains("id=\"nomination\"")
        .doesNotContain("too far from water", "Utrecht", "id=\"earlier-cases\"");
    assertThat(page("ro3kvit")).contains("Utrecht").doesNotContain("too far from water");
  }

  @Test
  void mailsAreShownToWhomTheyAreNoSecret() {
    reach("decide-after-vog");
    doIt("decide-after-vog", Map.of());
    mailroom.sendDue();

    assertThat(page("hr-utrecht")).contains("id=\"mails\"", "HR (HR Utrecht) · verstuurd");
    assertThat(page("ro3kvit"))
        .contains("id=\"mails\"", "makes the candidate an offer", "Candidate · sent")
        .doesNotContain("HR (HR", "without a VOG");
    assertThat(page("manager-utrecht")).doesNotContain("id=\"mails\"");
    people.revokeAll(new UserId("manager-utrecht"));
    assertThat(page("hr-utrecht"))
        .as("what somebody was when the mail was written")
        .containsPattern("Leidinggevende \\([^)]*\\) · verstuurd");
  }

  @Test
  void headSaysTheDatesToThoseWhoMayKnowThem() {
    reach("take-oath");

    assertThat(page("hr-utrecht"))
        .contains("4 januari 2027", "3 januari 2028", "Laatste dag voor de aanzegging")
        .contains("Bewijs van verblijf geldig tot en met", "Volgende maandgesprek");
    assertThat(page("ro3kvit"))
        .contains("End of the contract")
        .doesNotContain("Proof of residence valid until", "Next monthly talk");
  }

  @Test
  void everySectionOfTheTableHasItsPlace() {
    Set<String> known =
        Rights.of(Right.Kind.SECTION).stream().map(Right::what).collect(Collectors.toSet());

    assertThat(known).hasSize(Rights.of(Right.Kind.SECTION).size());
    assertThat(Rights.sectionsOf(Set.copyOf(Arrays.asList(Role.values()))))
        .containsExactlyElementsOf(
            Rights.of(Right.Kind.SECTION).stream().map(Right::what).toList());
    assertThat(Rights.sectionsOf(Set.of(Role.ADMIN, Role.PRIVACY_OFFICER, Role.COUNCIL_CLERK)))
        .isEmpty();
  }

  private static Set<String> sections(String page) {
    return SECTION
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(id -> !id.equals("picture"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String page(String user) {
    HttpResponse<String> answer = answer(user);
    assertThat(answer.statusCode()).as("%s: %s", user, answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> answer(String user) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference);
  }
}
