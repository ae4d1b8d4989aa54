package nl.posiv.onboarding.casefile;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.placement.CheckIn;
import nl.posiv.onboarding.placement.CheckInNotes;
import nl.posiv.onboarding.placement.ConcernOutcome;
import nl.posiv.onboarding.placement.Wellbeing;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every form that is corrected in the file of a case, and everybody of the demo: a correction is
 * opened and sent by whoever the table of rights lets record it, in their own municipality or their
 * own case, and by nobody else. Cases go on, and whatever was recorded in a step is tried after it.
 */
class CorrectionRightsTest extends JourneyTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");

  /**
   * Of the first, the answers stand in the record of another form. Of the second, only the reason
   * of a no could be corrected, and with the no the case is no longer the municipality's.
   */
  private static final Set<String> ASKED_NOBODY = Set.of("follow-up-bsn", "record-offer-reply");

  /**
   * On these ways UWV is told of the status that HR saw: the proof is looked at, and the data that
   * took it over are corrected instead.
   */
  private static final Set<String> TAKEN_OVER = Set.of("record-new-proof");

  @LocalServerPort private int port;
  @Autowired private List<CorrectableForm> forms;
  @Autowired private List<CaseSection> sections;
  @Autowired private KeptRows rows;
  @Autowired private People people;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  /** Which roles opened a form so far, and which sent it. */
  private final Map<String, Set<Role>> opened = new HashMap<>();

  private final Map<String, Set<Role>> sent = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final SoftAssertions all = new SoftAssertions();

  @Test
  void eachIsOpenedAndSentByWhoeverRecordsItAndByNobodyElse() {
    reach("supply-information");
    doIt("supply-information", Map.of("answer", "B1, and learning"));
    reach("decide-after-vog");
    does("decide-after-vog");
    reach("take-oath");
    does("take-oath");
    report(HR, "emergency");
    does("follow-emergency");
    agreeOnThings();
    goOnAMission();
    reach("complete-offboarding");
    doIt(
        "complete-offboarding",
        Forms.with(
            script.step("complete-offboarding").answers(clock.today()), "handoverDone", false));
    does("hand-over-projects");
    anotherCase();
    anotherOfficial("official2-utrecht");
    reach("resolve-right-to-work");
    doIt("resolve-right-to-work", Map.of("outcome", "other-route"));
    reach("record-permit-decision");
    doIt(
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", START, "validUntil", "2029-12-31"));
    reach("decide-follow-up");
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", END.plusMonths(6), "reason", "It goes on"));
    anotherCase();
    anotherOfficial(newOfficial("official3-utrecht"));
    reach("settle-late-notice");
    does("settle-late-notice");
    anotherCase();
    reach("complete-entry");
    doIt(
        "complete-entry",
        Forms.with(
            script.step("complete-entry").answers(NOMINATED),
            "officialUser",
            newOfficial("official4-utrecht")));

    for (CorrectableForm form : forms) {
      if (!ASKED_NOBODY.contains(form.key())) {
        all.assertThat(opened.getOrDefault(form.key(), Set.of()))
            .as("who opens a correction of %s", form.key())
            .containsExactlyInAnyOrderElementsOf(form.correctors());
        all.assertThat(sent.containsKey(form.key()))
            .as("whether somebody sends a correction of %s", form.key())
            .isNotEqualTo(TAKEN_OVER.contains(form.key()));
      }
    }
    all.assertAll();
  }

  @Override
  protected void doIt(String key, Map<String, Object> otherwise) {
    super.doIt(key, otherwise);
    forms.stream().filter(this::isToBeTried).forEach(this::tryIt);
  }

  private void agreeOnThings() {
    UserId mentor = new UserId("mentor-utrecht");
    hours.agreeOnSplit(contractOf(reference), "Two days a week", mentor);
    CheckIn concern =
        talks.log(
            contractOf(reference),
            new WorkMonth(START, START.plusMonths(1).minusDays(1)),
            new CheckInNotes(START, Wellbeing.POOR, "Slowly", true),
            mentor);
    talks.followUp(
        concern,
        ConcernOutcome.KEEP_AN_EYE,
        "Calls on Mondays",
        clock.today().plusMonths(2),
        new UserId(HR));
  }

  private void goOnAMission() {
    LocalDate from = clock.today().plusWeeks(4);
    TasklistUser.signIn(port, "official-utrecht")
        .start("mission", Map.of("from", from, "until", from.plusDays(6), "purpose", "A school"));
    doIt(
        "check-mission",
        Map.of(
            "outcome", "safe",
            "adviceSeenOn", clock.today(),
            "insured", true,
            "embassyInformed", true,
            "exitBasis", "business-trip",
            "exitVerified", true,
            "reentryVerified", true));
    submit(MANAGER, reference, "approve-mission", Map.of("outcome", "approve"));
    untilMorningOf(reference, from.plusDays(7));
    doIt("report-mission", Map.of("returnedOn", from.plusDays(6), "report", "It has water"));
  }

  /** An account is one person's for good. */
  private void anotherOfficial(String account) {
    script = script.answering("arrange-workplace", Map.of("officialUser", account));
  }

  private String newOfficial(String account) {
    return new Colleagues(people, engine.getIdentityService())
        .add(account, Role.OFFICIAL, "utrecht");
  }

  private void anotherCase() {
    endCase(reference);
    onMorningOf(NOMINATED);
    journey = nominate(Forms.somebodyElse("utrecht", NOMINATED));
    reference = follow(new CaseReference(journey.getBusinessKey()));
    if (waitsAt("resolve-duplicate")) {
      doIt("resolve-duplicate", Map.of("outcome", "different-person"));
    }
  }

  private boolean isToBeTried(CorrectableForm form) {
    return !refused.contains(form.key())
        || !opened.getOrDefault(form.key(), Set.of()).containsAll(form.correctors())
        || !sent.containsKey(form.key());
  }

  private void tryIt(CorrectableForm form) {
    for (String path : paths(form)) {
      for (DemoUser user : DemoUser.all()) {
        if (mayCorrect(form, user)) {
          correct(form, user, path);
        } else if (!refused.contains(form.key())) {
          isRefused(form, user, path);
        }
      }
      refused.add(form.key());
    }
  }

  /** As the table of rights says: a role, in the own municipality or the own case. */
  private static boolean mayCorrect(CorrectableForm form, DemoUser user) {
    if (!form.correctors().contains(user.role())) {
      return false;
    }
    return switch (user.role()) {
      case HR, MANAGER -> UTRECHT.equals(user.municipality());
      case MENTOR -> Set.of("mentor-utrecht", "mentor2-utrecht").contains(user.id());
      case OFFICIAL -> user.id().equals("official-utrecht");
      default -> true;
    };
  }

  /** The latest row of each of its tables. */
  private Set<String> paths(CorrectableForm form) {
    CaseReader reader =
        new CaseReader(new UserId("ro3kvit"), Language.EN, Set.of(Role.RO3KVIT, Role.HR), UTRECHT);
    return sections.stream()
        .flatMap(section -> Stream.concat(section.kept().stream(), section.correctable().stream()))
        .filter(kept -> form.key().equals(kept.form()))
        .flatMap(
            kept ->
                rows.of(kept, reference, reader).stream()
                    .reduce((earlier, latest) -> latest)
                    .map(row -> kept.table() + "/" + row.get(kept.key()))
                    .stream())
        .map(place -> "/cases/%s/corrections/%s".formatted(reference, place))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void correct(CorrectableForm form, DemoUser user, String path) {
    HttpResponse<String> page = user(user).page(path);
    if (page.statusCode() != 200) {
      return;
    }
    opened.computeIfAbsent(form.key(), key -> new HashSet<>()).add(user.role());
    List<PageForm> shown = PageForm.in(page.body());
    if (!shown.isEmpty()) {
      PageForm unchanged = shown.get(0).with(Map.of("correctionReason", "All is as it was"));
      if (user(user).sendForm(unchanged.action(), unchanged.fields()).statusCode() == 302) {
        sent.computeIfAbsent(form.key(), key -> new HashSet<>()).add(user.role());
      }
    }
  }

  private void isRefused(CorrectableForm form, DemoUser user, String path) {
    all.assertThat(user(user).page(path).statusCode())
        .as("%s opens %s", user.id(), form.key())
        .isIn(403, 404);
    all.assertThat(
            user(user)
                .sendForm(path, Map.of("token", token(user), "correctionReason", "I may not"))
                .statusCode())
        .as("%s sends %s", user.id(), form.key())
        .isIn(403, 404);
  }

  private TasklistUser user(DemoUser user) {
    return users.computeIfAbsent(user.id(), id -> TasklistUser.signIn(port, id));
  }

  private String token(DemoUser user) {
    return tokens.computeIfAbsent(
        user.id(),
        id -> PageForm.in(user(user).page("/account").body()).get(0).fields().get("token"));
  }
}
