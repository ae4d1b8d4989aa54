package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What candidates do themselves, behind the link in a mail. */
class CandidatePageTest extends YearTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private CandidateLinks links;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  @Test
  void theLinkInTheMailSaysWhatHappensAndTheCandidateAnswersThere() {
    CaseReference reference = nominated();
    mailroom.sendDue();
    TasklistUser trainer = TasklistUser.signIn(port, "ro3kvit");
    String mail = trainer.get("/demo/mail").body();
    String path = mail.replaceAll("(?s).*?(/candidate/[A-Za-z0-9_-]{43}).*", "$1");

    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "lang=\"uk\"",
            reference.value(),
            "Чи хочете Ви, щоб подали Вашу кандидатуру?",
            "Coordinator")
        .doesNotContain("Olena", "Testenko", "olena.testenko", "<script");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(openTasks(reference)).containsExactly("confirm-willingness");

    assertThat(post(path + "/willingness", "answer=maybe").statusCode()).isEqualTo(400);
    HttpResponse<String> answered = post(path + "/willingness", "answer=willing");

    assertThat(location(answered)).endsWith("?result=willing");
    assertThat(openTasks(reference)).containsExactly("review-nomination");
    assertThat(get(path + "?result=willing").body())
        .contains("Дякуємо!")
        .doesNotContain("name=\"answer\"");
    assertThat(location(post(path + "/willingness", "answer=declined")))
        .endsWith("?result=already");
    assertThat(openTasks(reference)).containsExactly("review-nomination");
  }

  @Test
  void aDoubleClickAnswersOnceAlsoWhenACoordinatorHadTakenTheTask() {
    CaseReference reference = nominated();
    String task = task(reference, "confirm-willingness").getId();
    as("ro3kvit", () -> engine.getTaskService().claim(task, "ro3kvit"));
    String path = link(reference) + "/willingness";

    List<String> results =
        Stream.of(1, 2)
            .map(
                click ->
                    CompletableFuture.supplyAsync(() -> location(post(path, "answer=willing"))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(address -> address.replaceAll(".*result=", ""))
            .sorted()
            .toList();

    assertThat(results).containsExactly("already", "willing");
    assertThat(openTasks(reference)).containsExactly("review-nomination");
  }

  @Test
  void whoeverSaysNoIsThankedAndTheLinkCloses() {
    CaseReference reference = nominated();
    String path = link(reference);

    String next = location(post(path + "/willingness", "answer=declined"));

    HttpResponse<String> after = get(URI.create(next).getPath() + "?result=declined");
    assertThat(after.statusCode()).isEqualTo(410);
    assertThat(after.body()).contains("Дякуємо за відповідь");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(links.caseOf(path.substring("/candidate/".length()))).isEmpty();
  }

  @Test
  @Deviation(
      of = "The candidate withdraws on the page behind the link in a mail",
      when = Deviation.When.ANY_TIME,
      learns = "Ro3kvit; the municipality if it knew of the candidate",
      undone = "open tasks are gone and the links close")
  void theCandidateWithdrawsAfterTickingThatItIsMeant() {
    CaseReference reference = nominated();
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    String path = link(reference);
    assertThat(get(path).body()).contains("action=\"" + path + "/withdrawal\"");

    HttpResponse<String> notSure = post(path + "/withdrawal", "");

    assertThat(notSure.statusCode()).isEqualTo(400);
    assertThat(notSure.body()).contains("Позначте, будь ласка", "aria-invalid=\"true\"");
    assertThat(openTasks(reference)).containsExactly("review-nomination");

    assertThat(location(post(path + "/withdrawal", "sure=yes"))).endsWith("?result=withdrawn");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(get(path + "?result=withdrawn").body()).contains("Ми записали, що Ви відмовилися");
    assertThat(location(post(path + "/withdrawal", "sure=yes"))).endsWith("?result=already");
  }

  @Test
  void aLinkHoldsAsLongAsTheRuleSaysAndNoOtherLinkOpensAnything() {
    CaseReference reference = nominated();
    String path = link(reference);
    String token = path.substring("/candidate/".length());
    LocalDate issued = clock.today();

    onMorningOf(issued.plusDays(90));
    assertThat(links.caseOf(token)).contains(reference);
    onMorningOf(issued.plusDays(91));
    assertThat(links.caseOf(token)).isEmpty();
    assertThat(get(path).statusCode()).isEqualTo(410);
    assertThat(get("/candidate/" + "A".repeat(43)).statusCode()).isEqualTo(410);
    assertThat(
            jdbc.sql(
                    "select count(*) from posiv.candidate_link where encode(token_hash, 'escape') like '%' || :token || '%'")
                .param("token", token)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void officialsReadTheirOwnYearAndNobodyElses() {
    CaseReference reference = readyCase("utrecht");
    startPhase("placement", reference, Map.of());
    submit(
        "hr-utrecht",
        reference,
        "confirm-start",
        Map.of("outcome", "started", "startedOn", clock.today()));

    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/my-year").body())
        .contains(reference.value(), "Ваша робота в муніципалітеті Utrecht триває");
    assertThat(TasklistUser.signIn(port, "official2-utrecht").page("/my-year").body())
        .doesNotContain(reference.value())
        .contains("ще немає справи");
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/my-year").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theOfferStandsOnThePageBeforeTheAnswerAndTheStartAfterIt() {
    CaseReference reference = nominated();
    LocalDate start = clock.today().plusMonths(3);
    String path = link(reference);
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        "hr-utrecht",
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(
        "hr-utrecht",
        reference,
        "prepare-offer",
        Forms.with(Forms.offer(start), "advice", "She asks what others forget."));
    assertThat(get(path).body()).doesNotContain("Adviser on water management");
    assertThat(shown("manager-utrecht", reference, "decide-appointment"))
        .containsEntry("adviceShown", "She asks what others forget.")
        .containsKeys("languagesShown", "motivationShown", "budgetReference", "interviewShown");
    submit(
        "manager-utrecht",
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-1"));

    assertThat(get(path).body())
        .contains(
            "Що Вам пропонують",
            "Adviser on water management",
            "шкала 10, ступінь 3",
            "Останній день договору");

    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "accepted"));

    assertThat(get(path).body())
        .contains("Яку пропозицію Ви прийняли", "Перший робочий день")
        .doesNotContain("Останній день договору");
    assertThat(shown("hr-utrecht", reference, "collect-right-to-work"))
        .containsEntry("candidateEmail", "olena.testenko@example.org")
        .containsKey("candidatePhone");
  }

  @Test
  void whoIsToBeCalledHasANumberIfTheyGaveOne() {
    String path = link(nominated());
    assertThat(get(path).body()).contains("tel:+31880000100");
    TasklistUser coordinator = TasklistUser.signIn(port, "ro3kvit");
    PageForm form = PageForm.in(coordinator.page("/account/phone").body()).get(0);

    assertThat(
            coordinator
                .sendForm(form.action(), form.with(Map.of("phone", "call me")).fields())
                .statusCode())
        .isEqualTo(400);
    assertThat(
            coordinator
                .sendForm(form.action(), form.with(Map.of("phone", "+31 30 123 45 67")).fields())
                .statusCode())
        .isEqualTo(302);

    assertThat(get(path).body()).contains("tel:+31301234567");
    coordinator.sendForm(form.action(), form.with(Map.of("phone", "")).fields());
    assertThat(get(path).body())
        .as("the number of Ro3kvit as a whole")
        .contains("tel:+31880000100");
  }

  private CaseReference nominated() {
    return follow(
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
  }

  private String link(CaseReference reference) {
    return "/candidate/" + links.issue(reference).orElseThrow();
  }

  private HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
