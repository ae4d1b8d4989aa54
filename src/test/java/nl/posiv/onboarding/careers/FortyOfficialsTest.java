package nl.posiv.onboarding.careers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.careers.WhoMustKnow.Told;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.mentorship.MentorProfile;
import nl.posiv.onboarding.mentorship.MentorProfiles;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Forty officials at three municipalities over four years, as their colleagues live them: over
 * HTTP, by the demo clock, with everything that can go otherwise. Who must have been told what by
 * which day, {@link WhoMustKnow} works out by itself.
 */
class FortyOfficialsTest extends CaseTest {

  private static final Pattern TASK_LINK = Pattern.compile("(?:[?&]task=|/tasks/)([0-9a-f-]{36})");

  private static final int OFFICIALS = 40;

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private MentorProfiles mentorProfiles;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private final Map<CaseReference, Life> lives = new HashMap<>();

  @Test
  void everybodyIsToldWhatTheyMustKnowByItsDay() {
    List<Life> planned = Lives.of(OFFICIALS, clock.today());
    hire(planned);

    for (LocalDate day : visits(planned)) {
      moveTo(day);
      planned.stream()
          .filter(life -> life.nominatedOn().equals(day))
          .forEach(
              life ->
                  lives.put(
                      new CaseReference(as("ro3kvit").start("onboarding", life.nomination())),
                      life));
      lives.forEach(
          (reference, life) ->
              life.report()
                  .filter(report -> report.on().equals(day))
                  .ifPresent(report -> report(reference, report)));
      everybodyDoesWhatIsThere(day);
    }

    Map<String, List<Mail>> mails = mails();
    Map<String, List<String>> wrong = new TreeMap<>();
    lives.forEach(
        (reference, life) ->
            wrong.put(
                life + " " + reference,
                differences(life, mails.getOrDefault(reference.value(), List.of()))));
    wrong.values().removeIf(List::isEmpty);
    assertThat(wrong).isEmpty();
    assertThat(engine.getManagementService().createJobQuery().noRetriesLeft().list()).isEmpty();
    lives.forEach(
        (reference, life) -> {
          assertThat(openTasks(reference)).as("%s", life).isEmpty();
          assertThat(contracts.ofCase(reference).stream().anyMatch(Contract::isUnderWay))
              .as("somebody still works: %s", life)
              .isEqualTo(life.turn() == Life.Turn.PERMANENT);
        });
  }

  /** What the model says and nobody was told, and what nobody should have been told. */
  private static List<String> differences(Life life, List<Mail> mails) {
    List<Told> expected = WhoMustKnow.about(life);
    List<Mail> left = new ArrayList<>(mails);
    List<String> differences = new ArrayList<>();
    for (Told told : expected) {
      left.stream()
          .filter(mail -> told.isTheOne(mail.to(), mail.what(), mail.on()))
          .min(Comparator.comparing(Mail::on))
          .ifPresentOrElse(left::remove, () -> differences.add("not told: " + told));
    }
    left.stream()
        .filter(mail -> WhoMustKnow.KNOWN.contains(mail.what()))
        .forEach(mail -> differences.add("told for no reason: " + mail));
    return differences;
  }

  record Mail(String to, String what, LocalDate on) {}

  private Map<String, List<Mail>> mails() {
    Map<String, String> keysOfTasks =
        engine.getHistoryService().createHistoricTaskInstanceQuery().list().stream()
            .collect(
                Collectors.toMap(
                    HistoricTaskInstance::getId, HistoricTaskInstance::getTaskDefinitionKey));
    Map<String, List<Mail>> mails = new TreeMap<>();
    for (JsonNode mail : as("posiv").read(as("posiv").get("/demo/mail")).values()) {
      String notice = mail.path("notice").asString();
      List<String> tasks =
          TASK_LINK
              .matcher(mail.path("text").asString())
              .results()
              .map(link -> notice + " " + keysOfTasks.get(link.group(1)))
              .toList();
      for (String what : tasks.isEmpty() ? List.of(notice) : tasks) {
        mails
            .computeIfAbsent(mail.path("caseReference").asString(), it -> new ArrayList<>())
            .add(
                new Mail(
                    mail.path("to").asString(),
                    what,
                    OffsetDateTime.parse(mail.path("sentAt").asString())
                        .atZoneSameInstant(ProgrammeClock.ZONE)
                        .toLocalDate()));
      }
    }
    return mails;
  }

  private void everybodyDoesWhatIsThere(LocalDate day) {
    Set<String> left = new HashSet<>();
    List<Task> todo = todo(left);
    while (!todo.isEmpty()) {
      for (Task task : todo) {
        CaseReference reference = new CaseReference(businessKey(task));
        if (!reference.isOfPerson()) {
          // The yearly letter to the council is none of theirs.
          left.add(task.getId());
          continue;
        }
        Life life = lives.get(reference);
        String key = task.getTaskDefinitionKey();
        LocalDate openedOn =
            task.getCreateTime().toInstant().atZone(ProgrammeClock.ZONE).toLocalDate();
        if (isTooEarly(life, key, day) || life.isForgotten(key, day, openedOn)) {
          left.add(task.getId());
        } else {
          LocalDate lastDay =
              contracts.present(reference).flatMap(Contract::lastDay).orElse(LocalDate.MAX);
          String doer = task.getAssignee() == null ? life.doer(key) : task.getAssignee();
          HttpResponse<String> answer =
              as(doer).handIn(task.getId(), life.answers(key, lastDay, day));
          assertThat(answer.statusCode())
              .as("%s of %s by %s on %s: %s", key, life, doer, day, answer.body())
              .isIn(200, 204);
        }
      }
      todo = todo(left);
    }
  }

  private static boolean isTooEarly(Life life, String task, LocalDate day) {
    return task.equals("confirm-start") && day.isBefore(life.start());
  }

  private List<Task> todo(Set<String> left) {
    return engine.getTaskService().createTaskQuery().list().stream()
        .filter(task -> !left.contains(task.getId()))
        .toList();
  }

  private String businessKey(Task task) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  private void report(CaseReference reference, Life.Report report) {
    as(report.reporter())
        .start(
            "report-change",
            Map.of(
                "caseReference", reference.value(),
                "change", report.change(),
                "effectiveOn", report.effectiveOn()));
  }

  /** Once a week, and on the days of which somebody knows beforehand. */
  private Set<LocalDate> visits(List<Life> planned) {
    Set<LocalDate> visits = new TreeSet<>();
    LocalDate last = clock.today();
    for (Life life : planned) {
      visits.add(life.nominatedOn());
      visits.add(life.start());
      life.report().ifPresent(report -> visits.add(report.on()));
      life.standstill().ifPresent(standstill -> visits.add(standstill.over()));
      for (LocalDate end : life.ends()) {
        visits.add(end);
        visits.add(end.plusDays(1));
        last = end.isAfter(last) ? end : last;
      }
    }
    LocalDate monday = visits.iterator().next();
    for (LocalDate day = monday; day.isBefore(last.plusWeeks(10)); day = day.plusWeeks(1)) {
      visits.add(day);
    }
    return visits;
  }

  private void hire(List<Life> planned) {
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    colleagues.add("hr-enschede", Role.HR, "enschede");
    colleagues.add("manager-enschede", Role.MANAGER, "enschede");
    for (Life life : planned) {
      colleagues.add(life.official(), Role.OFFICIAL, life.municipality());
      for (String mentor : List.of(life.mentor(), life.deputy())) {
        colleagues.add(mentor, Role.MENTOR, life.municipality());
        mentorProfiles.save(
            new UserId(mentor), new MentorProfile(List.of("water"), List.of("en", "uk")));
      }
    }
  }

  private void moveTo(LocalDate day) {
    if (day.isAfter(clock.today())) {
      TasklistUser admin = as("admin");
      JsonNode answer =
          admin.read(
              admin.post(
                  "/demo/clock",
                  Map.of(
                      "setTo",
                      day.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime().toString())));
      assertThat(answer.path("left").asInt()).isZero();
    }
  }

  private TasklistUser as(String user) {
    return users.computeIfAbsent(user, id -> TasklistUser.signIn(port, id));
  }
}
