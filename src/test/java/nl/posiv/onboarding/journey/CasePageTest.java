package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page of a case shows of the process, and to whom. */
class CasePageTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private Mailroom mailroom;
  @Autowired private CandidateLinks links;
  @Autowired private Texts texts;

  @Test
  void picturesShowWhereTheCaseStandsInTheReadersLanguageAndInTheReadersOwnProcesses() {
    reach("record-interview");

    assertThat(page("hr-utrecht"))
        .as("the phase that the municipality carries out, in Dutch")
        .contains(
            "Goedkeuring door de gemeente",
            "Toon in de tekening: Het gesprek vastleggen",
            "Hier is de zaak nu",
            "Groot tonen",
            "#here-1")
        .containsPattern("<g class=\"task done\">\\s*<rect")
        .containsPattern("<g class=\"task now\" id=\"here-1\">\\s*<rect")
        .contains(">Het gesprek</tspan>")
        .doesNotContain("Record the interview", "style=");
    assertThat(page("ro3kvit"))
        .as("the journey that surrounds it, in English")
        .contains("Show in the picture: Approval")
        .doesNotContain(">positive<", "Het gesprek");
  }

  @Test
  void agreedDayOfTheInterviewStandsOnThePageOfTheCandidate() {
    reach("record-interview");
    doIt(
        "record-interview",
        Map.of("interviewNotHeldYet", true, "interviewPlannedOn", NOMINATED.plusDays(9)));

    assertThat(readers("interview-planned")).contains("candidate", "hr-utrecht");
    String link = "/candidate/" + links.issue(reference).orElseThrow();
    assertThat(TasklistUser.anonymous(port).page(link).body())
        .contains("Ваша співбесіда з муніципалітетом Utrecht: 10 грудня 2026");
  }

  @Test
  void whatHappenedIsToldInSentencesWithTheDayAndWhoAsFarAsTheReaderMayKnow() {
    reach("take-oath");
    mailroom.sendDue();

    assertThat(page("hr-utrecht"))
        .contains("Wat er gebeurde", "Het gesprek is vastgelegd", "HR (HR Utrecht)")
        .contains("De kandidaat is voorgedragen", "Het werk onder het contract is begonnen")
        .contains("1 december 2026", "Mail: ")
        .doesNotContain(">Het gesprek vastleggen<");
    assertThat(page("official-utrecht")).contains("Співбесіду записано", "Кадрова служба");
    assertThat(page("posiv"))
        .contains("Het gesprek is vastgelegd", "HR")
        .doesNotContain("HR Utrecht", "HR (", "Mail: ");
    assertThat(page("ro3kvit")).contains("The interview was recorded");
  }

  @Test
  void noteOfTodayStandsAboveWhatWasDoneBeforeIt() {
    reach("take-oath");
    mailroom.sendDue();
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    PageForm form = PageForm.in(hr.page("/cases/" + reference + "/notes").body()).get(0);
    hr.sendForm(form.action(), form.with(Map.of("body", "She called.", "circle", "hr")).fields());

    String page = page("hr-utrecht");
    String events = page.substring(page.indexOf("id=\"timeline\""));
    assertThat(events.substring(events.indexOf("<ol"), events.indexOf("</li>")))
        .contains(texts.get(Language.NL, "file.done.note", "").replace(": ", ""));
  }

  @Test
  void whatWasAskedForAndReportedIsToldToWhoeverReadsItsSection() {
    reach("take-oath");
    TasklistUser.signIn(port, "official-utrecht")
        .start("mission", Map.of("from", END, "until", END, "purpose", "A school"));
    report("hr-utrecht", "emergency");

    assertThat(page("hr-utrecht"))
        .contains("Er is een dienstreis aangevraagd", "Er is een wijziging gemeld");
    assertThat(page("official-utrecht"))
        .contains("Подано запит на відрядження")
        .doesNotContain("Повідомлено про зміну");
    assertThat(page("manager-utrecht"))
        .contains("Er is een dienstreis aangevraagd")
        .doesNotContain("Er is een wijziging gemeld");
    assertThat(page("posiv")).doesNotContain("dienstreis aangevraagd", "wijziging gemeld");
  }

  @Test
  void everyTaskHasItsSentenceInEveryLanguage() {
    for (Language language : Language.values()) {
      for (Right task : Rights.of(Right.Kind.TASK)) {
        assertThat(texts.find(language, "file.done." + task.task()))
            .as("%s %s", language, task.task())
            .isPresent();
      }
    }
  }

  @Test
  void endThatWasAnnouncedStandsOnThePagesUntilItIsThere() {
    reach("take-oath");
    String announced =
        "Er is een eerder einde gemeld: 1 februari 2027 is de eerste dag zonder werk.";
    assertThat(page("hr-utrecht")).doesNotContain("eerder einde");

    report("hr-utrecht", "official-resigned", LocalDate.parse("2027-02-01"));

    assertThat(page("hr-utrecht")).contains(announced);
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/my-year").body())
        .contains("Повідомлено про дострокове завершення: 1 лютого 2027");

    untilMorningOf(reference, LocalDate.parse("2027-02-01"));
    assertThat(page("hr-utrecht"))
        .doesNotContain("eerder einde")
        .contains("De laatste werkdag was 31 januari 2027. De ambtenaar nam ontslag.");
  }

  @Test
  void officialIsLedToWhereLoggedHoursAreCorrected() {
    String correct = "/tasks/new/correct-hours";
    reach("log-hours");
    assertThat(page("official-utrecht")).doesNotContain(correct);

    does("log-hours");

    assertThat(page("official-utrecht")).contains(correct);
    assertThat(page("hr-utrecht")).doesNotContain(correct);
    assertThat(page("mentor-utrecht")).doesNotContain(correct);
  }

  @Test
  void whatIsDecidedStandsOnThePagesFromThenOn() {
    reach("decide-follow-up");
    assertThat(page("hr-utrecht")).doesNotContain("Besloten:");

    reach("send-end-notice");

    assertThat(page("hr-utrecht"))
        .contains("Besloten: het contract loopt af op 3 januari 2028.")
        .doesNotContain(
            texts.get(Language.NL, "stage.year.staff"),
            texts.get(Language.NL, "stage.evaluation.staff"));
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/my-year").body())
        .contains("Вирішено: договір закінчується 3 січня 2028 року.")
        .doesNotContain(
            texts.get(Language.UK, "stage.year.you", "Utrecht"),
            texts.get(Language.UK, "stage.evaluation.you", "Utrecht"));
  }

  @Test
  void onlyTheMunicipalityReadsThatTheCertificateOfConductWasRefused() {
    reach("decide-after-vog");
    assertThat(page("hr-utrecht")).contains("zonder VOG");
    for (String other : new String[] {"ro3kvit", "posiv"}) {
      assertThat(page(other)).as(other).doesNotContain("without a VOG", "zonder VOG");
    }

    submit(
        "manager-utrecht",
        reference,
        "decide-after-vog",
        Map.of("outcome", "continue", "goingOnBy", "without-certificate", "reason", "A desk job"));

    assertThat(page("ro3kvit")).doesNotContain("without a VOG", "zonder VOG");
  }

  @Test
  void whereThePageWasLeadsOnToItAndTellsNothing() {
    reach("review-nomination");
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");

    HttpResponse<String> moved = hr.page("/overview/" + reference);

    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(moved.headers().firstValue("Location").orElseThrow())
        .endsWith("/cases/" + reference);
    assertThat(hr.page("/overview/Testenko").statusCode()).isEqualTo(404);
  }

  private String page(String user) {
    HttpResponse<String> page = TasklistUser.signIn(port, user).page("/cases/" + reference);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }
}
