package nl.posiv.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are invited take part at once, and whoever leaves is out in one step. */
class PeoplePageTest extends CaseTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final MunicipalityId ENSCHEDE = new MunicipalityId("enschede");
  private static final String ADDRESS = "n.voorbeeld@utrecht.example";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Mentorships mentorships;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  private TasklistUser hr;

  @BeforeEach
  void hrSignsIn() {
    hr = TasklistUser.signIn(port, "hr-utrecht");
  }

  @Test
  void whoIsInvitedIsInTheDirectoryAtOnceAndReadsAsWhat() {
    String invited = invite(hr, "Noor Voorbeeld", ADDRESS, "mentor", "utrecht");

    assertThat(invited).startsWith("utrecht.");
    assertThat(mentorships.mentors(UTRECHT))
        .extracting(person -> person.userId().value())
        .contains(invited);
    assertThat(mailsTo(invited)).containsExactly("invited");
    assertThat(mailText(ADDRESS))
        .contains("U doet mee als: Mentor, Utrecht.", "http")
        .doesNotContain("Noor", "hr-utrecht", "/tasks");
    assertThat(hr.page("/people").body()).contains("Noor Voorbeeld", ADDRESS, "uitgenodigd op");

    TasklistUser mentor = TasklistUser.signIn(port, invited);
    assertThat(mentor.page("/home").statusCode()).isEqualTo(200);
    assertThat(hr.page("/people").body()).doesNotContain("uitgenodigd op");
    assertThat(hr.page("/people/" + invited).body()).contains(written(clock.today()));
  }

  @Test
  void anInvitedColleagueOfHrIsToldOfANominationBeforeEverSigningIn() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    String invited = invite(lead, "Eerste Collega", "e@enschede.example", "hr", "enschede");

    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("enschede", clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));

    assertThat(mailsTo(invited)).contains("task-open");
    TasklistUser colleague = TasklistUser.signIn(port, invited);
    assertThat(colleague.page("/tasks").body()).contains(reference.value());
  }

  /** The label says it before, and a mail afterwards; nobody is mailed in silence. */
  @Test
  void aMunicipalityWithoutAnybodyIsSaidBeforeAndLeadsHearOfATaskForNobody() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    assertThat(lead.page("/people").body())
        .contains("niemand kan een voordracht beoordelen", "niemand kan over een aanbod beslissen");
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/tasks/new/onboarding").body())
        .contains("Enschede (nobody there yet: HR, Manager")
        .doesNotContain("Utrecht (nobody");

    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("enschede", clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));

    assertThat(mailsTo("posiv")).contains("task-without-team");
  }

  @ParameterizedTest
  @CsvSource({
    "'', n@utrecht.example, mentor, leesbare naam",
    "Noor, nowhere, mentor, e-mailadres kan geen mail",
    "Noor, n@utrecht.example, posiv, Kies een van de rollen",
    "Noor, HR-Utrecht@posiv.example, hr, heeft deze rol hier al",
    "Noor, hr-utrecht@POSIV.example, mentor, logt hier al in"
  })
  void whatIsWrongIsSaidAndWhatWasTypedStays(
      String name, String email, String role, String sentence) {
    long before = accounts();

    HttpResponse<String> refused = send(hr, name, email, role, "utrecht");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(sentence, email);
    assertThat(accounts()).isEqualTo(before);
  }

  @Test
  void theSameAddressGetsOneRoleMoreAndNoSecondAccount() {
    String invited = invite(hr, "Noor Voorbeeld", ADDRESS, "mentor", "utrecht");

    assertThat(send(hr, "Noor", "N.Voorbeeld@Utrecht.example", "manager", "utrecht").statusCode())
        .isEqualTo(302);

    assertThat(people.roles(new UserId(invited)))
        .containsExactlyInAnyOrder(Role.MENTOR, Role.MANAGER);
    assertThat(people.nameOf(new UserId(invited))).isEqualTo("Noor Voorbeeld");
    assertThat(send(hr, "Noor", ADDRESS, "mentor", "utrecht").statusCode()).isEqualTo(400);
    assertThat(equalDirectories()).isEmpty();
  }

  @Test
  void anotherMunicipalityIsAWall() {
    assertThat(send(hr, "Noor", ADDRESS, "hr", "arnhem").statusCode()).isEqualTo(400);
    assertThat(send(hr, "Noor", ADDRESS, "ro3kvit", "programme").statusCode()).isEqualTo(400);
    assertThat(hr.page("/people").body()).doesNotContain("arnhem");
    for (String action :
        List.of(
            "",
            "/correction",
            "/mail",
            "/withdrawal",
            "/joining",
            "/parting",
            "/leaving",
            "/return")) {
      String path = "/people/hr-arnhem" + action;
      int status =
          action.isEmpty()
              ? hr.page(path).statusCode()
              : post(hr, path, Map.of("lastDay", clock.today().toString())).statusCode();
      assertThat(status).as(path).isEqualTo(404);
    }
    assertThat(people.hasLeft(new UserId("hr-arnhem"))).isFalse();
    assertThat(TasklistUser.signIn(port, "manager-utrecht").page("/people").statusCode())
        .isEqualTo(403);
  }

  @Test
  void programmeLeadsSeeToAllButReadNoOfficial() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");

    assertThat(lead.page("/people").body())
        .contains("HR Utrecht", "HR Arnhem", "Coordinator Ro3kvit")
        .doesNotContain("Official", "Technical administrator");
    assertThat(lead.page("/people/official-utrecht").statusCode()).isEqualTo(404);
    assertThat(send(lead, "Noor", ADDRESS, "official", "utrecht").statusCode()).isEqualTo(400);
    assertThat(send(lead, "Noor", ADDRESS, "ro3kvit", "programme").statusCode()).isEqualTo(302);
  }

  @Test
  void aMistypedAddressIsCorrectedAndTheMailGoesToTheRightOne() {
    String invited = invite(hr, "Nor Voorbeeld", "wrong@utrecht.example", "manager", "utrecht");
    String page = "/people/" + invited;

    assertThat(
            post(
                    hr,
                    page + "/correction",
                    Map.of("name", "Noor", "email", "hr-utrecht@posiv.example"))
                .body())
        .contains("heeft hier al dit e-mailadres");
    assertThat(
            post(hr, page + "/correction", Map.of("name", "Noor Voorbeeld", "email", ADDRESS))
                .statusCode())
        .isEqualTo(302);

    assertThat(people.find(new UserId(invited))).map(Person::email).contains(ADDRESS);
    assertThat(people.roles(new UserId(invited))).containsExactly(Role.MANAGER);
    assertThat(mailText(ADDRESS)).contains("Leidinggevende, Utrecht");
    assertThat(location(post(hr, page + "/mail", Map.of()))).endsWith("result=mailed-today");
    TasklistUser.signIn(port, invited).page("/home");
    assertThat(
            post(hr, page + "/correction", Map.of("name", "Other", "email", "o@x.example"))
                .statusCode())
        .as("the account is theirs by now")
        .isEqualTo(400);
  }

  /** Nobody gets a task about a case for it: it stands where the address is corrected. */
  @Test
  void whereNoInvitationArrivesIsSaidUntilTheAddressIsCorrected() {
    String invited = invite(hr, "Noor Voorbeeld", "gone@utrecht.example", "manager", "utrecht");
    mailroom.sendDue();
    jdbc.sql(
            """
            update posiv.outbox set sent_at = null, held_for = 'address',
              next_attempt_at = 'infinity', last_error = '550'
            where recipient = :user
            """)
        .param("user", invited)
        .update();
    mailroom.sendDue();
    assertThat(hr.page("/people/" + invited).body()).contains("komt geen mail aan");
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();

    post(hr, "/people/" + invited + "/correction", Map.of("name", "Noor", "email", ADDRESS));

    assertThat(mailText(ADDRESS)).contains("Leidinggevende, Utrecht");
    assertThat(hr.page("/people/" + invited).body()).doesNotContain("komt geen mail aan");
    assertThat(mailsTo(invited)).as("one that is sent, one that was dropped").hasSize(2);
  }

  @Test
  void anInvitationThatIsTakenBackLeavesNoAddressAndNobodyToChoose() {
    String invited = invite(hr, "Noor Voorbeeld", ADDRESS, "mentor", "utrecht");

    assertThat(location(post(hr, "/people/" + invited + "/withdrawal", Map.of())))
        .endsWith("result=withdrawn");

    assertThat(mentorships.mentors(UTRECHT))
        .extracting(person -> person.userId().value())
        .doesNotContain(invited);
    assertThat(
            jdbc.sql("select count(*) from posiv.account where email = :email")
                .param("email", ADDRESS)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(TasklistUser.tryToSignIn(port, invited, invited).statusCode()).isEqualTo(401);
    assertThat(hr.page("/people/" + invited).statusCode()).isEqualTo(404);
    assertThat(equalDirectories()).isEmpty();
    assertThat(invite(hr, "Noor Voorbeeld", ADDRESS, "mentor", "utrecht")).isNotEqualTo(invited);
  }

  @Test
  void anInvitationIsJoinedByHandWithTheAccountOfWhoeverIsHereAlready() {
    String invited = invite(hr, "N. Voorbeeld", ADDRESS, "mentor", "utrecht");
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    String present = colleagues.add("noor-utrecht", Role.MANAGER, "utrecht");
    String path = "/people/" + invited;
    assertThat(accountsOf(path)).as("whom nobody has seen").doesNotContain(present);
    TasklistUser noor = TasklistUser.signIn(port, present);
    noor.page("/home");
    TasklistUser.signIn(port, "hr-arnhem").page("/home");
    assertThat(accountsOf(path)).contains(present).doesNotContain("hr-utrecht", "hr-arnhem");
    assertThat(people.find(new UserId(invited))).as("nothing joins them by itself").isPresent();

    for (Map<String, String> wrong :
        List.of(
            Map.of("account", present, "reason", " "),
            Map.of("account", "hr-arnhem", "reason", "It is her"),
            Map.of("account", "hr-utrecht", "reason", "It is me"),
            Map.of("account", invited, "reason", "It is the same"))) {
      HttpResponse<String> refused = post(hr, path + "/joining", wrong);
      assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(400);
      assertThat(refused.body()).contains(wrong.get("reason"));
    }
    assertThat(
            location(
                post(hr, path + "/joining", Map.of("account", present, "reason", "Asked <b>her"))))
        .endsWith("result=joined");

    assertThat(TasklistUser.tryToSignIn(port, present, present).statusCode()).isEqualTo(401);
    assertThat(hr.page(path).body())
        .contains("Met de hand gekoppeld", "HR Utrecht", "Asked &lt;b&gt;her")
        .doesNotContain("uitgenodigd op");
    assertThat(hr.page("/people/" + present).body()).contains("is gekoppeld aan een uitnodiging");
    assertThat(post(hr, "/people/" + present + "/return", Map.of()).statusCode()).isEqualTo(400);
    assertThat(post(hr, path + "/joining", Map.of("account", present, "reason", "x")).statusCode())
        .as("the second time")
        .isEqualTo(400);

    assertThat(location(post(hr, path + "/parting", Map.of()))).endsWith("result=parted");
    TasklistUser.signIn(port, present);
    assertThat(hr.page(path).statusCode()).isEqualTo(404);
    assertThat(hr.page("/people/" + present).body()).contains("Asked", "Teruggedraaid op");
    assertThat(equalDirectories()).isEmpty();
  }

  @Test
  void anAccountThatHasACaseStaysWithIt() {
    TasklistUser.signIn(port, "mentor-utrecht").page("/home");
    String path = "/people/" + invite(hr, "M. Voorbeeld", ADDRESS, "mentor", "utrecht");
    assertThat(accountsOf(path)).contains("mentor-utrecht");

    mentorships.assign(
        nominatedCase("utrecht"),
        UTRECHT,
        new UserId("mentor-utrecht"),
        new UserId("mentor2-utrecht"),
        new UserId("manager-utrecht"));

    assertThat(accountsOf(path)).doesNotContain("mentor-utrecht");
  }

  private List<String> accountsOf(String path) {
    return Pattern.compile("<option value=\"([^\"]+)\"")
        .matcher(hr.page(path).body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void leavingIsOneStepSaidBeforeAndTakenBackAfterAMistake() {
    String hr2 =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    TasklistUser colleague = TasklistUser.signIn(port, hr2);
    assertThat(hr.page("/people/manager-utrecht").body())
        .contains("Niemand anders heeft hier deze rol: Leidinggevende");
    assertThat(hr.page("/people/hr-utrecht").body()).contains("legt iemand anders vast");
    String path = "/people/" + hr2;

    for (String day : List.of("", "soon", clock.today().minusDays(2).toString())) {
      assertThat(post(hr, path + "/leaving", Map.of("lastDay", day)).statusCode()).isEqualTo(400);
    }
    assertThat(post(hr, path + "/leaving", day(clock.today())).statusCode()).isEqualTo(302);
    assertThat(colleague.page("/home").statusCode()).as("still the last day").isEqualTo(200);
    assertThat(post(hr, path + "/leaving", day(clock.today().minusDays(1))).statusCode())
        .isEqualTo(302);

    assertThat(people.posts(new UserId(hr2))).isEmpty();
    assertThat(TasklistUser.tryToSignIn(port, hr2, hr2).statusCode()).isEqualTo(401);
    assertThat(post(hr, path + "/return", Map.of()).statusCode()).isEqualTo(302);
    assertThat(people.hasRole(new UserId(hr2), Role.HR, UTRECHT)).isTrue();
    TasklistUser.signIn(port, hr2);
  }

  @Test
  void anAccountThatWorksElsewhereTooIsNotClosedByOneMunicipality() {
    people.grant(new UserId("mentor-utrecht"), Role.MENTOR, ENSCHEDE);

    HttpResponse<String> refused = post(hr, "/people/mentor-utrecht/leaving", day(clock.today()));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("ook ergens anders gebruikt").doesNotContain("Enschede");
    people.revoke(new UserId("mentor-utrecht"), Role.MENTOR, ENSCHEDE);
  }

  @Test
  void aFileIsLookedAtBeforeAnybodyIsInvited() {
    String file =
        "\uFEFFRole;Name;Email;Language\n"
            + "mentor;Noor Voorbeeld;"
            + ADDRESS
            + ";uk\n"
            + "Mentor;Noor Voorbeeld;"
            + ADDRESS
            + ";nl\n"
            + "mayor;Piet;p@utrecht.example;nl\n"
            + "hr;Zoë;nowhere;nl\n"
            + "hr;;z@utrecht.example;nl\n"
            + "hr;Zoë;hr-utrecht@posiv.example;nl\n"
            + "hr;Zoë;z@utrecht.example;fr\n"
            + "hr;\"=Zoë, <b>\";zb@utrecht.example;\n";
    long before = accounts();

    HttpResponse<String> preview = upload(hr, file.getBytes(StandardCharsets.UTF_8));

    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(preview.body())
        .contains(
            "uitgenodigd: 2. Met een fout, overgeslagen: 6.",
            "twee keer in het bestand",
            "Kies een van de rollen",
            "geen mail worden gestuurd",
            "leesbare naam",
            "heeft deze rol hier al",
            "een van de drie talen",
            "=Zoë, &lt;b&gt;");
    assertThat(accounts()).isEqualTo(before);

    PageForm confirm = PageForm.in(preview.body()).get(0);
    assertThat(location(hr.sendForm(confirm.action(), confirm.fields())))
        .endsWith("result=imported");
    assertThat(accounts()).isEqualTo(before + 2);
    assertThat(people.withRole(Role.MENTOR, UTRECHT)).map(Person::name).contains("Noor Voorbeeld");
    assertThat(hr.sendForm(confirm.action(), confirm.fields()).statusCode())
        .as("the second time nobody is left to invite")
        .isEqualTo(400);
    assertThat(accounts()).isEqualTo(before + 2);
    assertThat(
            hr.sendForm(confirm.action(), confirm.with(Map.of("place", "arnhem")).fields())
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFileThatIsNoneIsRefusedWithASentence() {
    Map<String, byte[]> files =
        Map.of(
            "Kies een bestand", new byte[0],
            "deze kolommen noemen: name, email, role, language.",
                "a,b\n1,2".getBytes(StandardCharsets.UTF_8),
            "niet te lezen",
                "name;email;role;language\nZo\u00EB;a@b.example;hr;nl"
                    .getBytes(StandardCharsets.ISO_8859_1),
            "staat niemand", "name,email,role,language\n".getBytes(StandardCharsets.UTF_8),
            "te groot",
                ("name,email,role,language\n" + "a,b,c,d\n".repeat(201))
                    .getBytes(StandardCharsets.UTF_8));

    files.forEach(
        (sentence, file) -> {
          HttpResponse<String> refused = upload(hr, file);
          assertThat(refused.statusCode()).as(sentence).isEqualTo(400);
          assertThat(refused.body()).contains(sentence);
        });
  }

  private String invite(TasklistUser user, String name, String email, String role, String place) {
    HttpResponse<String> sent = send(user, name, email, role, place);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    return jdbc.sql("select user_id from posiv.account where email = :email")
        .param("email", email)
        .query(String.class)
        .single();
  }

  private HttpResponse<String> send(
      TasklistUser user, String name, String email, String role, String place) {
    PageForm form =
        PageForm.in(user.page("/people").body())
            .get(0)
            .with(
                Map.of(
                    "name", name, "email", email, "role", role, "place", place, "language", "nl"));
    return user.sendForm(form.action(), form.fields());
  }

  /** With the token of the session, as any form of the page has it. */
  private HttpResponse<String> post(TasklistUser user, String path, Map<String, String> answers) {
    PageForm form = PageForm.in(user.page("/people").body()).get(0).with(answers);
    return user.sendForm(path, form.fields());
  }

  private HttpResponse<String> upload(TasklistUser user, byte[] file) {
    PageForm form = PageForm.in(user.page("/people/import").body()).get(0);
    return user.sendFile(form.action(), form.fields(), "people.csv", file);
  }

  private static Map<String, String> day(LocalDate lastDay) {
    return Map.of("lastDay", lastDay.toString());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.body());
  }

  private String written(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private long accounts() {
    return jdbc.sql("select count(*) from posiv.account").query(Long.class).single();
  }

  private List<String> mailsTo(String user) {
    return jdbc.sql("select notice from posiv.outbox where recipient = :user order by created_at")
        .param("user", user)
        .query(String.class)
        .list();
  }

  private String mailText(String to) {
    mailroom.sendDue();
    return hr.read(hr.get("/demo/mail"))
        .valueStream()
        .filter(mail -> mail.path("to").asString().equals(to))
        .map(mail -> mail.path("text").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Who has other roles in the engine than in our directory. */
  private List<String> equalDirectories() {
    return jdbc.sql(
            """
            select coalesce(m.user_id_, r.user_id) from act_id_membership m
              full join (select distinct user_id, role from posiv.account_role) r
              on m.user_id_ = r.user_id and m.group_id_ = r.role
              where m.user_id_ is null or r.user_id is null
            """)
        .query(String.class)
        .list();
  }
}
