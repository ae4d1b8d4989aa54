package nl.posiv.onboarding.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.documents.DocumentKind;
import nl.posiv.onboarding.documents.Documents;
import nl.posiv.onboarding.documents.NewDocument;
import nl.posiv.onboarding.documents.Samples;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What proves that both sides signed, and how a mistake about that is undone. */
class SignaturesTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private Signatures signatures;
  @Autowired private Documents documents;
  @Autowired private Mailroom mailroom;

  @Test
  void scanIsConfirmedOnceByWhoeverHeldItAgainstTheLetter() {
    reach("log-hours");
    scan();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    Map<String, String> form = filled(hr, Map.of());

    for (int twice = 0; twice < 2; twice++) {
      assertThat(hr.sendForm(page() + "/proof", form).statusCode()).isEqualTo(302);
    }

    List<Signed> signed = signatures.of(reference, reader());
    assertThat(signed).hasSize(1);
    Signed.Proof proof = signed.get(0).proof();
    assertThat(proof).isNotNull();
    assertThat(proof.signatory()).isEqualTo("A. Secretaris");
    assertThat(proof.confirmedBy()).isEqualTo(new UserId(HR));
    assertThat(proof.confirmedOn()).isEqualTo(clock.today());
    assertThat(proof.state()).isEqualTo(Signed.State.SAME);
    assertThat(hr.page(page()).body()).contains("A. Secretaris", proof.digest());
    assertThat(hr.page("/cases/" + reference).body())
        .contains("/signatures/" + reference, "A. Secretaris", proof.digest());
    HttpResponse<String> other =
        hr.sendForm(page() + "/proof", with(form, "signatory", "B. Directeur"));
    assertThat(other.statusCode()).isEqualTo(400);
  }

  @Test
  void mistakeIsTakenBackWithAReasonAndConfirmedAnew() {
    reach("log-hours");
    scan();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    hr.sendForm(page() + "/proof", filled(hr, Map.of()));
    Map<String, String> back = form(hr, "/withdrawal");
    assertThat(hr.sendForm(page() + "/withdrawal", back).statusCode()).isEqualTo(400);

    HttpResponse<String> done =
        hr.sendForm(page() + "/withdrawal", with(back, "reason", "Another contract"));

    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(signatures.of(reference, reader()).get(0).proof()).isNull();
    assertThat(hr.page("/cases/" + reference).body()).contains("Another contract");
    assertThat(
            hr.sendForm(page() + "/proof", filled(hr, Map.of("signatory", "B. Directeur")))
                .statusCode())
        .isEqualTo(302);
    assertThat(signatures.of(reference, reader()).get(0).proof().signatory())
        .isEqualTo("B. Directeur");
  }

  @Test
  void bsnBelongsNeitherInTheNameNorInTheReason() {
    reach("log-hours");
    scan();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    HttpResponse<String> name =
        hr.sendForm(page() + "/proof", filled(hr, Map.of("signatory", "A. Secretaris 123456782")));
    hr.sendForm(page() + "/proof", filled(hr, Map.of()));

    HttpResponse<String> reason =
        hr.sendForm(
            page() + "/withdrawal", with(form(hr, "/withdrawal"), "reason", "Of 123456782"));

    for (HttpResponse<String> refused : List.of(name, reason)) {
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("BSN");
    }
    assertThat(signatures.of(reference, reader()).get(0).proof().signatory())
        .isEqualTo("A. Secretaris");
  }

  @Test
  void fileThatIsAnotherOneOrGoneIsSaidAndTheProofGoesWithItsTerm() {
    reach("log-hours");
    scan();
    TasklistUser hr = TasklistUser.signIn(port, HR);
    hr.sendForm(page() + "/proof", filled(hr, Map.of()));

    jdbc.sql("update posiv.signature_proof set digest = repeat('0', 64)").update();
    assertThat(signatures.of(reference, reader()).get(0).proof().state())
        .isEqualTo(Signed.State.OTHER);
    UUID file = signatures.files(reference, reader()).get(0).id();
    assertThat(
            hr.sendForm(
                    "/cases/" + reference + "/documents/" + file + "/removal",
                    with(form(hr, "/withdrawal"), "reason", "Blurred"))
                .statusCode())
        .isEqualTo(302);
    assertThat(signatures.of(reference, reader()).get(0).proof().state())
        .isEqualTo(Signed.State.GONE);

    jdbc.sql("update posiv.stored_document set gone_by = 'system', gone_because = null").update();
    mailroom.sendDue();

    assertThat(jdbc.sql("select count(*) from posiv.signature_proof").query(Integer.class).single())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"file,''", "file,nothing", "signatory,' '", "compared,''"})
  void whatIsMissingIsSaid(String field, String value) {
    reach("log-hours");
    scan();
    TasklistUser hr = TasklistUser.signIn(port, HR);

    HttpResponse<String> refused = hr.sendForm(page() + "/proof", filled(hr, Map.of(field, value)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("href=\"#" + field + "-");
    assertThat(signatures.of(reference, reader()).get(0).proof()).isNull();
  }

  @Test
  void onlyHrOfTheMunicipalitySeesIt() {
    reach("log-hours");
    TasklistUser elsewhere = TasklistUser.signIn(port, "hr-arnhem");
    for (String notTheirs : List.of(page(), "/signatures/POSIV-2099-0001", "/signatures/x")) {
      assertThat(elsewhere.page(notTheirs).statusCode()).as(notTheirs).isEqualTo(404);
    }
    for (String other : List.of(MANAGER, MENTOR, "ro3kvit", "admin", "official-utrecht")) {
      assertThat(TasklistUser.signIn(port, other).page(page()).statusCode())
          .as(other)
          .isEqualTo(403);
    }
  }

  private void scan() {
    documents.keep(
        reference,
        new NewDocument(
            UUID.randomUUID(), DocumentKind.SIGNED_CONTRACT, null, "scan.pdf", "", Samples.pdf()),
        reader(),
        new UserId(HR));
  }

  private Map<String, String> filled(TasklistUser hr, Map<String, String> otherwise) {
    Map<String, String> fields = new HashMap<>(form(hr, "/proof"));
    fields.put("file", signatures.files(reference, reader()).get(0).id().toString());
    fields.put("signatory", "A. Secretaris");
    fields.put("compared", "true");
    fields.putAll(otherwise);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> fields = new HashMap<>(form);
    fields.put(name, value);
    return fields;
  }

  private Map<String, String> form(TasklistUser user, String path) {
    return PageForm.in(user.page(page()).body()).stream()
        .filter(form -> form.action().equals(page() + path))
        .findFirst()
        .orElseThrow()
        .fields();
  }

  private String page() {
    return "/signatures/" + reference;
  }

  private static CaseReader reader() {
    return new CaseReader(
        new UserId(HR), Language.NL, Set.of(Role.HR), new MunicipalityId("utrecht"));
  }
}
