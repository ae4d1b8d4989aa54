package nl.posiv.onboarding.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** Who writes and reads notes about a case, and how they are corrected, over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class NotesTest extends JourneyTest {

  private static final List<String> READERS =
      List.of(HR, MANAGER, MENTOR, "ro3kvit", "official-utrecht");

  private static final Map<String, Set<String>> CIRCLES =
      Map.of(
          "hr", Set.of(HR),
          "municipality", Set.of(HR, MANAGER),
          "guidance", Set.of(HR, MANAGER, MENTOR),
          "programme", Set.of(HR, MANAGER, "ro3kvit"),
          "team", Set.of(HR, MANAGER, MENTOR, "ro3kvit"),
          "everybody", Set.copyOf(READERS));

  private static final Pattern NOTE = Pattern.compile("/notes/([0-9a-f-]{36})\"");

  @LocalServerPort private int port;
  @Autowired private People people;

  @Test
  void eachNoteIsReadByThoseChosenForItAndByNobodyElse(CapturedOutput output) {
    reach("take-oath");
    CIRCLES.keySet().forEach(circle -> write(HR, circle, "Said to " + circle + "."));
    write("ro3kvit", "ro3kvit", "Said to ro3kvit.");

    Map<String, String> pages = new TreeMap<>();
    READERS.forEach(reader -> pages.put(reader, page(reader)));
    CIRCLES.forEach(
        (circle, readers) ->
            READERS.forEach(
                reader ->
                    assertThat(pages.get(reader).contains("Said to " + circle + "."))
                        .as("%s reads what was said to %s", reader, circle)
                        .isEqualTo(readers.contains(reader))));
    READERS.forEach(
        reader ->
            assertThat(pages.get(reader).contains("Said to ro3kvit."))
                .as(reader)
                .isEqualTo(reader.equals("ro3kvit")));
    assertThat(pages.get(HR))
        .as("who reads it is said beside it")
        .contains("HR, de leidinggevende en de mentor", "Telefoongesprek", "id=\"notes\"");
    assertThat(page("posiv")).doesNotContain("Said to", "id=\"notes\"");
    assertThat(get("hr-arnhem", "/notes").statusCode()).isEqualTo(404);
    assertThat(get("posiv", "/notes").statusCode()).isEqualTo(403);

    assertThat(output).as("the log").doesNotContain("Said to");
    assertThat(everythingTheEngineKeeps()).doesNotContain("Said to");
    assertThat(told("task-open", "task-reminder")).noneMatch(it -> it.contains("note"));
  }

  @Test
  void mentorsAndOfficialsWriteTooAndReadWhatTheyWrote() {
    reach("take-oath");
    write(MENTOR, "hr", "A word in confidence.");
    write("official-utrecht", "hr", "I asked for a desk by the window.");

    assertThat(page(MENTOR)).contains("A word in confidence.").doesNotContain("desk");
    assertThat(page(HR)).contains("A word in confidence.", "a desk by the window", "De ambtenaar");
    assertThat(page("official-utrecht")).contains("desk").doesNotContain("in confidence");
    assertThat(page(MANAGER)).doesNotContain("in confidence", "desk");
    assertThat(page("mentor2-utrecht")).as("another mentor").doesNotContain("in confidence");
  }

  /** Nobody chooses a circle that the table of the writer's side does not have. */
  @Test
  void nobodyChoosesWiderThanTheWall() {
    assertThat(get("ro3kvit", "/notes").body())
        .as("no municipality knows the case")
        .contains("circle-ro3kvit")
        .doesNotContain("circle-everybody");
    assertThat(send("ro3kvit", "", Map.of("circle", "everybody")).statusCode()).isEqualTo(400);
    write("ro3kvit", "ro3kvit", "Only among us.");

    reach("review-nomination");
    assertThat(page(HR)).contains("id=\"notes\"").doesNotContain("Only among us.");
    assertThat(send(HR, "", Map.of("circle", "ro3kvit")).statusCode()).isEqualTo(400);
    write("ro3kvit", "programme", "For Utrecht.");
    write(HR, "programme", "From Utrecht.");
    assertThat(page(HR)).contains("For Utrecht.");

    doIt("review-nomination", Map.of("outcome", "not-suitable", "reason", "No vacancy"));
    doIt("choose-municipality", Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(page("hr-arnhem")).contains("id=\"notes\"").doesNotContain("Utrecht.");
    assertThat(page("ro3kvit")).contains("For Utrecht.", "From Utrecht.", "Only among us.");
    String note = noteOn(page("ro3kvit"));
    assertThat(get("hr-arnhem", "/notes/" + note).statusCode()).isEqualTo(404);
    assertThat(
            send("ro3kvit", "/" + noteWith("For Utrecht."), Map.of("body", "Mended", "reason", "x"))
                .statusCode())
        .isEqualTo(302);
    assertThat(page("hr-arnhem")).as("a correction does not carry it along").doesNotContain("Mend");
  }

  @Test
  void correctionIsANewVersionAndTheOldStaysReadableForWhoCouldReadIt() {
    reach("take-oath");
    write(HR, "municipality", "Called about the house.");
    String note = noteWith("Called about the house.");

    assertThat(get(MANAGER, "/notes/" + note).body()).doesNotContain("/correction");
    assertThat(send(HR, "/" + note, Map.of("body", "Called about the flat.")).statusCode())
        .as("without a reason")
        .isEqualTo(400);
    assertThat(
            send(
                    HR,
                    "/" + note,
                    Map.of(
                        "body", "Called about the flat.",
                        "reason", "Wrong word",
                        "circle", "everybody"))
                .statusCode())
        .isEqualTo(302);

    assertThat(page(MANAGER))
        .contains("Called about the flat.", "Called about the house.", "(Wrong word)");
    assertThat(page("official-utrecht"))
        .contains("Called about the flat.")
        .as("was not said to the official")
        .doesNotContain("about the house");

    Map<String, String> narrower = Map.of("body", "Called.", "reason", "Too wide", "circle", "hr");
    assertThat(send(HR, "/" + note, narrower).statusCode()).isEqualTo(302);
    for (String reader : List.of(MANAGER, "official-utrecht", "ro3kvit")) {
      assertThat(page(reader)).as(reader).doesNotContain("Called");
    }
    assertThat(page(HR)).contains("Called.", "about the flat", "about the house");
    assertThatThrownBy(() -> jdbc.sql("update posiv.case_note set body = 'Another'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whatIsTakenBackLeavesThatItWasAndOfAColleagueWhoLeftAnotherDoesIt() {
    reach("take-oath");
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    write(colleague, "municipality", "About somebody else.");
    String note = noteWith("About somebody else.");
    people.revokeAll(new UserId(colleague));

    assertThat(takeBack(MANAGER, note, "Not mine").statusCode()).isEqualTo(400);
    assertThat(takeBack(HR, note, " ").statusCode()).isEqualTo(400);
    assertThat(takeBack(HR, note, "It was in the wrong case").statusCode()).isEqualTo(302);

    for (String reader : List.of(HR, MANAGER)) {
      assertThat(page(reader))
          .contains("Teruggenomen", "It was in the wrong case")
          .doesNotContain("About somebody else.");
    }
    assertThat(send(HR, "/" + note, Map.of("body", "New")).statusCode()).isEqualTo(400);
  }

  @Test
  void whatCannotBeKeptIsRefusedWithASentenceAndStaysTyped() {
    reach("take-oath");
    Map<String, String> tomorrow = Map.of("day", clock.today().plusDays(1).toString());
    Map<String, String> before = Map.of("day", NOMINATED.minusDays(1).toString());

    assertThat(refused(tomorrow)).contains("De dag kan niet in de toekomst liggen.", "A word");
    assertThat(refused(before)).contains("vóór de voordracht", "1 december 2026");
    assertThat(refused(Map.of("day", "soon"))).contains("Vul de dag in.");
    assertThat(refused(Map.of("body", " \u200B "))).contains("Schrijf wat u wilt bewaren.");
    assertThat(refused(Map.of("body", "a\u202Eb"))).contains("Typ de tekst opnieuw.");
    assertThat(refused(Map.of("body", "Her BSN is 111222333.")))
        .contains("een nummer dat een BSN kan zijn", "Het BSN vastleggen", "111222333");
    assertThat(refused(Map.of("body", "x".repeat(2001)))).contains("hoogstens 2000 tekens");
    assertThat(refused(Map.of("circle", "the-world"))).contains("Kies wie het leest.");
    assertThat(refused(Map.of("kind", "rumour"))).contains("Kies wat het is.");
    assertThat(send(HR, "", Map.of("day", NOMINATED.toString())).statusCode())
        .as("the day of the nomination")
        .isEqualTo(302);
  }

  @Test
  void textIsShownAsText() {
    reach("take-oath");
    String typed = "<script>alert(1)</script> ${7*7} {0} it''s [[${t}]]\nна новому рядку";
    write(HR, "everybody", typed);

    assertThat(page(HR))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} {0} it&#39;&#39;s [[${t}]]")
        .contains("на новому рядку")
        .doesNotContain("<script>alert");
  }

  @Test
  void sameFormSentOnceMoreIsNoSecondNoteAndAnotherTextIsNotLost() {
    reach("take-oath");
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form = PageForm.in(hr.page("/cases/" + reference + "/notes").body()).get(0);
    PageForm filled = form.with(Map.of("body", "Once", "circle", "hr"));

    for (int click = 0; click < 2; click++) {
      assertThat(hr.sendForm(filled.action(), filled.fields()).statusCode()).isEqualTo(302);
    }
    HttpResponse<String> after =
        hr.sendForm(filled.action(), filled.with(Map.of("body", "Twice")).fields());
    assertThat(after.statusCode()).isEqualTo(400);
    assertThat(count()).isOne();
    PageForm again = PageForm.in(after.body()).get(0);
    assertThat(again.fields()).containsEntry("body", "Twice");
    assertThat(
            hr.sendForm(again.action(), again.with(Map.of("circle", "hr")).fields()).statusCode())
        .isEqualTo(302);
    assertThat(count()).isEqualTo(2);
  }

  /** Two tabs: the second does not write over what the first said. */
  @Test
  void correctionOfWhatChangedMeanwhileIsAskedAgain() {
    reach("take-oath");
    write(HR, "hr", "First.");
    String note = noteWith("First.");
    Map<String, String> mine = Map.of("body", "Mine", "reason", "Better");
    Map<String, String> stale = new HashMap<>(Map.of("body", "Stale", "reason", "Worse"));
    stale.put("version", "1");

    assertThat(send(HR, "/" + note, mine).statusCode()).isEqualTo(302);
    HttpResponse<String> second = send(HR, "/" + note, stale);

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("intussen gewijzigd", "Mine", "Stale");
  }

  private long count() {
    return jdbc.sql("select count(*) from posiv.case_note").query(Long.class).single();
  }

  private String refused(Map<String, String> otherwise) {
    Map<String, String> answers = new HashMap<>(Map.of("body", "A word", "circle", "hr"));
    answers.putAll(otherwise);
    HttpResponse<String> answer = send(HR, "", answers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return answer.body();
  }

  private void write(String user, String circle, String text) {
    HttpResponse<String> answer =
        send(user, "", Map.of("kind", "call", "body", text, "circle", circle));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  /** Sends the form of a new note, or that with which a note is corrected. */
  private HttpResponse<String> send(String user, String note, Map<String, String> answers) {
    TasklistUser writer = TasklistUser.signIn(port, user);
    Map<String, String> fields = token(writer);
    PageForm.in(writer.page(notes() + note).body()).stream()
        .filter(form -> note.isEmpty() || form.action().endsWith("/correction"))
        .forEach(form -> fields.putAll(form.fields()));
    if (note.isEmpty()) {
      fields.putAll(Map.of("body", "A word", "circle", "hr"));
    }
    fields.putAll(answers);
    return writer.sendForm(notes() + note + (note.isEmpty() ? "" : "/correction"), fields);
  }

  private HttpResponse<String> takeBack(String user, String note, String reason) {
    TasklistUser writer = TasklistUser.signIn(port, user);
    Map<String, String> fields = token(writer);
    fields.putAll(Map.of("version", "1", "reason", reason));
    return writer.sendForm(notes() + "/" + note + "/withdrawal", fields);
  }

  private Map<String, String> token(TasklistUser writer) {
    return new HashMap<>(PageForm.in(writer.page(notes()).body()).get(0).fields());
  }

  private String notes() {
    return "/cases/" + reference + "/notes";
  }

  private String noteWith(String text) {
    return jdbc.sql("select note::text from posiv.case_note where body = :body")
        .param("body", text)
        .query(String.class)
        .single();
  }

  private static String noteOn(String page) {
    var found = NOTE.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> get(String user, String rest) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference + rest);
  }

  private String page(String user) {
    HttpResponse<String> page = get(user, "");
    assertThat(page.statusCode()).as("%s: %s", user, page.body()).isEqualTo(200);
    return page.body();
  }

  private String everythingTheEngineKeeps() {
    return String.join(
        " ",
        jdbc.sql("select coalesce(text_, '') || coalesce(text2_, '') from act_hi_varinst")
            .query(String.class)
            .list());
  }
}
