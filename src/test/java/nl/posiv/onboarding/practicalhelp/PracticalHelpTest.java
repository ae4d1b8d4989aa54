package nl.posiv.onboarding.practicalhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.reference.Item;
import nl.posiv.onboarding.reference.ItemList;
import nl.posiv.onboarding.reference.ItemLists;
import nl.posiv.onboarding.reference.Wording;
import nl.posiv.onboarding.reference.Words;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HR helps with what comes with a move to another country. */
class PracticalHelpTest extends JourneyTest {

  private static final String CHECKLIST = "arrange-practical-help";

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private PracticalHelp help;
  @Autowired private ItemLists lists;
  @Autowired private Texts texts;
  @Autowired private People people;

  @BeforeEach
  void givenAPreparedCase() {
    script = script.ofSomebodyFreeToWork();
    play("confirm-willingness", "arrange-workplace");
  }

  @AfterEach
  void asTheProgrammeAsksIt() {
    jdbc.sql("delete from posiv.help_requirement where municipality is not null").update();
    lists.removeWritten();
  }

  @Test
  void checklistStaysOpenBesideThePreparationAndHoldsNothingUp() {
    assertThat(openTasks(reference)).containsExactly(CHECKLIST);
    assertThat(task(reference, CHECKLIST).getTenantId()).isEqualTo("utrecht");
    assertThat(journey).isWaitingAt("timer_start");

    untilMorningOf(reference, START);
    does("confirm-start");
    assertThat(openTasks(reference)).contains(CHECKLIST);
  }

  @Test
  void checklistIsHandedInInPartsUntilItIsDone() {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    submit(
        HR,
        reference,
        CHECKLIST,
        Map.of("outcome", "later", "arranged", List.of("housing", "pension")));
    assertThat(help.arranged(reference)).containsExactly("housing", "pension");
    assertThat(shown(HR, reference, CHECKLIST).get("arranged").toString())
        .contains("housing", "pension");

    assertThat(asked(HR)).as("neither who began the preparation nor who put this off").isZero();
    assertThat(asked(colleague)).isEqualTo(1);

    submit(HR, reference, CHECKLIST, Map.of("outcome", "done", "arranged", List.of("housing")));
    assertThat(openTasks(reference)).doesNotContain(CHECKLIST);
    assertThat(journey).hasPassed("callActivity_practical-help", "end_helped").isNotEnded();
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of =
          "Something that the municipality asks for before the start, such as a "
              + "bank account, is not arranged",
      learns = "HR, when it confirms the first working day: the form names what is " + "missing")
  void whatAMunicipalityAsksForBeforeTheStartKeepsTheStartClosed() {
    askForBankAccount("utrecht");
    assertThat(help.missingBeforeStart(reference)).containsExactly("bank-account");
    assertThat(refusal(HR, reference, CHECKLIST, Map.of("outcome", "done")))
        .contains("Bankrekening");

    untilMorningOf(reference, START);
    assertThat(shown(HR, reference, "confirm-start")).containsEntry("helpMissing", "Bankrekening");
    assertThat(
            refusal(
                HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START)))
        .contains("Bankrekening");

    submit(
        HR, reference, CHECKLIST, Map.of("outcome", "later", "arranged", List.of("bank-account")));
    does("confirm-start");
    assertThat(openTasks(reference)).contains(CHECKLIST).doesNotContain("confirm-start");
  }

  @Test
  void noShowIsRecordedWhateverIsMissingAndClosesTheChecklist() {
    askForBankAccount("utrecht");
    untilMorningOf(reference, START);
    submit(HR, reference, "confirm-start", Map.of("outcome", "no-show"));

    assertThat(journey).isEnded().hasPassed("end_noShow");
    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  void managerReadsWhatIsAskedForAndChangesIt() {
    askForBankAccount("utrecht");
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    assertThat(manager.page("/before-start?result=saved").body())
        .contains("Uw keuze is opgeslagen.", "Altijd nodig: Identiteit", "Utrecht")
        .containsPattern("value=\"bank-account\" checked")
        .doesNotContain("Arnhem", "value=\"housing\" checked");

    assertThat(ask("manager-utrecht", "utrecht", "housing").statusCode()).isEqualTo(302);
    assertThat(help.missingBeforeStart(reference)).containsExactly("housing");
  }

  @Test
  void managerOfAnotherMunicipalityChangesNothingHere() {
    assertThat(ask("manager-arnhem", "utrecht", "housing").statusCode()).isEqualTo(403);
    assertThat(help.missingBeforeStart(reference)).isEmpty();
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/before-start").statusCode())
        .isEqualTo(403);
  }

  @Test
  void requirementOfOneMunicipalityIsNotThatOfAnother() {
    askForBankAccount("arnhem");

    assertThat(help.missingBeforeStart(reference)).isEmpty();
    assertThat(help.items(reference))
        .filteredOn(HelpItem::beforeStart)
        .extracting(HelpItem::id)
        .containsExactly("identity", "bsn");
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "The checklist of practical help is never finished",
      learns = "HR is reminded; then the managers",
      undone = "the checklist closes when the contract ends")
  void openChecklistClosesWithTheContract() {
    untilMorningOf(reference, START);
    does("confirm-start");
    untilMorningOf(reference, END);
    assertThat(openTasks(reference)).contains(CHECKLIST);

    untilMorningOf(reference, END.plusDays(1));
    assertThat(openTasks(reference)).doesNotContain(CHECKLIST);
    assertThat(journey).hasPassed("timer_helpCloses");
  }

  @Test
  void runningCaseKeepsItsListUnlessSomebodyAsksOtherwise() {
    untilMorningOf(reference, clock.today().plusDays(1));
    added("Een fiets", clock.today(), false);
    change("pension", clock.today(), false);
    untilMorningOf(reference, START);
    assertThat(listed()).contains("pension").doesNotContain("help-9");

    added("Een sleutel", clock.today(), true);
    change("housing", clock.today(), true);
    assertThat(listed()).contains("help-10", "housing").doesNotContain("help-9");
    untilMorningOf(reference, START.plusDays(1));
    assertThat(listed()).contains("pension").doesNotContain("housing");
    assertThat(help.items(follow(acceptedCase("utrecht"))))
        .extracting(HelpItem::id)
        .contains("help-9", "help-10")
        .doesNotContain("pension", "housing");
  }

  @Test
  void whatWasTickedStaysTickedWhenItLeavesTheList() {
    submit(HR, reference, CHECKLIST, Map.of("outcome", "later", "arranged", List.of("housing")));
    change("housing", clock.today(), true);
    untilMorningOf(reference, START);

    submit(HR, reference, CHECKLIST, Map.of("outcome", "done", "arranged", List.of("housing")));
    assertThat(help.arranged(reference)).containsExactly("housing");
  }

  @Test
  void municipalityAsksForItsOwnItemBeforeTheStart() {
    added("Een sleutel", clock.today(), true);
    assertThat(ask("manager-utrecht", "utrecht", "help-9").statusCode()).isEqualTo(302);

    assertThat(help.missingBeforeStart(reference)).containsExactly("help-9");
    assertThat(refusal(HR, reference, CHECKLIST, Map.of("outcome", "done")))
        .contains("Een sleutel");
  }

  private List<String> listed() {
    return help.items(reference).stream().map(HelpItem::id).toList();
  }

  private void added(String name, LocalDate day, boolean runningToo) {
    lists.add(
        ItemList.CHECKLIST,
        new MunicipalityId("utrecht"),
        new Wording(
            new Words(name, null, null), day, null, List.of(), null, runningToo, null, "Because"),
        new UserId("manager-utrecht"));
  }

  /** Its last day is that one. */
  private void change(String id, LocalDate last, boolean runningToo) {
    Item item = lists.find(ItemList.CHECKLIST, id).orElseThrow();
    Wording now = item.wording();
    lists.change(
        item,
        new Wording(
            now.words(),
            now.firstDay(),
            last,
            List.of(),
            null,
            runningToo,
            null,
            "Not ours any more"),
        item.version(),
        new UserId("posiv"));
  }

  @Test
  void checklistShowsIdentityAndBsnFromTheirOwnTasks() {
    assertThat(shown(HR, reference, CHECKLIST))
        .containsEntry("identityShown", "1 december 2026")
        .containsEntry("bsnShown", "Het BSN is vastgelegd.");
  }

  @Test
  void candidateReadsWhatHelpsToKnowInUkrainianWithTheTermsOfTheRuleTable() {
    assertThat(told("practical-information")).containsExactly("practical-information candidate");
    assertThat(texts.filled(Language.UK, "mail.practical-information.you.body", fact -> "Utrecht"))
        .contains("14 днів", "28 днів", "притулок");
    assertThat(texts.withRules(Language.UK, "[[own-contribution-adult]]"))
        .isEqualTo("244,22 € на місяць");
    assertThat(texts.withRules(Language.NL, "[[own-contribution-family]]"))
        .isEqualTo("€ 992,80 per maand");
  }

  /** The manager ticks it on the page. */
  private void askForBankAccount(String municipality) {
    assertThat(ask("manager-" + municipality, municipality, "bank-account").statusCode())
        .isEqualTo(302);
  }

  private HttpResponse<String> ask(String user, String municipality, String item) {
    TasklistUser manager = TasklistUser.signIn(port, user);
    Matcher token = TOKEN.matcher(manager.page("/before-start").body());
    assertThat(token.find()).isTrue();
    return manager.sendForm(
        "/before-start",
        Map.of("token", token.group(1), "municipality", municipality, "asked", item));
  }

  private int asked(String reader) {
    return jdbc.sql(
            """
            select count(*) from posiv.outbox where case_reference = :case
              and notice = 'task-open' and task_key = :task and recipient = :reader
            """)
        .param("case", reference.value())
        .param("task", CHECKLIST)
        .param("reader", reader)
        .query(Integer.class)
        .single();
  }
}
