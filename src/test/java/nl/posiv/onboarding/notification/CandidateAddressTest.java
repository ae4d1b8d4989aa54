package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ro3kvit corrects how a candidate is called and reached, with all that follows. */
class CandidateAddressTest extends JourneyTest {

  private static final String RIGHT = "olena.right@example.org";

  @LocalServerPort private int port;
  @Autowired private CandidateLinks links;
  @Autowired private Nominations nominations;
  @Autowired private Mailroom mailroom;
  @Autowired private WishesThatAreOver wishesThatAreOver;
  @Autowired private GreenMail mailServer;

  @Test
  void newAddressEndsTheOldLinkGetsANewOneAndTheOldAddressHearsOnlyThatItChanged()
      throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    String old = "/candidate/" + links.issue(reference).orElseThrow();
    String wrong = nominations.candidateOf(reference).email();
    assertThat(TasklistUser.anonymous(port).page(old).statusCode()).isEqualTo(200);

    HttpResponse<String> done = correct(Map.of("email", RIGHT));

    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    assertThat(TasklistUser.anonymous(port).page(old).statusCode()).isEqualTo(410);
    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
    mailroom.sendDue();
    mailroom.sendDue();
    MimeMessage toNew = only(RIGHT);
    assertThat(toNew.getHeader("X-POSIV-Notice")).containsExactly("candidate-address-changed");
    assertThat(raw(toNew)).contains("/candidate/");
    MimeMessage toOld = only(wrong);
    assertThat(toOld.getHeader("X-POSIV-Notice")).containsExactly("candidate-address-left");
    assertThat(raw(toOld)).doesNotContain("/candidate/", RIGHT, "Testenko", "Utrecht");
    assertThat(jdbc.sql("select count(*) from posiv.other_address").query(Integer.class).single())
        .as("kept no longer than needed")
        .isZero();
    assertThat(page("ro3kvit")).contains(wrong, RIGHT, "Typed wrongly");
  }

  @Test
  void candidatesCorrectTheirNumberAtOnceAndTheirAddressOnceItIsConfirmedThere() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    String link = "/candidate/" + links.issue(reference).orElseThrow();
    String before = nominations.candidateOf(reference).email();
    TasklistUser candidate = TasklistUser.stranger(port);
    assertThat(candidate.page(link).body()).doesNotContain(before).contains("@example.org");

    HttpResponse<String> wrong = candidate.sendForm(link + "/contact", Map.of("email", "nowhere"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("contact-error");
    candidate.sendForm(link + "/contact", Map.of("email", RIGHT, "phone", "+380 67 123 45 68"));

    assertThat(nominations.candidateOf(reference).phone()).isEqualTo("+380 67 123 45 68");
    assertThat(nominations.candidateOf(reference).email()).as("not yet").isEqualTo(before);
    mailroom.sendDue();
    String mail = raw(only(RIGHT));
    Matcher key = Pattern.compile("/candidate/([\\w-]+)").matcher(mail.replace("=\r\n", ""));
    assertThat(key.find()).isTrue();
    String confirmation = "/candidate/" + key.group(1);
    assertThat(candidate.page(confirmation).body())
        .as("opening it changes nothing")
        .contains(confirmation + "/address");
    assertThat(nominations.candidateOf(reference).email()).isEqualTo(before);
    mailServer.purgeEmailFromAllMailboxes();

    candidate.sendForm(confirmation + "/address", Map.of());

    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
    assertThat(candidate.page(link).statusCode()).as("the old link").isEqualTo(410);
    assertThat(candidate.page(confirmation + "?result=address").body())
        .doesNotContain(confirmation + "/address");
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(raw(only(RIGHT))).contains("candidate-address-changed");
    assertThat(raw(only(before))).contains("candidate-address-left");
    for (String address : List.of(RIGHT, before)) {
      assertThat(raw(only(address)).replace("=\r\n", ""))
          .as("whom to call")
          .contains("+31 88 000 01 00");
    }
    assertThat(page("ro3kvit")).contains("by the candidate", RIGHT);
  }

  @Test
  void onceAnAddressIsConfirmedNoOtherLinkForOneWorks() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    String slip = wished("olena.slip@example.org");
    String right = wished(RIGHT);
    wished("olena.late@example.org");
    jdbc.sql(
            """
            with late as (
              update posiv.outbox set sent_at = null, held_for = 'technical', next_attempt_at = 'infinity'
              where id = (select mail from posiv.address_wish where address = 'olena.late@example.org')
              returning id
            )
            insert into posiv.other_address (mail, address) select id, 'olena.late@example.org' from late
            """)
        .update();
    TasklistUser reader = TasklistUser.stranger(port);
    reader.page(slip);

    reader.sendForm(right + "/address", Map.of());
    reader.sendForm(slip + "/address", Map.of());

    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
    assertThat(reader.page(slip).statusCode()).isEqualTo(410);
    assertThat(rows("address_wish where confirmed_on is null")).isZero();
    assertThat(rows("other_address where address = 'olena.late@example.org'"))
        .as("the link that was not sent yet would do nothing")
        .isZero();
  }

  @Test
  void linkForAnAddressEndsOnceSomebodyElseCorrectsIt() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    String slip = wished("olena.slip@example.org");
    TasklistUser reader = TasklistUser.stranger(port);
    reader.page(slip);

    nominations.correctAddress(reference, RIGHT, new UserId("ro3kvit"));
    reader.sendForm(slip + "/address", Map.of());

    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
  }

  @Test
  void linkForAnAddressEndsWithTheCase() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    String before = nominations.candidateOf(reference).email();
    String confirmation = wished(RIGHT);
    TasklistUser reader = TasklistUser.stranger(port);
    reader.page(confirmation);
    endCase(reference);

    assertThat(reader.page(confirmation).statusCode()).isEqualTo(410);
    reader.sendForm(confirmation + "/address", Map.of());

    assertThat(nominations.candidateOf(reference).email()).isEqualTo(before);
  }

  @Test
  void lostMailToAnAddressIsHadAgainTheNextDay() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    wished(RIGHT);
    wish(RIGHT);
    mailroom.sendDue();
    only(RIGHT);

    mailServer.purgeEmailFromAllMailboxes();
    onMorningOf(clock.today().plusDays(2));
    String confirmation = wished(RIGHT);
    TasklistUser reader = TasklistUser.stranger(port);
    reader.page(confirmation);
    reader.sendForm(confirmation + "/address", Map.of());

    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
  }

  @Test
  void addressThatWasAskedForIsKeptUntilItIsConfirmedOrTheLinkExpires() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    String confirmation = wished(RIGHT);
    wishesThatAreOver.workOff();
    assertThat(rows("address_wish")).isOne();
    TasklistUser reader = TasklistUser.stranger(port);
    reader.page(confirmation);
    reader.sendForm(confirmation + "/address", Map.of());
    wishesThatAreOver.workOff();
    assertThat(rows("address_wish")).as("confirmed").isZero();

    wish("olena.slip@example.org");
    LocalDate last =
        jdbc.sql("select expires_on from posiv.address_wish").query(LocalDate.class).single();
    onMorningOf(last);
    wishesThatAreOver.workOff();
    assertThat(rows("address_wish")).as("on its last day").isOne();
    onMorningOf(last.plusDays(1));
    wishesThatAreOver.workOff();
    assertThat(rows("address_wish")).isZero();
  }

  @Test
  void addressThatTakesNoMailCountsNotAmongThoseThatWereAskedFor() {
    reach("review-nomination");
    mailroom.sendDue();
    for (int attempt = 0; attempt < 4; attempt++) {
      wish("olena" + attempt + "@example.org");
      mailroom.sendDue();
      jdbc.sql(
              """
              update posiv.outbox
              set sent_at = null, dropped_at = created_at, drop_reason = 'reader-gone'
              where notice = 'candidate-address-wished'
              """)
          .update();
    }
    assertThat(rows("address_wish")).isEqualTo(4);

    for (int asked = 0; asked < 3; asked++) {
      wish("right" + asked + "@example.org");
    }
    assertThat(ask("right3@example.org").statusCode()).isEqualTo(400);
  }

  @Test
  void mailToAnAddressThatIsNotTheCandidatesIsNotSentAgain() throws Exception {
    reach("review-nomination");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    wished(RIGHT);
    UUID mail =
        jdbc.sql("select id from posiv.outbox where notice = 'candidate-address-wished'")
            .query(UUID.class)
            .single();
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    PageForm another =
        PageForm.in(ro3kvit.page("/cases/" + reference).body()).stream()
            .filter(form -> form.action().endsWith("/again"))
            .findFirst()
            .orElseThrow();

    assertThat(page("ro3kvit")).doesNotContain("/mails/" + mail);
    HttpResponse<String> answer =
        ro3kvit.sendForm("/cases/" + reference + "/mails/" + mail + "/again", another.fields());

    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("not-possible");
    assertThat(rows("outbox where again_of is not null")).isZero();
  }

  @Test
  void whoIsCalledOtherwiseIsFoundByTheNewName() {
    reach("review-nomination");

    assertThat(correct(Map.of("familyName", "Щербенко")).statusCode()).isEqualTo(302);

    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    assertThat(ro3kvit.get("/find?q=Shcherbenko").body()).contains(reference.value());
    assertThat(correct(Map.of("phone", "12345678901234567890")).statusCode()).isEqualTo(400);
    assertThat(correct(Map.of("familyName", "---")).statusCode()).isEqualTo(400);
  }

  @Test
  void municipalityDoesNotCorrectWhatRo3kvitWrote() {
    reach("review-nomination");

    assertThat(TasklistUser.signIn(port, HR).page(path()).statusCode()).isEqualTo(404);
    assertThat(page(HR)).doesNotContain("/corrections/candidate/", "/corrections/nomination/");
    assertThat(page("ro3kvit")).contains("/corrections/candidate/", "/corrections/nomination/");
  }

  @Test
  void hrCorrectsWhereSomebodyIsReachedWhomTheyHaveTakenOn() {
    reach("draft-contract");
    String before = nominations.candidateOf(reference).email();

    assertThat(page(HR)).contains("/corrections/candidate/").doesNotContain("/corrections/nom");
    assertThat(TasklistUser.signIn(port, HR).page(path()).body())
        .contains("Ro3kvit kan het verbeteren")
        .doesNotContain("anderen er al mee verder");
    correct(HR, Map.of("familyName", "Other"));
    assertThat(nominations.candidateOf(reference).familyName())
        .as("what HR is not asked")
        .isEqualTo("Testenko");
    HttpResponse<String> done = correct(HR, Map.of("email", RIGHT, "phone", "+380 67 123 45 68"));
    assertThat(done.headers().firstValue("Location").orElseThrow())
        .endsWith("?result=corrected-address");

    assertThat(
            TasklistUser.signIn(port, HR)
                .page("/cases/" + reference + "?result=corrected-address")
                .body())
        .contains("De links in eerdere mails werken niet meer");
    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
    assertThat(page(HR)).contains(before, RIGHT, "Typed wrongly");
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page(path()).statusCode()).isEqualTo(404);
  }

  @Test
  void addressThatWasCorrectedInATaskStaysReadable() {
    reach("review-nomination");
    String before = nominations.candidateOf(reference).email();

    nominations.correctAddress(reference, RIGHT, new UserId("ro3kvit"));

    assertThat(page("ro3kvit")).contains(before, RIGHT, "Corrected on");
  }

  @Test
  void contractIsReadBeforeItIsSigned() {
    reach("draft-contract");
    String link = "/candidate/" + links.issue(reference).orElseThrow();
    assertThat(TasklistUser.anonymous(port).page(link).body()).doesNotContain("id=\"contract\"");
    reach("sign-contract");

    assertThat(TasklistUser.anonymous(port).page(link).body())
        .contains("id=\"contract\"", "перш ніж підписувати", "Adviser on water")
        .contains("4 січня 2027");
  }

  /** The candidate asks to be written to elsewhere. */
  private void wish(String address) {
    assertThat(ask(address).headers().firstValue("Location").orElseThrow())
        .endsWith("result=contact");
  }

  private HttpResponse<String> ask(String address) {
    String link = "/candidate/" + links.issue(reference).orElseThrow();
    TasklistUser candidate = TasklistUser.stranger(port);
    candidate.page(link);
    return candidate.sendForm(link + "/contact", Map.of("email", address));
  }

  /** The page to which the mail that goes there leads. */
  private String wished(String address) throws Exception {
    wish(address);
    mailroom.sendDue();
    return confirmation(raw(only(address)));
  }

  private static String confirmation(String mail) {
    Matcher key = Pattern.compile("/candidate/([\\w-]+)").matcher(mail.replace("=\r\n", ""));
    assertThat(key.find()).isTrue();
    return "/candidate/" + key.group(1);
  }

  private long rows(String table) {
    return jdbc.sql("select count(*) from posiv." + table).query(Long.class).single();
  }

  private HttpResponse<String> correct(Map<String, String> answers) {
    return correct("ro3kvit", answers);
  }

  private HttpResponse<String> correct(String user, Map<String, String> answers) {
    TasklistUser corrector = TasklistUser.signIn(port, user);
    PageForm form =
        PageForm.in(corrector.page(path()).body())
            .get(0)
            .with(answers)
            .with(Map.of("correctionReason", "Typed wrongly"));
    return corrector.sendForm(form.action(), form.fields());
  }

  private String path() {
    return "/cases/%s/corrections/candidate/%s"
        .formatted(reference, nominations.candidateOf(reference).id());
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference).body();
  }

  private MimeMessage only(String address) {
    List<MimeMessage> all =
        Stream.of(mailServer.getReceivedMessages()).filter(it -> isTo(it, address)).toList();
    assertThat(all).as(address).hasSize(1);
    return all.get(0);
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String raw(MimeMessage message) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8) + text(message.getContent());
  }

  private static String text(Object content) throws Exception {
    StringBuilder text = new StringBuilder();
    if (content instanceof jakarta.mail.Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(text(parts.getBodyPart(i).getContent()));
      }
    } else {
      text.append(content);
    }
    return text.toString();
  }
}
