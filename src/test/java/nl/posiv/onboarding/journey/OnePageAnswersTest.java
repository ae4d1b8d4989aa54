package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.posiv.onboarding.documents.Samples;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the file of a case is for, from beginning to end: somebody asks after Olena Shcherbenko, and
 * HR answers from one page, corrects what is wrong on it, adds what is missing, and prints it.
 */
class OnePageAnswersTest extends YearTest {

  private static final LocalDate NOMINATED = LocalDate.parse("2026-12-01");
  private static final String HR = "hr-utrecht";
  private static final String MISTYPED = "olena.shcherbneko@example.org";
  private static final String RIGHT = "olena.shcherbenko@example.org";

  @LocalServerPort private int port;
  @Autowired private CandidateLinks links;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private CaseReference reference;

  @BeforeEach
  void givenOlenaWhoseYearIsAlmostOver() {
    onMorningOf(NOMINATED);
    YearScript script =
        YearScript.at("utrecht", START)
            .answering(
                "nominate-candidate",
                Map.of("givenName", "Олена", "familyName", "Щербенко", "email", MISTYPED));
    reference = walk(script, "complete-offboarding");
  }

  @Test
  void hrAnswersFromOnePageCorrectsAddsAndPrintsAndOlenaReadsHerOwn() {
    assertThat(found("ro3kvit", "Shcherbenko")).contains(reference.value());
    assertThat(found(HR, "shcherbenko")).contains(reference.value());

    String file = file(HR);
    assertThat(file)
        .as(
            "when does the contract end, who is the mentor, was the notice received, what proves it")
        .contains(dutch(END), "Mentor Utrecht")
        .contains("Aanzegging ontvangen op", "Bewijs van ontvangst", "handed over in person");

    hrCorrectsTheAddressWithWhatFollows();
    hrAddsTheSignedContract();

    PrintedPaper printed = PrintedPaper.of(user(HR).file("/cases/" + reference + ".pdf"));
    assertThat(printed.text())
        .contains("Щербенко", RIGHT, dutch(END), "Mentor Utrecht", "handed over in person");

    assertThat(file("official-utrecht")).contains("Щербенко", RIGHT, "contract.pdf");
    assertThat(user("official2-utrecht").page("/cases/" + reference).statusCode()).isEqualTo(404);
    assertThat(user("hr-arnhem").page("/cases/" + reference).statusCode()).isEqualTo(404);
    assertThat(found("hr-arnhem", "Shcherbenko")).doesNotContain(reference.value());
  }

  private void hrCorrectsTheAddressWithWhatFollows() {
    String oldLink = "/candidate/" + links.issue(reference).orElseThrow();
    assertThat(TasklistUser.anonymous(port).page(oldLink).statusCode()).isEqualTo(200);
    String candidate = user(HR).page("/cases/" + reference).body();
    String path =
        candidate.replaceAll("(?s).*\"(/cases/[^\"]*/corrections/candidate/[^\"]*)\".*", "$1");
    PageForm form = PageForm.in(user(HR).page(path).body()).get(0);

    HttpResponse<String> done =
        user(HR)
            .sendForm(
                form.action(),
                form.with(Map.of("email", RIGHT, "correctionReason", "Two letters were swapped"))
                    .fields());

    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    assertThat(file(HR)).contains(RIGHT, MISTYPED, "Two letters were swapped");
    assertThat(TasklistUser.anonymous(port).page(oldLink).statusCode()).isEqualTo(410);
    mailroom.sendDue();
    assertThat(mailTo(RIGHT)).contains("candidate-address-changed");
    assertThat(mailTo(MISTYPED)).contains("candidate-address-left");
  }

  private void hrAddsTheSignedContract() {
    PageForm form =
        PageForm.in(user(HR).page("/cases/" + reference + "/documents").body()).stream()
            .filter(each -> each.fields().containsKey("kind"))
            .findFirst()
            .orElseThrow();

    HttpResponse<String> added =
        user(HR)
            .sendFile(
                form.action(),
                form.with(Map.of("kind", "signed-contract")).fields(),
                "contract.pdf",
                Samples.pdf());

    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    assertThat(file(HR)).contains("contract.pdf");
  }

  private List<String> mailTo(String address) {
    return jdbc.sql("select notice from posiv.demo_mail where recipient = :address")
        .param("address", address)
        .query(String.class)
        .list();
  }

  private String found(String user, String typed) {
    return user(user).get("/find?q=" + typed).body();
  }

  private String file(String user) {
    HttpResponse<String> page = user(user).page("/cases/" + reference);
    assertThat(page.statusCode()).as(user).isEqualTo(200);
    return page.body();
  }

  private TasklistUser user(String id) {
    return users.computeIfAbsent(id, user -> TasklistUser.signIn(port, user));
  }

  private static String dutch(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl")).format(day);
  }
}
