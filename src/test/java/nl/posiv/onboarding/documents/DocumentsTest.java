package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documents of a case, over HTTP: who adds, fetches and takes away what. */
@ExtendWith(OutputCaptureExtension.class)
class DocumentsTest extends JourneyTest {

  private static final String OFFICIAL = "official-utrecht";
  private static final Map<String, Role> PEOPLE =
      Map.of("ro3kvit", Role.RO3KVIT, HR, Role.HR, MANAGER, Role.MANAGER, OFFICIAL, Role.OFFICIAL);
  private static final Pattern LINK =
      Pattern.compile("href=\"(/cases/[^\"]+/documents/[0-9a-f-]{36})\"");

  @LocalServerPort private int port;
  @Autowired private DocumentsThatAreOver over;

  private final Map<String, TasklistUser> sessions = new HashMap<>();

  @Test
  void everyKindIsAddedAndFetchedByThoseOfTheTableAndByNobodyElse() {
    reach("take-oath");
    for (DocumentKind kind : DocumentKind.values()) {
      for (String user : PEOPLE.keySet()) {
        boolean may = Rights.writersOfDocuments(kind.id()).contains(PEOPLE.get(user));
        HttpResponse<String> answer = add(user, kind, "file.pdf", Samples.pdf());
        assertThat(answer.statusCode())
            .as("%s adds %s: %s", user, kind, answer.body())
            .isIn(may ? Set.of(302, 303) : Set.of(400, 403));
        assertThat(page(user).contains("<option value=\"" + kind.id() + "\""))
            .as("%s is offered %s", user, kind)
            .isEqualTo(may);
      }
    }
    List<Map<String, Object>> all =
        jdbc.sql("select id::text as id, kind from posiv.stored_document").query().listOfRows();
    assertThat(all).hasSizeGreaterThan(8);
    for (String user : PEOPLE.keySet()) {
      Set<String> listed = links(user);
      for (Map<String, Object> one : all) {
        boolean may =
            Rights.readersOfDocuments(one.get("kind").toString()).contains(PEOPLE.get(user));
        String address = documents() + "/" + one.get("id");
        assertThat(session(user).page(address).statusCode())
            .as("%s fetches %s", user, one)
            .isEqualTo(may ? 200 : 404);
        assertThat(listed.contains(address)).as("%s sees %s", user, one).isEqualTo(may);
      }
    }
    for (String outside : List.of("hr-arnhem", "manager-arnhem", "official-arnhem")) {
      assertThat(session(outside).page(documents()).statusCode()).as(outside).isEqualTo(404);
      for (Map<String, Object> one : all) {
        assertThat(session(outside).page(documents() + "/" + one.get("id")).statusCode())
            .as(outside)
            .isEqualTo(404);
      }
    }
    for (String closed : List.of("mentor-utrecht", "posiv", "admin", "privacy", "clerk-utrecht")) {
      assertThat(session(closed).page(documents()).statusCode()).as(closed).isEqualTo(403);
    }
    assertThat(session("mentor-utrecht").page("/cases/" + reference).body())
        .doesNotContain("id=\"documents\"");
    assertThat(session(HR).page("/cases/" + reference).body())
        .contains("id=\"documents\"", "Kopie van het identiteitsbewijs", "HR Utrecht");
    assertThat(session("ro3kvit").page("/cases/" + reference).body())
        .contains("id=\"documents\"", "CV")
        .doesNotContain("Copy of the identity document");
  }

  @Test
  void isHandedOutAsAFileThatRunsNowhere() {
    reach("take-oath");
    byte[] scan = Samples.scan(1);
    add(HR, DocumentKind.PERMIT, "C:\\Users\\olena\\Testenko.png", scan);
    String address = links(HR).iterator().next();

    HttpResponse<byte[]> answer = session(HR).attachment(address);

    assertThat(answer.headers().map())
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox"))
        .containsEntry("Cache-Control", List.of("no-store"))
        .containsEntry("Content-Type", List.of("image/png"))
        .containsEntry(
            "Content-Disposition",
            List.of("attachment; filename=\"permit-" + reference + ".png\""));
    assertThat(Samples.text(answer.body())).doesNotContain("GPS", "script");
    assertThat(Samples.colours(answer.body())).isEqualTo(Samples.colours(scan));
    assertThat(page(HR)).contains("Testenko.png").doesNotContain("olena");
    byte[] stored =
        jdbc.sql("select content from posiv.document_content").query(byte[].class).single();
    assertThat(Samples.text(stored)).doesNotContain("PNG", "IDAT");
  }

  @Test
  void whatIsWrongIsSaidInThePageAndNothingIsLost(CapturedOutput output) {
    reach("take-oath");
    byte[] tooLarge = Arrays.copyOf(Samples.pdf(), 10 * 1024 * 1024 + 1);
    Map<String, byte[]> wrong =
        Map.of(
            "groter dan 10 MB", tooLarge,
            "of het is leeg", new byte[0],
            "geen pdf, jpeg of png", "<html><script>x</script>".getBytes(StandardCharsets.UTF_8),
            "alleen open met een wachtwoord", Samples.pdfWithPassword("secret"),
            "beschadigd", Arrays.copyOf(Samples.photo(1), 100));

    wrong.forEach(
        (sentence, content) -> {
          HttpResponse<String> answer =
              send(
                  HR,
                  DocumentKind.PERMIT,
                  "Testenko-secret.pdf",
                  content,
                  Map.of("description", "Permit of the IND"));
          assertThat(answer.statusCode()).as(sentence).isEqualTo(400);
          assertThat(answer.body())
              .contains(sentence, "aria-describedby=\"file-about file-error\"", "Permit of the IND")
              .containsPattern("<option value=\"permit\"[^>]*selected");
        });
    assertThat(send(HR, DocumentKind.OTHER, "a.pdf", Samples.pdf(), Map.of()).body())
        .contains("description-error");
    assertThat(rows("stored_document")).isZero();
    assertThat(output).doesNotContain("Testenko-secret", "Permit of the IND");
    byte[] largest = Arrays.copyOf(Samples.pdf(), 10 * 1024 * 1024);
    assertThat(add(HR, DocumentKind.PERMIT, "large.pdf", largest).statusCode()).isIn(302, 303);
  }

  @Test
  void nameThatNoFileHasIsRefusedAndNotLogged(CapturedOutput output) {
    reach("take-oath");

    assertThat(add(HR, DocumentKind.PERMIT, "Testenko-nul\0.pdf", Samples.pdf()).statusCode())
        .isEqualTo(400);

    assertThat(output).doesNotContain("Testenko-nul");
    assertThat(rows("stored_document")).isZero();
  }

  @Test
  void nothingOfIdentityIsTakenBeforeTheOfferIsAccepted() {
    reach("record-offer-reply");

    for (DocumentKind kind : DocumentKind.values()) {
      boolean open = List.of(DocumentKind.CV, DocumentKind.OTHER).contains(kind);
      assertThat(add(HR, kind, "file.pdf", Samples.pdf()).statusCode())
          .as(kind.id())
          .isIn(open ? Set.of(302, 303) : Set.of(400));
    }
  }

  @Test
  void whatOneMunicipalityAddedTheNextOneDoesNotRead() {
    reach("review-nomination");
    add("ro3kvit", DocumentKind.CV, "cv.pdf", Samples.pdf());
    add(HR, DocumentKind.CV, "notes-of-utrecht.pdf", Samples.pdf());
    doIt("review-nomination", Map.of("outcome", "not-suitable", "reason", "too far from water"));
    doIt("choose-municipality", Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(page("hr-arnhem")).contains("cv.pdf").doesNotContain("notes-of-utrecht");
    assertThat(links("hr-arnhem")).hasSize(1);
    assertThat(page("ro3kvit")).contains("cv.pdf", "notes-of-utrecht.pdf");
  }

  @Test
  void mistakeIsTakenAwayAtOnceAndThatItWasThereStays() {
    reach("take-oath");
    add(HR, DocumentKind.IDENTITY_COPY, "somebody-else.pdf", Samples.pdf());
    String address = links(HR).iterator().next();
    assertThat(page(OFFICIAL)).doesNotContain("/removal");
    assertThat(session(OFFICIAL).page(address).statusCode()).isEqualTo(200);
    PageForm removal = form(HR, "/removal");

    assertThat(session(HR).sendForm(removal.action(), removal.fields()).body())
        .contains("reason-", "Zeg alstublieft waarom");
    assertThat(session(OFFICIAL).sendForm(removal.action(), token(OFFICIAL)).statusCode())
        .isEqualTo(404);
    for (int click = 0; click < 2; click++) {
      assertThat(
              session(HR)
                  .sendForm(
                      removal.action(), removal.with(Map.of("reason", "Of another case")).fields())
                  .statusCode())
          .isIn(302, 303);
    }

    assertThat(page(HR)).contains("Of another case").doesNotContain("somebody-else", address);
    assertThat(page(OFFICIAL)).contains("Of another case");
    assertThat(session(HR).page(address).statusCode()).isEqualTo(404);
    assertThat(rows("document_content")).isZero();
    assertThat(rows("stored_document")).isOne();
  }

  @Test
  void whoeverAddedTakesAway() {
    reach("take-oath");
    add(OFFICIAL, DocumentKind.CV, "mine.pdf", Samples.pdf());
    PageForm removal = form(OFFICIAL, "/removal");
    Map<String, String> fields = removal.with(Map.of("reason", "An old one")).fields();

    session(OFFICIAL).sendForm(removal.action(), fields);

    assertThat(page(OFFICIAL)).contains("An old one");
    assertThat(session(HR).page("/cases/" + reference + "?").body())
        .contains("Er is een document toegevoegd: Cv", "Er is een document weggehaald: Cv")
        .as("why stands with the documents only")
        .containsOnlyOnce("An old one");
    assertThat(session(OFFICIAL).page("/my-year").body()).contains(documents());
  }

  @Test
  void newVersionStandsBesideTheOldAndAClickTwiceAddsOne() throws Exception {
    reach("take-oath");
    PageForm form = form(HR, "/documents");
    Map<String, String> fields = form.with(Map.of("kind", "permit")).fields();
    TasklistUser hr = session(HR);
    byte[] pdf = Samples.pdf();

    List<HttpResponse<String>> answers =
        SameMoment.times(4, () -> hr.sendFile(form.action(), fields, "a.pdf", pdf));
    hr.sendFile(form.action(), fields, "a.pdf", pdf);

    assertThat(answers).allMatch(answer -> answer.statusCode() < 400);
    assertThat(rows("stored_document")).as("the same, at once and later").isOne();
    for (int click = 0; click < 2; click++) {
      hr.sendFile(form.action(), fields, "b.pdf", Samples.scan(1));
      assertThat(rows("stored_document")).as("another file in the same form").isEqualTo(2);
    }
    add(HR, DocumentKind.PERMIT, "c.pdf", pdf);
    assertThat(links(HR)).hasSize(3);
  }

  @Test
  void whatWasTakenAwayDoesNotComeBackWhenItsFormIsSentOnceMore() {
    reach("take-oath");
    PageForm form = form(HR, "/documents");
    Map<String, String> fields = form.with(Map.of("kind", "permit")).fields();
    byte[] pdf = Samples.pdf();
    session(HR).sendFile(form.action(), fields, "a.pdf", pdf);
    PageForm removal = form(HR, "/removal");
    session(HR).sendForm(removal.action(), removal.with(Map.of("reason", "An old one")).fields());

    session(HR).sendFile(form.action(), fields, "a.pdf", pdf);

    assertThat(rows("document_content")).isZero();
    assertThat(rows("stored_document")).isOne();
  }

  @Test
  void eachViewAndEachUploadIsOnRecordWithItsKindAndCase() {
    reach("take-oath");
    long before = jdbc.sql("select max(id) from posiv.audit").query(Long.class).single();
    add(HR, DocumentKind.PERMIT, "Testenko.pdf", Samples.pdf());
    String address = links(HR).iterator().next();
    session(HR).page(address);
    session("ro3kvit").page(address);

    assertThat(
            jdbc.sql(
                    """
                    select action || ' ' || object || ' ' || result || ' ' || actor from posiv.audit
                    where case_reference = :case and action like 'document-%' and id > :before order by id
                    """)
                .param("case", reference.value())
                .param("before", before)
                .query(String.class)
                .list())
        .containsExactly(
            "document-added " + documents() + "#permit ok " + HR,
            "document-opened " + address + "#permit ok " + HR,
            "document-opened " + address + "#permit refused ro3kvit");
    assertThat(session("privacy").page("/audit?lines=all&case=" + reference).body())
        .contains(address + "#permit")
        .doesNotContain("Testenko");
    assertThat(session("privacy").page("/audit?case=" + reference).body())
        .contains("een document (Vergunning)", "Gelezen: de lijst van documenten")
        .doesNotContain("Testenko");
  }

  @Test
  void contentThatWasChangedIsRefusedWithASentence() {
    reach("take-oath");
    add(HR, DocumentKind.PERMIT, "a.pdf", Samples.pdf());
    jdbc.sql(
            "update posiv.document_content set content = set_byte(content, 5, 255 - get_byte(content, 5))")
        .update();

    HttpResponse<String> answer = session(HR).page(links(HR).iterator().next());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("nu niet te lezen");
  }

  @Test
  void documentIsKeptBesideOneThatCannotBeReadAnyMore() {
    reach("take-oath");
    add(HR, DocumentKind.PERMIT, "a.pdf", Samples.photo(1));
    jdbc.sql(
            "update posiv.document_content set content = set_byte(content, 5, 255 - get_byte(content, 5))")
        .update();

    add(HR, DocumentKind.PERMIT, "a.pdf", Samples.photo(1));

    assertThat(rows("stored_document")).isEqualTo(2);
  }

  @Test
  void withoutATokenOrASessionNothingIsTaken() {
    reach("take-oath");
    Map<String, String> fields = Map.of("kind", "permit");

    assertThat(session(HR).sendFile(documents(), fields, "a.pdf", Samples.pdf()).statusCode())
        .isEqualTo(403);
    assertThat(
            TasklistUser.stranger(port)
                .sendFile(documents(), fields, "a.pdf", Samples.pdf())
                .statusCode())
        .isIn(401, 403);
    assertThat(rows("stored_document")).isZero();
  }

  @Test
  void taskLeadsToTheFormAndBackThroughTheDoorThatItWasOpenedAt() {
    reach("check-identity");
    String task = tasks(reference, "check-identity").get(0).getId();
    String open = session(HR).page("/tasks/" + task).body();
    String fromOwnPages = documents() + "?task=" + task + "&door=own-pages";
    assertThat(open).contains(fromOwnPages.replace("&", "&amp;") + "#add");
    TasklistUser.Form inTasklist = session(HR).open(task);
    assertThat(inTasklist.file().toString())
        .contains("/documents?task={{taskId}}&door={{door}}#add");
    assertThat(inTasklist.value("taskId")).isEqualTo(task);
    assertThat(inTasklist.value("door")).isEqualTo("tasklist");

    assertThat(session(HR).page(documents() + "?task=" + task + "&door=tasklist").body())
        .contains("href=\"" + TaskDoor.TASKLIST.task(task) + "\"")
        .containsPattern("<option value=\"identity-copy\"[^>]*selected");
    String page = session(HR).page(fromOwnPages).body();

    assertThat(page)
        .contains("href=\"/tasks/" + task + "\"")
        .containsPattern("<option value=\"identity-copy\"[^>]*selected");
    PageForm form = PageForm.in(page).get(0);
    assertThat(
            session(HR)
                .sendFile(form.action(), form.fields(), "a.pdf", Samples.pdf())
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .endsWith("/documents?result=added&task=" + task + "&door=own-pages");
    assertThat(session(HR).page(documents() + "?task=javascript:x").body())
        .doesNotContain("/tasks/javascript", "value=\"javascript");
  }

  @Test
  void documentsOfACaseWithoutWorkGoAfterAFewWeeks() {
    reach("review-nomination");
    long before = jdbc.sql("select max(id) from posiv.audit").query(Long.class).single();
    add("ro3kvit", DocumentKind.CV, "cv.pdf", Samples.pdf());
    over.workOff();
    assertThat(page("ro3kvit")).contains("if it comes to no work");
    endCase(reference);
    LocalDate ended = clock.today();
    over.workOff();
    assertThat(links("ro3kvit")).hasSize(1);

    onMorningOf(ended.plusWeeks(4));
    over.workOff();
    assertThat(links("ro3kvit")).as("the last day").hasSize(1);
    onMorningOf(ended.plusWeeks(4).plusDays(1));
    over.workOff();

    assertThat(links("ro3kvit")).isEmpty();
    assertThat(page("ro3kvit")).contains("as its term was over").doesNotContain("cv.pdf");
    assertThat(rows("document_content")).isZero();
    assertThat(
            jdbc.sql(
                    "select actor from posiv.audit where action = 'document-erased' and case_reference = :case and id > :before")
                .param("case", reference.value())
                .param("before", before)
                .query(String.class)
                .list())
        .containsExactly("system");
  }

  @Test
  void whyADocumentWasTakenAwayIsKeptAsLongAsTheDocumentWouldBe() {
    reach("review-nomination");
    add("ro3kvit", DocumentKind.CV, "cv.pdf", Samples.pdf());
    PageForm removal = form("ro3kvit", "/removal");
    session("ro3kvit")
        .sendForm(removal.action(), removal.with(Map.of("reason", "Of another case")).fields());
    endCase(reference);
    LocalDate ended = clock.today();
    over.workOff();

    onMorningOf(ended.plusWeeks(4));
    over.workOff();
    assertThat(page("ro3kvit")).as("the last day").contains("Of another case");
    onMorningOf(ended.plusWeeks(4).plusDays(1));
    over.workOff();

    assertThat(page("ro3kvit")).contains("taken away on").doesNotContain("Of another case");
    assertThat(rows("stored_document")).isOne();
  }

  @Test
  void whatAMunicipalityAddedThatDidNotTakeTheCandidateOnGoesAfterAFewWeeks() {
    reach("review-nomination");
    add("ro3kvit", DocumentKind.CV, "cv.pdf", Samples.pdf());
    add(HR, DocumentKind.CV, "notes-of-utrecht.pdf", Samples.pdf());
    doIt("review-nomination", Map.of("outcome", "not-suitable", "reason", "too far from water"));
    LocalDate known = clock.today();
    over.workOff();
    assertThat(links("ro3kvit")).as("until another municipality is asked").hasSize(2);
    doIt("choose-municipality", Map.of("outcome", "nominate", "municipality", "arnhem"));
    add("hr-arnhem", DocumentKind.CV, "notes-of-arnhem.pdf", Samples.pdf());

    onMorningOf(known.plusWeeks(4));
    over.workOff();
    assertThat(links("ro3kvit")).as("the last day").hasSize(3);
    onMorningOf(known.plusWeeks(4).plusDays(1));
    over.workOff();

    assertThat(links("ro3kvit")).hasSize(2);
    assertThat(page("ro3kvit"))
        .contains("cv.pdf", "notes-of-arnhem.pdf")
        .doesNotContain("notes-of-utrecht.pdf");
  }

  @Test
  void afterWorkEachKindHasItsTerm() {
    reach("send-end-notice");
    doIt("send-end-notice", Map.of());
    reach("complete-offboarding");
    doIt("complete-offboarding", Map.of());
    LocalDate last = contracts.present(reference).orElseThrow().lastDay().orElseThrow();
    for (DocumentKind kind : DocumentKind.values()) {
      add(HR, kind, kind.id() + ".pdf", Samples.pdf());
    }
    assertThat(page(HR)).contains("31 december " + (last.getYear() + 5));

    assertThat(kindsLeftOn(last.plusYears(2))).hasSize(7);
    assertThat(kindsLeftOn(last.plusYears(2).plusDays(1)))
        .containsExactlyInAnyOrder(
            DocumentKind.IDENTITY_COPY,
            DocumentKind.RESIDENCE_PROOF,
            DocumentKind.PERMIT,
            DocumentKind.SIGNED_CONTRACT);
    assertThat(kindsLeftOn(LocalDate.of(last.getYear() + 5, 12, 31))).hasSize(4);
    assertThat(kindsLeftOn(LocalDate.of(last.getYear() + 6, 1, 1)))
        .containsExactly(DocumentKind.SIGNED_CONTRACT);
    assertThat(kindsLeftOn(last.plusYears(7))).hasSize(1);
    assertThat(kindsLeftOn(last.plusYears(7).plusDays(1))).isEmpty();
  }

  private List<DocumentKind> kindsLeftOn(LocalDate day) {
    onMorningOf(day);
    over.workOff();
    return jdbc
        .sql("select kind from posiv.stored_document where gone_at is null")
        .query(String.class)
        .list()
        .stream()
        .map(kind -> WithId.of(DocumentKind.class, kind))
        .toList();
  }

  private long rows(String table) {
    return jdbc.sql("select count(*) from posiv." + table).query(Long.class).single();
  }

  private String documents() {
    return "/cases/" + reference + "/documents";
  }

  private TasklistUser session(String user) {
    return sessions.computeIfAbsent(user, it -> TasklistUser.signIn(port, it));
  }

  private String page(String user) {
    HttpResponse<String> answer = session(user).page(documents());
    assertThat(answer.statusCode()).as("%s: %s", user, answer.body()).isEqualTo(200);
    return answer.body();
  }

  private Set<String> links(String user) {
    return LINK.matcher(page(user))
        .results()
        .map((MatchResult link) -> link.group(1))
        .collect(Collectors.toSet());
  }

  /** The first form that is sent to an address that ends like this. */
  private PageForm form(String user, String end) {
    return PageForm.in(page(user)).stream()
        .filter(form -> form.action().endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> token(String user) {
    return form(user, "/documents").with(Map.of("reason", "Mine")).fields();
  }

  private HttpResponse<String> add(String user, DocumentKind kind, String name, byte[] content) {
    return send(user, kind, name, content, Map.of("description", "About " + kind.id()));
  }

  private HttpResponse<String> send(
      String user, DocumentKind kind, String name, byte[] content, Map<String, String> more) {
    Map<String, String> fields =
        PageForm.in(page(user)).stream()
            .filter(form -> form.action().endsWith("/documents"))
            .findFirst()
            .map(PageForm::fields)
            .map(HashMap::new)
            .orElseGet(HashMap::new);
    fields.put("kind", kind.id());
    fields.putAll(more);
    return session(user).sendFile(documents(), fields, name, content);
  }
}
