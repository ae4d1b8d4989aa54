package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.CorrectionTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.SameMoment;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The terms of an offer are corrected after the manager's decision: by another decision, and what
 * follows depends on how far the case is.
 */
class OfferTermsTest extends CorrectionTest {

  private static final String OFFICIAL = "official-utrecht";

  /** As the official reads it. */
  private static final String PROPOSED = "Запропоновано інші умови";

  private static final String COLLEAGUE = "hr2-utrecht";

  /** So long a contract may have no trial period; a day longer it may. */
  private static final LocalDate SIX_MONTHS = START.plusMonths(6).minusDays(1);

  private static final Map<String, Object> AGREE = Map.of("outcome", "agree");

  @Autowired private TermsProposals proposals;
  @Autowired private CandidateLinks links;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;

  @Test
  @Deviation(
      of = "The terms of an offer have to be otherwise after the manager decided",
      when = Deviation.When.APPROVAL,
      learns = "the manager, who decides again; the candidate and HR once they hold",
      undone = "the offer before stays readable, and the candidate answers to the new one")
  void asLongAsTheOfferIsOpenTheCandidateAnswersToTheNewTerms() {
    reach("record-offer-reply");
    LocalDate until = appointments.offerValidUntil(reference);
    untilMorningOf(reference, clock.today().plusDays(3));

    propose(Map.of("hoursPerWeek", "32", "scale", "9"));

    assertThat(offers()).as("nothing holds yet").containsExactly("10 36.0");
    assertThat(page(HR)).contains("Andere voorwaarden voorgesteld", WHY);
    assertThat(shown(MANAGER, reference, "decide-terms"))
        .containsEntry("nowShown", "Schaal: 10\nUren per week: 36")
        .containsEntry("proposedShown", "Schaal: 9\nUren per week: 32")
        .containsEntry("whyShown", WHY)
        .hasEntrySatisfying(
            "effectShown", text -> assertThat(text.toString()).contains("krijgt een mail"));

    submit(MANAGER, reference, "decide-terms", AGREE);

    assertThat(offers()).as("the one before stays").containsExactly("10 36.0", "9 32.0");
    assertThat(told("terms-changed"))
        .containsExactlyInAnyOrder("terms-changed candidate", "terms-changed " + HR);
    assertThat(shown(HR, reference, "record-offer-reply").get("offerValidUntil").toString())
        .as("there is as much time to think as before")
        .isEqualTo(dutch(appointments.offerValidUntil(reference).toString()));
    assertThat(appointments.offerValidUntil(reference)).isAfter(until);
    does("record-offer-reply");
    assertThat(cell("contract", "hours_per_week")).isEqualTo("32.0");
  }

  @Test
  @Deviation(
      of = "The terms of an offer have to be otherwise after the candidate accepted it",
      when = Deviation.When.PREPARATION,
      learns = "the manager, who decides; the candidate, who is asked to accept; HR",
      undone = "what was accepted holds until the candidate says yes to the new terms")
  void beforeItIsSignedTheCandidateIsAskedToAcceptOtherTerms() {
    reach("sign-contract");
    LocalDate shorter = END.minusMonths(3);
    propose(Map.of("endDate", shorter.toString(), "hoursPerWeek", "24"));
    submit(MANAGER, reference, "decide-terms", AGREE);

    assertThat(offers()).containsExactly("10 36.0");
    assertThat(told("terms-offered", "terms-changed")).containsExactly("terms-offered candidate");
    assertThat(ownPage()).contains("24", "36");
    assertThat(user(HR).page(path("offer")).body()).contains("de kandidaat is ernaar gevraagd");
    assertThat(shown(HR, reference, "record-terms-reply"))
        .containsEntry(
            "proposedShown", "Uren per week: 24\nEinddatum: " + dutch(shorter.toString()));

    doIt("record-terms-reply", Map.of("outcome", "accepted"));

    assertThat(offers()).containsExactly("10 36.0", "10 24.0");
    assertThat(cell("contract", "hours_per_week")).isEqualTo("24.0");
    assertThat(cell("contract", "planned_last_day")).isEqualTo(shorter.toString());
    assertThat(told("terms-changed"))
        .containsExactlyInAnyOrder("terms-changed candidate", "terms-changed " + HR);
    does("sign-contract");
    assertThat(running()).doesNotContain("offer-terms");
  }

  @Test
  void termsThatTheCandidateDoesNotAcceptDoNotHold() {
    reach("sign-contract");
    propose(Map.of("hoursPerWeek", "24"));
    submit(MANAGER, reference, "decide-terms", AGREE);

    doIt("record-terms-reply", Map.of("outcome", "declined", "reason", "Too little to live on"));

    assertThat(offers()).containsExactly("10 36.0");
    assertThat(cell("contract", "hours_per_week")).isEqualTo("36.0");
    assertThat(told("terms-declined", "terms-changed"))
        .containsExactly("terms-declined " + MANAGER);
    assertThat(page(MANAGER)).contains("Too little to live on");
    propose(Map.of("hoursPerWeek", "28"));
  }

  @Test
  @Deviation(
      of = "The terms of the work have to be otherwise after the contract was signed",
      when = Deviation.When.PREPARATION,
      learns = "the manager, who decides; the candidate and HR",
      undone = "UWV is notified again and both sign an addendum; nobody starts before that")
  void afterItWasSignedUwvIsToldAgainAndBothSignAnAddendum() {
    reach("timer_start");
    propose(Map.of("scale", "11", "position", "Senior adviser on water"));
    submit(MANAGER, reference, "decide-terms", AGREE);

    assertThat(told("terms-offered", "terms-changed"))
        .containsExactlyInAnyOrder("terms-changed candidate", "terms-changed " + HR);
    does("collect-right-to-work");
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("position", "Senior adviser on water");
    does("notify-uwv");
    assertThat(shown(HR, reference, "sign-addendum"))
        .hasEntrySatisfying(
            "occasionNote",
            note ->
                assertThat(note.toString())
                    .contains("Senior adviser on water, Schaal 11, trede 3, 36 uur"));
    assertThat(addendum())
        .contains("Senior adviser on water", "Schaal en trede: schaal 11, trede 3")
        .as("the trial period that was agreed goes on to hold")
        .doesNotContain("proeftijd", "{{");
    does("sign-addendum");

    assertThat(tasks(reference, "sign-addendum")).as("signed with these terms").isEmpty();
    reach("take-oath");
    assertThat(contractOf(reference).firstDay()).isEqualTo(START);
  }

  @Test
  @Deviation(
      of = "The contract becomes too short for the trial period that was drawn up",
      when = Deviation.When.PREPARATION,
      learns = "HR, by the task that asks for the signatures",
      undone = "the trial period, before both sign")
  void contractWithAVoidTrialPeriodIsNotSigned() {
    reach("sign-contract");
    accepted(SIX_MONTHS.plusDays(1));
    assertThat(shown(HR, reference, "sign-contract")).doesNotContainKey("occasionNote");

    accepted(SIX_MONTHS);

    assertThat(shown(HR, reference, "sign-contract"))
        .hasEntrySatisfying(
            "occasionNote", note -> assertThat(note.toString()).contains("7:652", "6 maanden"));
    assertThat(
            refusal(
                HR,
                reference,
                "sign-contract",
                Map.of(
                    "signedByOfficialOn", clock.today(), "signedByMunicipalityOn", clock.today())))
        .contains("een proeftijd die volgens de wet niet meer mag");
    correct(HR, "drafted_contract", Map.of("trialPeriod", "0"));

    assertThat(shown(HR, reference, "sign-contract")).doesNotContainKey("occasionNote");
    does("sign-contract");
    assertThat(employments.trialPeriodMonths(contractOf(reference))).contains(0);
  }

  @Test
  void addendumTakesTheTrialPeriodOutOfASignedContractThatBecameTooShort() {
    reach("timer_start");
    propose(Map.of("endDate", SIX_MONTHS.toString()));
    submit(MANAGER, reference, "decide-terms", AGREE);
    does("collect-right-to-work");
    does("notify-uwv");

    assertThat(shown(HR, reference, "sign-addendum"))
        .hasEntrySatisfying(
            "occasionNote",
            note -> assertThat(note.toString()).contains("mag er geen proeftijd meer zijn"));
    assertThat(addendum()).contains("Er is geen proeftijd.", dutch(SIX_MONTHS.toString()));
    does("sign-addendum");

    assertThat(cell("drafted_contract", "trial_period_months")).isEqualTo("0");
    assertThat(addendum()).as("as it was signed").contains("Er is geen proeftijd.");
  }

  @Test
  @Deviation(
      of = "The only manager is away when other terms wait for a decision",
      when = Deviation.When.APPROVAL,
      learns = "the stand-in, unless that person judged the candidate or proposed the terms",
      undone = "the task comes back to the manager afterwards")
  void standInDecidesUnlessItIsTheirOwnProposal() {
    new Colleagues(people, engine.getIdentityService()).add(COLLEAGUE, Role.HR, "utrecht");
    reach("record-offer-reply");
    LocalDate today = clock.today();
    user(MANAGER)
        .sendForm(
            "/account/absence",
            Map.of(
                "token", token(MANAGER),
                "from", today.toString(),
                "until", today.plusDays(9).toString(),
                "standIn", COLLEAGUE));

    assertThat(location(correct(COLLEAGUE, "offer", Map.of("hoursPerWeek", "28"))))
        .contains("result=proposed");
    Task own = task(reference, "decide-terms");
    mailroom.sendDue();

    assertThat(task(reference, "decide-terms").getAssignee()).as("nobody's").isNull();
    assertThat(user(MANAGER).page("/account?result=away").body())
        .contains("Er zijn dagen waarop niemand over " + reference + " kan beslissen");
    as(
        COLLEAGUE,
        () ->
            assertThatThrownBy(() -> engine.getTaskService().claim(own.getId(), COLLEAGUE))
                .isInstanceOf(AuthorizationException.class));

    propose(Map.of("hoursPerWeek", "32"));
    assertThat(task(reference, "decide-terms").getAssignee())
        .as("a colleague's proposal")
        .isEqualTo(COLLEAGUE);
    assertThat(user(MANAGER).page("/account?result=away").body())
        .doesNotContain("waarop niemand over");
    submit(COLLEAGUE, reference, "decide-terms", AGREE);

    assertThat(offers()).containsExactly("10 36.0", "10 32.0");
  }

  @Test
  void theManagerRefusesAndTheCandidateHearsNothing() {
    reach("record-offer-reply");
    propose(Map.of("scale", "12"));

    assertThat(refusal(MANAGER, reference, "decide-terms", Map.of("outcome", "refuse")))
        .as("a refusal has a reason")
        .isNotBlank();
    submit(
        MANAGER,
        reference,
        "decide-terms",
        Map.of("outcome", "refuse", "reason", "No budget for that"));

    assertThat(offers()).containsExactly("10 36.0");
    assertThat(told("terms-changed", "terms-refused")).containsExactly("terms-refused " + HR);
    assertThat(page(HR)).contains("No budget for that", "is niet akkoord");
    assertThat(running()).doesNotContain("offer-terms");
  }

  @Test
  void whatTheMunicipalityKeepsToItselfTheCandidateNeverReads() {
    reach("record-offer-reply");
    propose(Map.of("advice", "The budget of water pays", "yearlyCost", "80000"));
    assertThat(shown(MANAGER, reference, "decide-terms"))
        .hasEntrySatisfying(
            "costNowShown", text -> assertThat(text.toString()).contains("geen bedrag"))
        .hasEntrySatisfying(
            "costProposedShown", text -> assertThat(text.toString()).contains("80.000"));
    submit(MANAGER, reference, "decide-terms", AGREE);
    assertThat(told("terms-agreed", "terms-changed")).containsExactly("terms-agreed " + HR);
    reach("take-oath");

    assertThat(page(MANAGER)).contains("The budget of water pays", "80.000");
    assertThat(page(OFFICIAL))
        .contains("Adviser on water management")
        .doesNotContain("The budget of water pays", "80.000", "80 000", PROPOSED, WHY);
  }

  @Test
  void officialReadsOtherTermsFromTheDecisionOnWithoutTheReason() {
    reach("timer_start");
    propose(Map.of("hoursPerWeek", "32"));
    assertThat(page(OFFICIAL)).doesNotContain(PROPOSED);
    submit(MANAGER, reference, "decide-terms", AGREE);

    assertThat(page(OFFICIAL))
        .contains(PROPOSED, "Керівник погодив: умови діють")
        .doesNotContain(WHY);
  }

  @Test
  void anotherProposalTakesThePlaceOfTheFirstAndNoneTakesItBack() {
    reach("record-offer-reply");
    propose(Map.of("hoursPerWeek", "32"));
    String first = task(reference, "decide-terms").getId();

    assertThat(user(HR).page(path("offer")).body()).contains("wacht op de leidinggevende");
    propose(Map.of("hoursPerWeek", "28"));

    assertThat(task(reference, "decide-terms").getId()).isNotEqualTo(first);
    assertThat(shown(MANAGER, reference, "decide-terms"))
        .containsEntry("proposedShown", "Uren per week: 28");

    assertThat(location(correct(HR, "offer", Map.of()))).contains("result=withdrawn");
    assertThat(tasks(reference, "decide-terms")).isEmpty();
    assertThat(running()).doesNotContain("offer-terms");
    assertThat(page(HR)).contains("HR heeft het teruggenomen");
    assertThat(location(correct(HR, "offer", Map.of()))).as("once").contains("result=same");
  }

  @Test
  void ofTwoWhoProposeAtOnceTheSecondIsToldSo() {
    reach("record-offer-reply");
    PageForm first = opened(HR, "offer");
    PageForm second = opened(HR, "offer");

    send(HR, first.with(answers(Map.of("hoursPerWeek", "32"))));
    HttpResponse<String> late = send(HR, second.with(answers(Map.of("hoursPerWeek", "28"))));

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand heeft dit intussen verbeterd.");
    assertThat(shown(MANAGER, reference, "decide-terms"))
        .containsEntry("proposedShown", "Uren per week: 32");
  }

  @Test
  void doubleClickProposesOnce() throws Exception {
    reach("record-offer-reply");
    PageForm form =
        opened(HR, "offer").with(answers(Map.of("hoursPerWeek", "32,5", "yearlyCost", "80000")));

    List<HttpResponse<String>> clicks =
        SameMoment.times(4, () -> user(HR).sendForm(form.action(), form.fields()));

    assertThat(clicks).extracting(HttpResponse::statusCode).containsOnly(302);
    assertThat(proposals.count(reference)).isOne();
    assertThat(tasks(reference, "decide-terms")).hasSize(1);
  }

  @Test
  void whoeverJudgedTheCandidateOrProposedDoesNotDecide() {
    reach("record-offer-reply");
    propose(Map.of("hoursPerWeek", "32"));

    assertThat(proposals.isBarred(reference, new UserId(HR))).isTrue();
    assertThat(proposals.isBarred(reference, new UserId(MANAGER))).isFalse();
  }

  @Test
  void whoeverProposedDoesNotDecideWithBothRolesEither() {
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    colleagues.add(COLLEAGUE, Role.HR, "utrecht");
    colleagues.grantToo(COLLEAGUE, Role.MANAGER, "utrecht");
    reach("record-offer-reply");
    correct(COLLEAGUE, "offer", Map.of("hoursPerWeek", "28"));

    assertThat(refusal(COLLEAGUE, reference, "decide-terms", AGREE))
        .contains("iemand anders moet beslissen");
    assertThat(offers()).containsExactly("10 36.0");
    submit(MANAGER, reference, "decide-terms", AGREE);
    assertThat(offers()).containsExactly("10 36.0", "10 28.0");
  }

  @Test
  void startOfAcceptedWorkIsCorrectedByItself() {
    reach("timer_start");
    LocalDate moved = START.plusWeeks(2);

    HttpResponse<String> both =
        correct(HR, "offer", Map.of("startDate", moved.toString(), "hoursPerWeek", "32"));

    assertThat(both.statusCode()).isEqualTo(400);
    assertThat(both.body()).contains("verbeter eerst de begindatum alleen");
    assertThat(location(correct(HR, "offer", Map.of("startDate", moved.toString()))))
        .contains("result=corrected");
    propose(Map.of("hoursPerWeek", "32"));
  }

  @Test
  void endThatIsNotPossibleIsRefusedWhenItIsProposedAndWhenItIsDecided() {
    reach("timer_start");
    assertThat(correct(HR, "offer", Map.of("endDate", START.toString())).statusCode())
        .as("not after the start")
        .isEqualTo(400);
    LocalDate longest = START.plusMonths(36).minusDays(1);
    assertThat(correct(HR, "offer", Map.of("endDate", longest.plusDays(1).toString())).statusCode())
        .as("longer than a chain may be (R12)")
        .isEqualTo(400);
    propose(Map.of("endDate", longest.toString()));
    contracts.addEarlier(
        reference,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2026-01-05"),
        LocalDate.parse("2026-11-30"),
        new UserId(HR));

    assertThat(refusal(MANAGER, reference, "decide-terms", AGREE)).contains("36 maanden");
    submit(MANAGER, reference, "decide-terms", Map.of("outcome", "refuse", "reason", "Too long"));
  }

  @Test
  void candidateWhoDeclinesTheOfferEndsWhatWasProposed() {
    reach("record-offer-reply");
    propose(Map.of("hoursPerWeek", "32"));

    doIt("record-offer-reply", Map.of("outcome", "declined"));

    assertThat(running()).doesNotContain("offer-terms");
    assertThat(tasks(reference, "decide-terms")).isEmpty();
  }

  @Test
  void whoeverAcceptsMeanwhileIsAskedAboutTheOtherTerms() {
    reach("record-offer-reply");
    propose(Map.of("hoursPerWeek", "32"));
    does("record-offer-reply");

    submit(MANAGER, reference, "decide-terms", AGREE);

    assertThat(offers()).as("what was accepted").containsExactly("10 36.0");
    assertThat(tasks(reference, "record-terms-reply")).hasSize(1);
  }

  @Test
  void caseThatEndsEndsTheQuestionToTheManager() {
    reach("draft-contract");
    propose(Map.of("hoursPerWeek", "32"));

    report(HR, "candidate-withdrew");

    assertThat(running()).doesNotContain("offer-terms");
    assertThat(opened(HR, "offer").fields()).doesNotContainKey("hoursPerWeek");
  }

  @Test
  void caseThatEndsEndsTheQuestionToTheCandidate() {
    reach("draft-contract");
    propose(Map.of("hoursPerWeek", "32"));
    submit(MANAGER, reference, "decide-terms", AGREE);

    report(HR, "candidate-withdrew");

    assertThat(running()).doesNotContain("offer-terms");
    assertThat(tasks(reference, "record-terms-reply")).isEmpty();
  }

  @Test
  void preparationThatStopsEndsTheQuestion() {
    reach("decide-after-vog");
    propose(Map.of("hoursPerWeek", "32"));

    doIt("decide-after-vog", Map.of("outcome", "stop", "reason", "No trust"));

    assertThat(running()).doesNotContain("offer-terms");
  }

  @Test
  void onceTheWorkHasBegunTermsAreAChangeThatIsReported() {
    reach("timer_start");
    propose(Map.of("hoursPerWeek", "32"));

    untilMorningOf(reference, START);
    does("confirm-start");

    assertThat(running()).doesNotContain("offer-terms");
    assertThat(page(HR)).contains("het werk is begonnen, of begint niet");
    assertThat(opened(HR, "offer").fields())
        .containsKey("budgetReference")
        .doesNotContainKey("hoursPerWeek");
    assertThat(user(HR).page(path("offer")).body()).contains("href=\"/tasks/new/report-change\"");
  }

  @Test
  void nobodyStartsUnderTermsThatAreNotSigned() {
    reach("timer_start");
    assertThat(ownPage()).contains("Ось що підписали Ви та муніципалітет");
    propose(Map.of("hoursPerWeek", "32"));
    submit(MANAGER, reference, "decide-terms", AGREE);
    does("collect-right-to-work");
    does("notify-uwv");
    untilMorningOf(reference, START);

    assertThat(ownPage())
        .contains("після того, як Ви та муніципалітет підписали договір")
        .doesNotContain("Ось що підписали Ви та муніципалітет");
    assertThat(
            refusal(
                HR,
                reference,
                "confirm-start",
                Map.of("outcome", "started", "startedOn", START.toString())))
        .contains("De handtekeningen onder de nieuwe data vastleggen");

    does("sign-addendum");
    does("confirm-start");
    assertThat(contractOf(reference).isUnderWay()).isTrue();
    assertThat(ownPage()).contains("Ось що підписали Ви та муніципалітет");
  }

  private void propose(Map<String, String> terms) {
    assertThat(location(correct(HR, "offer", terms)))
        .isEqualTo("/cases/" + reference + "?result=proposed");
  }

  /** The contract ends on another day, and the candidate agrees. */
  private void accepted(LocalDate end) {
    propose(Map.of("endDate", end.toString()));
    submit(MANAGER, reference, "decide-terms", AGREE);
    doIt("record-terms-reply", Map.of("outcome", "accepted"));
  }

  private String addendum() {
    return PrintedPaper.of(user(HR).file("/cases/" + reference + "/letters/addendum.pdf?lang=nl"))
        .text();
  }

  /** Scale and hours of all offers of the case, the first one first. */
  private List<String> offers() {
    return jdbc.sql(
            """
            select scale || ' ' || hours_per_week from posiv.offer
            where case_reference = :case order by id
            """)
        .param("case", reference.value())
        .query(String.class)
        .list();
  }

  private String ownPage() {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://localhost:%d/candidate/%s"
                              .formatted(port, links.issue(reference).orElseThrow())))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (java.io.IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }
}
