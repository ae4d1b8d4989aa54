package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** HR reads which facts and which rules led to a route, and whether proof lasts long enough. */
class ReasonsOfARouteTest extends YearTest {

  private static final String HR = "hr-utrecht";

  @Autowired private JdbcClient jdbc;
  @Autowired private Texts texts;
  @Autowired private Rules rules;

  private CaseReference reference;

  @BeforeEach
  void givenAnAcceptedOffer() {
    onMorningOf(LocalDate.parse("2026-12-01"));
    reference = acceptedCase("utrecht");
    startPhase("right-to-work", reference, Map.of());
  }

  @Test
  void notificationFollowsFromProtectionAndProof() {
    collect(Map.of("residenceStatus", "temporary-protection"));

    assertThat(reason("notify-uwv"))
        .contains(
            "Verblijfsstatus: Tijdelijke bescherming",
            "van 4 januari 2027 tot en met 3 januari 2028",
            "U hebt het originele bewijs gezien",
            "De tijdelijke bescherming geldt nog op 4 januari 2027",
            "tot en met 4 maart 2027 (wet; bron: Rijksoverheid.nl",
            "2 werkdagen voor de start gedaan (wet; bron: Besluit uitvoering Wav 2022, artikel 6.5");
  }

  @Test
  void choiceOfTheProgrammeIsNotCalledLaw() {
    collect(Map.of("residenceStatus", "transition-document"));

    assertThat(reason("notify-uwv"))
        .contains("(keuze van het programma; bron: Niet bevestigd")
        .doesNotContain("(wet;");
  }

  /** The catalogue is in English; a source that changed there is not shown in old words. */
  @Test
  void sourceIsReadInTheReadersLanguageAsLongAsItIsTheOneThatWasTranslated() {
    collect(Map.of("residenceStatus", "transition-document"));
    assertThat(reasonIn("uk")).contains("Не підтверджено").doesNotContain("Not confirmed");
    String changed = "Published since: Stcrt. 2027, 1";
    String id = "transition-document-notified";
    String source =
        jdbc.sql("select source from posiv.rule where id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    setSource(id, changed);
    try {
      assertThat(reason("notify-uwv")).contains(changed).doesNotContain("Niet bevestigd");
    } finally {
      setSource(id, source);
    }
  }

  /** A changed source whose translation was forgotten is found here. */
  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {
        "TEMPORARY_PROTECTION_END",
        "UWV_NOTICE",
        "TRANSITION_DOCUMENT_NOTIFIED",
        "WORK_PERMIT_LONGEST_STAY",
        "HIGHLY_SKILLED_PAY",
        "HIGHLY_SKILLED_PAY_YOUNG"
      })
  void everySourceOfAReasonIsTheOneThatWasTranslated(Rule rule) {
    assertThat(texts.find(Language.EN, "ruleSource." + rule.id()))
        .contains(rules.source(rule, clock.today()).source());
  }

  private String reasonIn(String language) {
    readIn(language);
    try {
      return reason("notify-uwv");
    } finally {
      readIn("nl");
    }
  }

  private void readIn(String language) {
    jdbc.sql("update posiv.account set language = :language where user_id = :user")
        .param("language", language)
        .param("user", HR)
        .update();
  }

  private void setSource(String rule, String source) {
    jdbc.sql("update posiv.rule set source = :source where id = :id")
        .param("source", source)
        .param("id", rule)
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    // thirty on 1 December 2026, the day on which it is asked, or a day later
    "1996-12-01, 5942,    true,  highly-skilled-migrant, leeftijd van 30",
    "1996-12-01, 5941.99, true,  single-permit,          leeftijd van 30",
    "1996-12-02, 4357,    true,  highly-skilled-migrant, leeftijd van 29",
    "1996-12-02, 4356.99, true,  single-permit,          leeftijd van 29",
    "1996-12-02, 5942,    false, single-permit,          geen erkend referent"
  })
  void payAndAgeAreNamed(
      LocalDate born, double pay, boolean sponsor, String route, String inWords) {
    collect(
        Map.of(
            "residenceStatus", "none",
            "birthDate", born,
            "monthlyPay", pay,
            "recognisedSponsor", sponsor));

    assertThat(rightToWork.routeOf(reference)).contains(Route.of(route));
    assertThat(reason("apply-permit"))
        .contains(inWords, "bij een aanvraag op 1 december 2026", "3 maanden of korter (wet; bron:")
        .contains(pay == 5942 || pay == 4357 ? "minstens de €" : "minder dan de €");
  }

  @Test
  void refusalNamesTheFactThatIsMissing() {
    collect(Map.of("residenceStatus", "free-to-work", "proofSeen", false));

    assertThat(reason("resolve-right-to-work"))
        .contains("U hebt het originele bewijs niet gezien", "(Wet arbeid vreemdelingen, Wav,");
  }

  @ParameterizedTest(name = "{0} until {1}: flagged {2}")
  @CsvSource({
    "free-to-work, 2028-01-02, true",
    "free-to-work, 2028-01-03, false",
    "free-to-work, 2028-01-04, false",
    "temporary-protection, 2028-06-01, true"
  })
  void proofThatEndsBeforeTheContractIsFlagged(String status, LocalDate until, boolean flagged) {
    collect(Map.of("residenceStatus", status, "documentValidUntil", until));
    if (status.equals("temporary-protection")) {
      assertThat((String) shown(HR, reference, "notify-uwv").get("documentNote"))
          .contains("tot en met 4 maart 2027", "tot en met 3 januari 2028")
          .as("the first reminder would have been before today")
          .contains("De volgende herinnering komt op 4 december 2026")
          .contains("keuze van het programma");
      submit(
          HR,
          reference,
          "notify-uwv",
          Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-1"));
    }

    assertThat(told("document-ends-early")).isEqualTo(flagged ? 1 : 0);
    assertThat(rightToWork.proofEndsEarly(reference).isPresent()).isEqualTo(flagged);
  }

  @Test
  void proofThatLastsIsNotSpokenOf() {
    collect(Map.of("residenceStatus", "work-restricted"));

    assertThat(shown(HR, reference, "apply-permit")).doesNotContainKey("documentNote");
  }

  @Test
  void permitThatEndsBeforeTheContractIsFlagged() {
    collect(Map.of("residenceStatus", "work-restricted"));
    submit(
        HR,
        reference,
        "apply-permit",
        Map.of("appliedOn", clock.today(), "applicationNumber", "A-1"));
    submit(
        HR,
        reference,
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", START, "validUntil", END.minusDays(1)));

    assertThat(rightToWork.proofEndsEarly(reference)).contains(END.minusDays(1));
    assertThat(told("document-ends-early")).isEqualTo(1);
  }

  private void collect(Map<String, Object> answers) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "nationality", "Ukrainian",
                "birthDate", "1985-05-05",
                "documentNumber", "TEST-1",
                "documentValidUntil", "2030-01-01",
                "proofSeen", true,
                "monthlyPay", 4500));
    all.putAll(answers);
    submit(HR, reference, "collect-right-to-work", all);
  }

  private String reason(String task) {
    return (String) shown(HR, reference, task).get("routeReason");
  }

  private int told(String notice) {
    return jdbc.sql(
            "select count(*) from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", reference.value())
        .param("notice", notice)
        .query(Integer.class)
        .single();
  }
}
