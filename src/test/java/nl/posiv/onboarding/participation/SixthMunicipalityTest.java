package nl.posiv.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipality that joins while the program runs: over HTTP, and walled off at once. */
class SixthMunicipalityTest extends CaseTest {

  private static final String TASK = "/camunda/api/engine/engine/default/task/";

  @LocalServerPort private int port;
  @Autowired private Participations participations;
  @Autowired private People people;

  @Test
  void leadBringsAMunicipalityAllTheWayOverHttp() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    LocalDate today = clock.today();
    CaseReference reference =
        new CaseReference(lead.start("participation", Joining.interest("Groningen", 243_768)));
    assertThat(lead.page("/municipalities").body()).contains("Groningen");
    lead.complete(reference, "record-council-decision", Joining.council("investigate", today));
    lead.complete(reference, "report-investigation", Map.of("outcome", "propose"));
    lead.complete(reference, "record-council-decision", Joining.council("take-part", today));
    lead.complete(reference, "record-college-decision", Joining.college("take-part", today));
    lead.complete(reference, "confirm-financing", Joining.financing(2, today));
    lead.complete(reference, "name-people", Joining.people());
    lead.complete(reference, "sign-agreement", Map.of("signedOn", today));

    String page = lead.page("/municipalities/" + reference).body();
    assertThat(page).contains("Doet mee", "Trijntje Tester", "B-7", "UA-1");
    String ofRo3kvit =
        TasklistUser.signIn(port, "ro3kvit").page("/municipalities/" + reference).body();
    assertThat(ofRo3kvit).contains("Groningen").doesNotContain("Tester", "UA-1");
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/municipalities").statusCode())
        .isEqualTo(403);
  }

  @Test
  void itIsWalledOffAtOnce() {
    enter("Groningen");
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    TasklistUser theirs =
        TasklistUser.signIn(port, colleagues.add("hr-groningen", Role.HR, "groningen"));
    TasklistUser utrecht = TasklistUser.signIn(port, "hr-utrecht");
    CaseReference here = willing(Forms.nomination("groningen", clock.today()));
    CaseReference there = willing(Forms.somebodyElse("utrecht", clock.today()));

    for (List<Object> each :
        List.<List<Object>>of(List.of(theirs, here, there), List.of(utrecht, there, here))) {
      TasklistUser reader = (TasklistUser) each.get(0);
      CaseReference own = (CaseReference) each.get(1);
      CaseReference other = (CaseReference) each.get(2);
      assertThat(reader.tasks(own)).isNotEmpty();
      assertThat(reader.tasks(other)).isEmpty();
      assertThat(reader.page("/cases/" + own).statusCode()).isEqualTo(200);
      assertThat(reader.page("/cases/" + other).statusCode()).isEqualTo(404);
      assertThat(reader.page("/overview").body())
          .contains(own.value())
          .doesNotContain(other.value());
      String task = task(other, "review-nomination").getId();
      for (HttpResponse<String> refused :
          List.of(
              reader.get(TASK + task + "/form-variables"),
              reader.post(TASK + task + "/claim", Map.of("userId", "hr-groningen")),
              reader.page("/tasks/" + task))) {
        assertThat(refused.statusCode()).as(refused.uri().toString()).isIn(403, 404);
      }
    }
  }

  @Test
  void mistakesAreSaidAndWhatWasTypedStays() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    PageForm form =
        PageForm.in(lead.page("/municipalities").body())
            .get(0)
            .with(Map.of("municipalityName", "Groningen", "inhabitants", "many"));
    HttpResponse<String> refused = lead.sendForm(form.action(), form.fields());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("many", "vul een heel getal in");
    assertThat(participations.all()).isEmpty();
  }

  @Test
  void whatIsKnownIsCorrectedAndWhatStoodThereStaysReadable() {
    CaseReference reference = enter("Gronngen");
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    String page = "/municipalities/" + reference;
    PageForm form =
        PageForm.in(lead.page(page).body())
            .get(0)
            .with(Map.of("municipalityName", "Groningen", "reason", "A typing error"));
    assertThat(lead.sendForm(form.action(), form.fields()).statusCode()).isEqualTo(302);

    assertThat(participations.of(reference).name()).isEqualTo("Groningen");
    assertThat(lead.page(page).body()).contains("A typing error", "Gronngen");
  }

  @Test
  void listOfInhabitantsIsLookedAtBeforeItReplacesTheOneOfBefore() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    PageForm form =
        PageForm.in(lead.page("/inhabitants").body())
            .get(0)
            .with(Map.of("countedOn", "2026-01-01", "source", "CBS 70748ned, 30 November 2026"));
    HttpResponse<String> wrong =
        lead.sendFile(form.action(), form.fields(), "list.csv", "Groningen,many".getBytes());
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Regel 1");

    String seen =
        lead.sendFile(form.action(), form.fields(), "list.csv", "Groningen;243768".getBytes())
            .body();
    PageForm replace = PageForm.in(seen).get(0);
    assertThat(lead.sendForm(replace.action(), replace.fields()).statusCode()).isEqualTo(302);
    assertThat(lead.page("/municipalities").body()).contains("CBS 70748ned");
  }

  private CaseReference enter(String name) {
    return participations
        .enter(
            new Interest(name, 243_768, Joining.COUNTED, "T. Tester", "t.tester@example.org"),
            Joining.COUNTED,
            "A-1",
            new UserId("posiv"))
        .orElseThrow()
        .caseReference();
  }

  private CaseReference willing(Map<String, Object> nomination) {
    CaseReference reference = new CaseReference(nominate(nomination).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    return reference;
  }
}
