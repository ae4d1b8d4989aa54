package nl.posiv.onboarding.farewell;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After the work: whether Ro3kvit may keep in touch, and how it was. */
class FarewellTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private Farewells farewells;
  @Autowired private Alumni alumni;
  @Autowired private Mailroom mailroom;
  @Autowired private GreenMail mailServer;

  /** Others were led to pages that are gone. */
  @BeforeEach
  void emptyMailbox() throws Exception {
    mailServer.purgeEmailFromAllMailboxes();
  }

  @Test
  void personSaysWhetherRo3kvitMayKeepInTouchAndTakesItBack() throws Exception {
    somebodyLeft();
    String page = pageInMail("offboarding-completed");
    TasklistUser person = TasklistUser.stranger(port);
    assertThat(person.page(page).body()).contains("Чи може Ro3kvit підтримувати");

    person.sendForm(page + "/alumni", Map.of("answer", "yes"));
    assertThat(alumni.since(reference)).contains(clock.today());
    assertThat(caseOf("ro3kvit")).contains("may keep in touch");
    assertThat(caseOf(HR)).doesNotContain("contact mag houden");
    person.sendForm(page + "/alumni", Map.of("answer", "no"));
    assertThat(alumni.since(reference)).isEmpty();
    assertThat(rows("alumni_consent")).as("nothing is kept of a no").isZero();
  }

  @Test
  void ro3kvitReadsWithWhomItMayKeepInTouchAndRecordsThatSomebodyTookItBack() {
    somebodyLeft();
    LocalDate said = clock.today();
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    assertThat(ro3kvit.page("/alumni").body()).contains("There is nobody yet");
    farewells.answer(reference, true);
    onMorningOf(said.plusMonths(8));
    String email = nominations.candidateOf(reference).email();
    assertThat(ro3kvit.page("/alumni").body()).contains(email, "/cases/" + reference);

    PageForm form = PageForm.in(ro3kvit.page("/alumni").body()).get(0);
    LocalDate tooEarly = said.minusDays(1);
    LocalDate tooLate = clock.today().plusDays(1);
    for (Object day : List.of(tooEarly, tooLate, "")) {
      HttpResponse<String> answer = send(ro3kvit, form.with(Map.of("day", day.toString())));
      assertThat(answer.statusCode()).as("%s", day).isEqualTo(400);
    }
    assertThat(alumni.list()).hasSize(1);
    PageForm thatDay = form.with(Map.of("day", said.toString()));
    assertThat(result(send(ro3kvit, thatDay))).isEqualTo("taken-back");
    assertThat(alumni.list()).isEmpty();
    assertThat(alumni.since(reference)).isEmpty();
    assertThat(alumni.withdrawals())
        .containsExactly(new AlumniWithdrawal(reference, said, new UserId("ro3kvit")));
    assertThat(ro3kvit.page("/alumni").body()).doesNotContain(email).contains(reference.value());
    assertThat(result(send(ro3kvit, thatDay))).isEqualTo("gone");
    assertThat(TasklistUser.signIn(port, HR).page("/alumni").statusCode()).isEqualTo(403);
  }

  @Test
  void bothSidesAreAskedAMonthLaterAndCountedWithoutTheCase() throws Exception {
    LocalDate left = somebodyLeft();
    onMorningOf(left.plusMonths(1).minusDays(1));
    farewells.workOff();
    assertThat(readers("survey-open")).isEmpty();
    onMorningOf(left.plusMonths(1));
    farewells.workOff();
    farewells.workOff();
    assertThat(readers("survey-open")).containsExactlyInAnyOrder("candidate", HR);

    String page = pageInMail("survey-open");
    TasklistUser person = TasklistUser.stranger(port);
    assertThat(person.sendForm(page + "/survey", Map.of("rating", "9")).statusCode())
        .isEqualTo(400);
    person.sendForm(page + "/survey", Map.of("rating", "5", "again", "yes"));
    person.sendForm(page + "/survey", Map.of("rating", "1", "again", "no"));
    assertThat(rows("survey_answer")).as("each side answers once").isEqualTo(1);
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(caseOf(HR)).contains("/survey/" + reference);
    assertThat(hr.page("/survey/" + reference).body()).contains("Hoe was het?");
    String survey = "/survey/" + reference;
    PageForm four =
        PageForm.in(hr.page(survey).body()).get(0).with(Map.of("rating", "4", "again", "yes"));
    assertThat(result(send(hr, four))).isEqualTo("rated");
    assertThat(result(send(hr, four))).isEqualTo("not-counted");
    assertThat(hr.page(survey + "?result=not-counted").body()).contains("niet meegeteld");
    assertThat(rows("survey_answer")).isEqualTo(2);
    assertThat(farewells.figures()).as("no full set").isEmpty();
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/survey/" + reference).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "20, 0", "30, 0", "31, 1", "60, 30"})
  void surveyIsAskedAMonthAfterTheLastDayOrWhenAllIsUndoneIfThatIsLater(int undone, int later) {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "official-resigned");
    LocalDate lastDay = clock.today().minusDays(1);
    untilMorningOf(reference, clock.today().plusDays(undone));
    does("complete-offboarding");

    LocalDate due = lastDay.plusMonths(1).plusDays(later);
    onMorningOf(due.isAfter(clock.today()) ? due.minusDays(1) : due);
    farewells.workOff();
    assertThat(readers("survey-open").isEmpty()).isEqualTo(clock.today().isBefore(due));
    onMorningOf(due);
    farewells.workOff();
    assertThat(readers("survey-open")).containsExactlyInAnyOrder("candidate", HR);
  }

  @Test
  void surveyClosesByItself() {
    LocalDate left = somebodyLeft();
    onMorningOf(left.plusMonths(1));
    farewells.workOff();
    LocalDate last = farewells.openUntil(reference, Side.OFFICIAL).orElseThrow();
    onMorningOf(last);
    assertThat(farewells.openUntil(reference, Side.OFFICIAL)).isPresent();
    onMorningOf(last.plusDays(1));

    assertThat(farewells.openUntil(reference, Side.OFFICIAL)).isEmpty();
    assertThat(farewells.rate(reference, Side.OFFICIAL, 3, true)).isFalse();
    assertThat(rows("survey_answer")).isZero();
  }

  @Test
  void nobodyAsksAfterADeath() {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "death");
    submit(
        HR,
        reference,
        "complete-offboarding",
        Map.of("uwvInformedOn", clock.today(), "payrollToldOn", clock.today()));

    assertThat(farewells.isOver(reference)).isFalse();
    jdbc.sql("update posiv.account set left_on = null").update();
  }

  @Test
  void whoNeverBeganIsAskedNothing() {
    reach("record-offer-reply");
    does("record-offer-reply", "draft-contract", "sign-contract");
    report("ro3kvit", "candidate-withdrew");
    does("complete-offboarding");

    assertThat(farewells.isOver(reference)).isFalse();
  }

  @Test
  void answersAppearInSetsOfFive() {
    answered(5, 4, 2, 1);
    assertThat(farewells.figures()).as("four").isEmpty();
    answered(3);
    String five = "SurveyFigure[side=OFFICIAL, answers=5, rating=3.0, again=100]";
    assertThat(farewells.figures()).singleElement().hasToString(five);
    answered(1, 1, 1, 1);
    assertThat(farewells.figures()).as("nine tell what five do").singleElement().hasToString(five);
    answered(1);
    assertThat(farewells.figures())
        .singleElement()
        .hasToString("SurveyFigure[side=OFFICIAL, answers=10, rating=2.0, again=100]");
    assertThat(TasklistUser.signIn(port, "posiv").page("/survey").body())
        .contains("100", "groepen van 5");
  }

  private void answered(int... ratings) {
    for (int rating : ratings) {
      jdbc.sql(
              "insert into posiv.survey_answer (side, rating, again) values ('official', :r, true)")
          .param("r", rating)
          .update();
    }
  }

  /** The last day of work; who leaves on the first day has not worked. */
  private LocalDate somebodyLeft() {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "official-resigned");
    does("complete-offboarding");
    assertThat(farewells.isOver(reference)).isTrue();
    return clock.today().minusDays(1);
  }

  private String caseOf(String user) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference).body();
  }

  private static HttpResponse<String> send(TasklistUser user, PageForm form) {
    return user.sendForm(form.action(), form.fields());
  }

  /** What the page to which an answer leads says of it. */
  private static String result(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none").replaceFirst(".*result=", "");
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from posiv." + table).query(Integer.class).single();
  }

  /** Where the person is led by the mail that asks. */
  private String pageInMail(String notice) throws Exception {
    mailroom.sendDue();
    String email = nominations.candidateOf(reference).email();
    for (MimeMessage mail : mailServer.getReceivedMessagesForDomain(email)) {
      Object text = mail.getContent();
      while (text instanceof MimeMultipart parts) {
        text = parts.getBodyPart(0).getContent();
      }
      Matcher link = Pattern.compile("/candidate/[\\w-]+").matcher((String) text);
      if (mail.getHeader("X-POSIV-Notice", null).equals(notice) && link.find()) {
        return link.group();
      }
    }
    throw new AssertionError("No page in the mail " + notice);
  }
}
