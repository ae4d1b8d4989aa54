package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.rules.EnteredRules;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which the rule catalogue is read, and on which an administrator enters a row. */
class RulesPageTest extends CaseTest {

  private static final String PAGE = "/rules/temporary-protection-end";

  @LocalServerPort private int port;
  @Autowired private EnteredRules entered;
  @Autowired private Texts texts;
  @Autowired private Names names;
  @Autowired private JdbcClient jdbc;

  @Test
  void amountsOfTheNextYearAreLookedAtInDecember() {
    assertThat(TasklistUser.signIn(port, "posiv").page("/rules").body())
        .contains(
            "Bedragen om na te kijken voor 2027",
            "niet bekend vanaf 1 januari 2027",
            "niet bekend vanaf 1 april 2027",
            "hetzelfde sinds 1 oktober 2025");
  }

  @Test
  void administratorSeesWhomItConcernsAndApplies() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String day = clock.today().toString();

    HttpResponse<String> preview =
        admin.page(PAGE + "?value=2028-03-04&status=law&source=Council&from=" + day);
    assertThat(preview.statusCode()).isEqualTo(200);
    PageForm apply =
        PageForm.in(preview.body()).stream()
            .filter(form -> form.fields().containsKey("seen"))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> applied = admin.sendForm(apply.action(), apply.fields());

    assertThat(applied.headers().firstValue("Location")).hasValue(PAGE + "?result=applied");
    assertThat(admin.page(PAGE + "?result=applied").body())
        .contains("4 March 2028", "Council", "admin");
    assertThat(
            jdbc.sql(
                    "select object from posiv.audit where action = 'rule-changed' order by id desc")
                .query(String.class)
                .list())
        .first()
        .isEqualTo("temporary-protection-end from " + day + ": 2028-03-04");
    PageForm remove =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(form -> form.action().endsWith("/remove"))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> removed = admin.sendForm(remove.action(), remove.fields());
    assertThat(removed.headers().firstValue("Location")).hasValue(PAGE + "?result=removed");
  }

  @Test
  void amountOfAYearThatRunsIsEnteredFromItsFirstDay() {
    clock.show(Instant.parse("2027-04-13T08:00:00Z"));
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String row =
        "/rules/highly-skilled-pay?value=6100&status=law&source=IND&from=2027-01-01&until=2027-12-31";
    PageForm apply =
        PageForm.in(admin.page(row).body()).stream()
            .filter(form -> form.fields().containsKey("seen"))
            .findFirst()
            .orElseThrow();

    assertThat(admin.sendForm(apply.action(), apply.fields()).headers().firstValue("Location"))
        .hasValue("/rules/highly-skilled-pay?result=applied");

    assertThat(entered.of("highly-skilled-pay"))
        .filteredOn(one -> one.holdsOn(LocalDate.parse("2027-02-15")))
        .extracting(one -> one.value())
        .containsExactly("6100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value=soon&from=2030-01-01",
        "value=2028-03-04&from=2020-01-01",
        "value=2028-03-04&from=never",
        "value=2028-03-04&from=2090-01-01&status=law"
      })
  void mistakeIsSaidInASentenceAndWhatWasTypedStays(String typed) {
    HttpResponse<String> answer = TasklistUser.signIn(port, "admin").page(PAGE + "?" + typed);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("role=\"alert\"")
        .doesNotContain("name=\"seen\"", "rules.mistake");
  }

  @Test
  void programmeLeadsReadAndOthersDoNot() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    assertThat(posiv.page("/rules").statusCode()).isEqualTo(200);
    assertThat(posiv.page(PAGE).body()).doesNotContain("name=\"value\"");
    assertThat(posiv.sendForm(PAGE, Map.of("value", "2028-03-04")).statusCode()).isEqualTo(403);
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/rules").statusCode()).isEqualTo(403);
  }

  @Test
  void noOtherPageIsMadeUp() {
    assertThat(TasklistUser.signIn(port, "admin").page("/rules/nothing").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasANameInEveryLanguage(Language language) {
    assertThat(entered.all())
        .filteredOn(row -> !row.id().startsWith("deadline."))
        .allSatisfy(row -> assertThat(texts.find(language, "rule." + row.id())).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void everyTermIsThatOfATaskWithAName(Language language) {
    assertThat(entered.all())
        .filteredOn(row -> row.id().startsWith("deadline.") && !row.id().endsWith(".default"))
        .extracting(row -> row.id().split("\\.")[1])
        .allSatisfy(task -> assertThat(names.nameOfTask(language, task)).isNotEqualTo(task));
  }
}
