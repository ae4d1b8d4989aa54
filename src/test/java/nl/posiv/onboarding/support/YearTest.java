package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.ProposedTerms;
import nl.posiv.onboarding.approval.TermsProposal;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.council.CouncilLetters;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUpOutcome;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.knowledge.LessonSource;
import nl.posiv.onboarding.knowledge.LessonText;
import nl.posiv.onboarding.knowledge.Lessons;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.mission.MissionDays;
import nl.posiv.onboarding.mission.MissionRequest;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.participation.Interest;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.people.AccessReviews;
import nl.posiv.onboarding.placement.CheckIn;
import nl.posiv.onboarding.placement.CheckInNotes;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.MonthlyTalks;
import nl.posiv.onboarding.placement.Wellbeing;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.CollectedData;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For tests of the year at work: cases that are ready to start in the records, and time that
 * passes. The first day is Monday 4 January 2027; the clock stands on its morning.
 */
public abstract class YearTest extends CaseTest {

  protected static final LocalDate START = LocalDate.parse("2027-01-04");
  protected static final LocalDate END = LocalDate.parse("2028-01-03");
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @Autowired protected Appointments appointments;
  @Autowired protected RightToWork rightToWork;
  @Autowired protected Employments employments;
  @Autowired private Evaluations evaluations;
  @Autowired private MidYears midYears;
  @Autowired protected TermsProposals termsProposals;
  @Autowired protected Mentorships mentorships;
  @Autowired protected Missions missions;
  @Autowired private Participations participations;
  @Autowired private CouncilLetters councilLetters;
  @Autowired private AccessReviews accessReviews;
  @Autowired private Lessons lessons;
  @Autowired private Meetings meetings;
  @Autowired private FundingCalls fundingCalls;
  @Autowired protected MonthlyTalks talks;
  @Autowired protected MonthlyHours hours;

  private final List<CaseReference> cases = new ArrayList<>();
  private final List<CaseReference> reviewsOfProgramme = new ArrayList<>();
  private Duration ahead;

  @BeforeEach
  void onTheFirstDay() {
    ahead = clock.offset();
    onMorningOf(START);
  }

  /** Sets the clock, before anything has begun. */
  protected void onMorningOf(LocalDate day) {
    setClock(morningOf(day));
  }

  /** Ends this case, too, when the test is over. */
  protected CaseReference follow(CaseReference reference) {
    cases.add(reference);
    return reference;
  }

  /** Cases of one test must not keep the mentors of another busy. */
  @AfterEach
  void endCasesAndTime() {
    if (!cases.isEmpty()) {
      programme.reset();
    }
    ClockOfTests.backTo(clock, ahead);
  }

  /** Ends everything that still runs in a case, its contract included. */
  protected void endCase(CaseReference reference) {
    contracts.endEarly(reference, ContractEnd.MUTUAL_CONSENT, clock.today());
    instances(reference).stream()
        .filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId()))
        .forEach(
            instance ->
                engine.getRuntimeService().deleteProcessInstance(instance.getId(), "it is over"));
  }

  /** A case with an accepted offer for the year from the first day on. */
  protected CaseReference acceptedCase(String municipality) {
    CaseReference reference = follow(nominatedCase(municipality));
    new AcceptedOffers(appointments).accept(reference, START, END);
    return reference;
  }

  /**
   * A case that may pass the start gate; its mentor and official are the first of the municipality.
   */
  protected CaseReference readyCase(String municipality) {
    CaseReference reference = acceptedCase(municipality);
    establishRightToWork(reference);
    checkIdentity(reference);
    registerBsn(reference);
    sign(reference);
    findMentor(reference);
    employments.arrangeWorkplace(
        reference, new UserId("official-" + municipality), new UserId("hr-" + municipality));
    return reference;
  }

  /** Opens every user task there is, each in a process of its own that begins with it. */
  protected Map<Right, Task> openEveryTask(String municipality) {
    CaseReference ready = readyCase(municipality);
    rightToWork.recordApplication(ready, clock.today(), "TEST-2", new UserId("hr-" + municipality));
    evaluations.decide(
        contractOf(ready),
        FollowUpOutcome.END,
        null,
        "TEST",
        new UserId("manager-" + municipality));
    evaluations.recordMissedNotice(contractOf(ready));
    midYears.ask(contractOf(ready));
    long mission =
        missions.request(
            ready,
            new MissionRequest(new MissionDays(START, START.plusDays(2)), "Meetings", true),
            new UserId("official-" + municipality));
    CheckIn concern =
        talks.log(
            contractOf(ready),
            new WorkMonth(START, START.plusMonths(1).minusDays(1)),
            new CheckInNotes(START, Wellbeing.POOR, "Slowly", true),
            new UserId("mentor-" + municipality));
    LoggedHours logged =
        hours.log(
            contractOf(ready),
            new WorkMonth(START, START.plusMonths(1).minusDays(1)),
            new HoursEntry(
                BigDecimal.valueOf(72), BigDecimal.valueOf(70), List.of("water"), null, null),
            new UserId("official-" + municipality));
    TermsProposal terms =
        termsProposals.propose(
            ready,
            new ProposedTerms(
                null, null, null, BigDecimal.valueOf(32), null, null, null, null, null, "Fewer"),
            new UserId("hr-" + municipality));
    CaseReference asked = acceptedCase(municipality);
    mentorships.assign(
        asked,
        new MunicipalityId(municipality),
        new UserId("mentor-" + municipality),
        new UserId("mentor2-" + municipality),
        new UserId("manager-" + municipality));
    CaseReference pooled = nominatedCase(municipality);
    nominations.keepInPool(pooled, clock.today(), new UserId("ro3kvit"));
    CaseReference joining =
        participations
            .register(
                new Interest(
                    "Gemeente bij " + municipality, 150_000, clock.today(), "T.", "t@example.org"),
                nl.posiv.onboarding.participation.Route.COUNCIL,
                new UserId("posiv"))
            .orElseThrow()
            .caseReference();
    CaseReference letter =
        councilLetters
            .begin(
                new MunicipalityId(municipality),
                clock.today().getYear(),
                null,
                null,
                new UserId("hr-" + municipality))
            .orElseThrow()
            .caseReference();
    CaseReference review =
        accessReviews.begin(new MunicipalityId(municipality)).orElseThrow().caseReference();
    // There is one a year, for however many municipalities this is asked.
    accessReviews.begin(null).ifPresent(begun -> reviewsOfProgramme.add(begun.caseReference()));
    CaseReference lesson =
        lessons
            .propose(
                new LessonText("water", "One line", "Some words"),
                LessonSource.CHECK_IN,
                new UserId("hr-" + municipality))
            .caseReference();
    CaseReference meeting = meetings.ask("Water", new UserId("posiv")).caseReference();
    meetings.plan(
        meeting,
        "Water",
        new MeetingPlan(
            clock.today(), LocalTime.of(14, 0), Duration.ofHours(1), "Utrecht", "One thing"),
        List.of(new UserId("hr-" + municipality)));
    CaseReference funding = Fundings.granted(fundingCalls, clock.today());
    Map<Right, Task> opened = new LinkedHashMap<>();
    for (Right row : Rights.of(Right.Kind.TASK)) {
      CaseReference reference =
          switch (row.task()) {
            case "accept-mentorship" -> asked;
            case "nominate-from-pool" -> pooled;
            default ->
                switch (row.process()) {
                  case "participation", "participation-step" -> joining;
                  case "council-letter" -> letter;
                  case "access-review" -> review;
                  case "programme-access-review" -> reviewsOfProgramme.get(0);
                  case "knowledge-exchange" -> lesson;
                  case "knowledge-meeting" -> meeting;
                  case "joint-funding", "funding-answer" -> funding;
                  default -> ready;
                };
          };
      String instance =
          engine
              .getRuntimeService()
              .createProcessInstanceByKey(row.process())
              .businessKey(reference.value())
              .setVariables(
                  Map.of(
                      "caseReference",
                      reference.value(),
                      "municipality",
                      municipality,
                      "colleague",
                      "mentor-" + municipality,
                      "mission",
                      mission,
                      "checkIn",
                      concern.storedId(),
                      "loggedHours",
                      logged.storedId(),
                      "termsProposal",
                      terms.storedId(),
                      "half",
                      row.process().equals("confirm-ukraine-hours") ? "ukraine" : "local"))
              .startBeforeActivity(row.task())
              .execute()
              .getId();
      opened.put(
          row,
          engine
              .getTaskService()
              .createTaskQuery()
              .processInstanceId(instance)
              .taskDefinitionKey(row.task())
              .singleResult());
    }
    return opened;
  }

  protected void establishRightToWork(CaseReference reference) {
    rightToWork.collect(
        reference,
        new CollectedData(
            "Ukrainian",
            ResidenceStatus.FREE_TO_WORK,
            LocalDate.parse("1985-05-05"),
            "TEST-1",
            LocalDate.parse("2030-01-01"),
            true,
            new BigDecimal("4500"),
            false),
        new UserId("hr-utrecht"));
    rightToWork.recordRoute(reference, Route.NONE);
  }

  protected void checkIdentity(CaseReference reference) {
    employments.recordIdentityCheck(reference, clock.today(), new UserId("hr-utrecht"));
  }

  /** A number that passes the eleven test; given to nobody. */
  protected void registerBsn(CaseReference reference) {
    employments.registerBsn(reference, "999990019", new UserId("hr-utrecht"));
  }

  protected void sign(CaseReference reference) {
    employments.recordSignatures(
        contractOf(reference), clock.today(), clock.today(), new UserId("hr-utrecht"));
  }

  protected void findMentor(CaseReference reference) {
    MunicipalityId municipality = nominations.find(reference).municipality();
    mentorships.assign(
        reference,
        municipality,
        new UserId("mentor-" + municipality),
        new UserId("mentor2-" + municipality),
        new UserId("manager-" + municipality));
    mentorships.accept(reference);
  }

  /** Puts the notice of the end into the contract. */
  protected void giveNoticeInContract(CaseReference reference) {
    employments.recordContract(
        contractOf(reference), new ContractTerms(0, false, true), new UserId("hr-utrecht"));
  }

  /**
   * Lets time pass until the morning of a day. The clock stops at every timer of the case on the
   * way and works it off, as a running application does.
   */
  protected void untilMorningOf(CaseReference reference, LocalDate day) {
    Instant morning = morningOf(day);
    for (Job due = nextTimer(reference);
        due != null && !due.getDuedate().toInstant().isAfter(morning);
        due = nextTimer(reference)) {
      if (due.getDuedate().toInstant().isAfter(clock.instant())) {
        setClock(due.getDuedate().toInstant());
      }
      engine.getManagementService().executeJob(due.getId());
    }
    setClock(morning);
  }

  /**
   * Takes a new case from its nomination to a task, which stays open.
   *
   * @param until a task on the way of the script; null for the whole way
   * @return the case reference
   */
  protected CaseReference walk(YearScript script, String until) {
    Map<String, Object> nomination = script.step("nominate-candidate").answers(clock.today());
    CaseReference reference = follow(new CaseReference(nominate(nomination).getBusinessKey()));
    for (YearScript.Step step : script.way()) {
      step.on().ifPresent(day -> untilMorningOf(reference, day));
      if (step.task().equals(until)) {
        return reference;
      }
      submit(reference, step);
    }
    assertThat(until).as("a task on the way").isNull();
    return reference;
  }

  /** Somebody does a step of a script. */
  protected void submit(CaseReference reference, YearScript.Step step) {
    submit(step.user(), reference, step.task(), step.answers(clock.today()));
  }

  /** All open tasks of a case with this key, the oldest first. */
  protected List<Task> tasks(CaseReference reference, String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey(key)
        .orderByTaskCreateTime()
        .asc()
        .list();
  }

  /** What a user reads in the form of an open task. */
  protected Map<String, Object> shown(String user, CaseReference reference, String key) {
    String id = task(reference, key).getId();
    List<Map<String, Object>> shown = new ArrayList<>();
    as(user, () -> shown.add(engine.getFormService().getTaskFormVariables(id)));
    return shown.get(0);
  }

  private Job nextTimer(CaseReference reference) {
    return instances(reference).stream()
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()
                    .stream())
        .min(Comparator.comparing(Job::getDuedate))
        .orElse(null);
  }

  private List<ProcessInstance> instances(CaseReference reference) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .list();
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(MORNING).atZone(ProgrammeClock.ZONE).toInstant();
  }

  private void setClock(Instant moment) {
    clock.show(moment);
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
