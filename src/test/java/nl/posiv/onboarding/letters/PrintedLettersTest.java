package nl.posiv.onboarding.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The letters about a contract, over HTTP. */
class PrintedLettersTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private Texts texts;
  @Autowired private Appointments appointments;

  @Test
  void eachIsMadeFromTheRecordsInDutchAndInALanguageThatItsReaderReads() {
    reach("complete-offboarding");

    for (LetterKind kind : EnumSet.complementOf(EnumSet.of(LetterKind.ADDENDUM))) {
      for (Language language : Language.values()) {
        PrintedPaper paper = letter("hr-utrecht", kind, language);
        String what = kind + " " + language;
        assertThat(paper.faults()).as(what).isEmpty();
        assertThat(paper.isTagged()).as(what).isTrue();
        assertThat(paper.language()).as(what).isEqualTo(language.code());
        assertThat(paper.title()).as(what).contains(reference.value()).doesNotContain("Testenko");
        assertThat(paper.text())
            .as(what)
            .contains("Olena Testenko", "Utrecht")
            .contains(
                texts.get(
                    language, language == Language.NL ? "letter.counts" : "letter.translation"))
            .doesNotContain("{{", "}}", "111222333");
      }
    }
    assertThat(letter("hr-utrecht", LetterKind.CONTRACT, Language.NL).text())
        .contains("van 4 januari 2027 tot en met 3 januari 2028", "De proeftijd duurt 1 maand.")
        .contains("wederopbouw van Oekraïne", "(VOG)", "stopt uw werk dezelfde dag");
    assertThat(letter("hr-utrecht", LetterKind.END_NOTICE, Language.UK).text())
        .contains("3 січня 2028 року", "Ваш договір не продовжують.", "Лист отримано");
    assertThat(letter("hr-utrecht", LetterKind.CERTIFICATE, Language.NL).text())
        .contains("van 4 januari 2027 tot en met 3 januari 2028", "Adviser on water");
    assertThat(letter("official-utrecht", LetterKind.EVALUATION_REPORT, Language.UK).text())
        .contains("pumping station");
  }

  @Test
  void dataForUwvStandOnASheetBeforeTheNotification() {
    reach("notify-uwv");

    assertThat(letter("hr-utrecht", LetterKind.UWV_DATA, Language.NL).text())
        .contains("Dit blad is geen melding", "4 januari 2027", "Wat u zelf invult");
  }

  @Test
  void isForHrAndItsOfficialAlone() {
    reach("send-end-notice");

    for (LetterKind kind : LetterKind.values()) {
      String address = address(kind, Language.NL);
      for (String outside : List.of("ro3kvit", "posiv", "manager-utrecht", "mentor-utrecht")) {
        assertThat(status(outside, address)).as("%s %s", outside, kind).isEqualTo(403);
      }
      assertThat(status("hr-arnhem", address)).as("%s", kind).isEqualTo(404);
      assertThat(status("official-arnhem", address))
          .as("%s", kind)
          .isEqualTo(kind == LetterKind.UWV_DATA ? 403 : 404);
    }
    assertThat(status("official-utrecht", address(LetterKind.UWV_DATA, Language.UK)))
        .isEqualTo(403);
    assertThat(status("official-utrecht", address(LetterKind.END_NOTICE, Language.UK)))
        .isEqualTo(200);
    assertThat(
            jdbc.sql("select object from posiv.audit where actor = 'official-utrecht'")
                .query(String.class)
                .list())
        .contains("/cases/" + reference + "/letters/end-notice.pdf");
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void withoutWhatItNeedsThereIsNoLetterAndItIsSaidWhatIsMissing(LetterKind kind) {
    reach("prepare-offer");

    HttpResponse<String> answer =
        TasklistUser.signIn(port, "hr-utrecht").page(address(kind, Language.NL));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Deze brief kan nog niet worden gemaakt", "een contract, en voor wie het is");
  }

  @Test
  void addendumIsMadeOnceThereIsSomethingToAdd() {
    String addendum = "/letters/addendum.pdf";
    reach("timer_start");
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    assertThat(hr.page("/cases/" + reference).body())
        .contains("andere dagen of afspraken dan die allebei hebben ondertekend")
        .doesNotContain(addendum);
    assertThat(status("hr-utrecht", address(LetterKind.ADDENDUM, Language.NL))).isEqualTo(409);

    appointments.moveStart(reference, LocalDate.of(2027, 2, 1), new UserId("hr-utrecht"));

    assertThat(hr.page("/cases/" + reference).body()).contains(addendum);
    assertThat(letter("hr-utrecht", LetterKind.ADDENDUM, Language.NL).text())
        .contains("van 1 februari 2027 tot en met 31 januari 2028");
    assertThat(TasklistUser.signIn(port, "privacy").page("/audit?case=" + reference).body())
        .contains("een brief (" + texts.get(Language.NL, "letter.addendum") + ")");
  }

  @Test
  void nameInOtherLettersThanThePassportsStandsInNoLetter() {
    reach("take-oath");
    jdbc.sql("update posiv.candidate set family_name = 'Щербенко'").update();

    HttpResponse<String> answer =
        TasklistUser.signIn(port, "hr-utrecht").page(address(LetterKind.CONTRACT, Language.NL));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("in Latijnse letters zoals in het paspoort");
  }

  @Test
  void pageOfTheCaseListsThemAndSaysWhatIsMissing() {
    reach("sign-contract");

    String page = TasklistUser.signIn(port, "hr-utrecht").page("/cases/" + reference).body();

    assertThat(page)
        .contains("id=\"letters\"", address(LetterKind.CONTRACT, Language.UK))
        .contains("Dit ontbreekt: het besluit over wat er volgt")
        .doesNotContain("letters/end-notice.pdf");
  }

  /** The form that asks whether something was signed or sent offers it. */
  @Test
  void formsOfferTheLetterThatTheyAskAbout() {
    Map<String, LetterKind> forms =
        Map.of("sign-contract", LetterKind.CONTRACT, "send-end-notice", LetterKind.END_NOTICE);
    for (String form : List.of("sign-contract", "send-end-notice")) {
      reach(form);
      TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
      String task = hr.task(reference, form);
      String link = "/cases/" + reference + "/letters/" + forms.get(form).id() + ".pdf";

      assertThat(hr.page("/tasks/" + task).body()).contains("href=\"" + link + "\"");
      assertThat(hr.open(task).file().toString()).contains("/letters/" + forms.get(form).id());
      assertThat(status("hr-utrecht", link)).isEqualTo(200);
    }
  }

  private PrintedPaper letter(String user, LetterKind kind, Language language) {
    return PrintedPaper.of(TasklistUser.signIn(port, user).file(address(kind, language)));
  }

  private String address(LetterKind kind, Language language) {
    return "/cases/" + reference + "/letters/" + kind.id() + ".pdf" + "?lang=" + language.code();
  }

  private int status(String user, String address) {
    return TasklistUser.signIn(port, user).page(address).statusCode();
  }
}
