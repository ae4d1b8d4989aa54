package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.employment.CertificateOutcome;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUpOutcome;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Each date that a form asks for has an end on both sides. */
class DatesOfFormsTest extends YearTest {

  /** Dates whose ends are no days of the case, with what they are. */
  private static final Map<String, String> OWN_ENDS =
      Map.ofEntries(
          Map.entry("collect-right-to-work.birthDate", "the ages of people who work"),
          Map.entry(
              "collect-right-to-work.documentValidUntil", "a document outlives cases; not expired"),
          Map.entry(
              "record-new-proof.documentValidUntil", "a document outlives cases; not expired"),
          Map.entry(
              "record-permit-decision.validUntil", "a permit outlives contracts; not expired"),
          Map.entry("prepare-offer.endDate", "after the start, and the chain of contracts"),
          Map.entry(
              "decide-follow-up.newEndDate", "after the contract, and the chain of contracts"),
          Map.entry("request-mission.from", "not in the past, and the contract that runs now"),
          Map.entry("request-mission.until", "after the start, and the contract that runs now"),
          Map.entry(
              "change-mission.from",
              "as it was or not in the past, and the contract that runs now"),
          Map.entry("change-mission.until", "after the start, and the contract that runs now"),
          Map.entry(
              "complete-entry.firstDay", "not in the future, nor before the person could work"),
          Map.entry("complete-entry.lastDay", "not in the past, and the chain of contracts"),
          Map.entry("complete-entry.uwvNotifiedOn", "not in the future, nor long before the work"),
          Map.entry(
              "complete-entry.transitionNotifiedOn", "not in the future, nor long before the work"),
          Map.entry("complete-entry.birthDate", "the ages of people who work"),
          Map.entry("complete-entry.documentValidUntil", "a document outlives cases; not expired"),
          Map.entry("complete-entry.earlierFirstDay", "before the contract after it"),
          Map.entry("complete-entry.earlierLastDay", "before the contract after it"),
          Map.entry("complete-entry.earliestFirstDay", "before the contract after it"),
          Map.entry("complete-entry.earliestLastDay", "before the contract after it"));

  private static final LocalDate SIGNED = START.plusDays(2);
  private static final LocalDate TODAY = START.plusDays(9);
  private static final LocalDate DECADES_AGO = LocalDate.parse("1999-12-31");
  private static final LocalDate DECADES_AHEAD = LocalDate.parse("2099-12-31");

  @Autowired private List<CaseForm> forms;
  @Autowired private DateRanges ranges;
  @Autowired private JsonMapper json;
  @Autowired private Texts texts;
  @Autowired private Placements placements;
  @Autowired private Evaluations evaluations;

  private CaseReference reference;

  @BeforeEach
  void caseOfWhichEveryDayIsKnown() {
    reference = readyCase("utrecht");
    rightToWork.recordNotification(reference, START, null, "TEST-3", new UserId("hr-utrecht"));
    rightToWork.recordApplication(reference, START, "TEST-2", new UserId("hr-utrecht"));
    employments.recordConductCertificate(
        reference, CertificateOutcome.RECEIVED, START, new UserId("hr-utrecht"));
    onMorningOf(SIGNED);
    sign(reference);
    placements.recordStart(reference, SIGNED, new UserId("hr-utrecht"));
    evaluations.decide(
        contractOf(reference), FollowUpOutcome.END, null, "TEST", new UserId("manager-utrecht"));
    onMorningOf(TODAY);
  }

  @Test
  void everyDateHasTwoEndsOrAReasonToHaveItsOwn() throws IOException {
    Set<String> ended = new TreeSet<>(OWN_ENDS.keySet());
    byForm().forEach((form, bean) -> bean.dates().keySet().forEach(f -> ended.add(key(form, f))));

    assertThat(ended).containsExactlyInAnyOrderElementsOf(dateFields());
    assertThat(byForm().values())
        .flatExtracting(bean -> bean.dates().values())
        .allSatisfy(range -> assertThat(range.from()).isNotEmpty())
        .allSatisfy(range -> assertThat(range.until()).isNotEmpty());
  }

  @Test
  void noDateLiesDecadesAgoOrAheadAndTodayIsFine() {
    SoftAssertions all = new SoftAssertions();
    byForm()
        .forEach(
            (form, bean) ->
                bean.dates()
                    .keySet()
                    .forEach(
                        field -> {
                          for (LocalDate date : List.of(DECADES_AGO, DECADES_AHEAD)) {
                            AnswerRefusedException refused = refused(form, field, date);
                            all.assertThat(refused).as("%s of %s", field, form).isNotNull();
                            if (refused != null) {
                              all.assertThat(refused.field()).isEqualTo(field);
                              sentences(refused)
                                  .forEach(s -> all.assertThat(s).doesNotContain("{", "null"));
                            }
                          }
                          all.assertThatCode(() -> check(form, field, TODAY))
                              .as("%s of %s today", field, form)
                              .doesNotThrowAnyException();
                        }));
    all.assertAll();
  }

  @Test
  void dayThatComesLastIsTheOneThatIsNamed() {
    assertThat(refused("take-oath", "oathTakenOn", START.minusDays(1)).reason())
        .isEqualTo("date.too-early.signature");
    assertThat(refused("take-oath", "oathTakenOn", SIGNED.minusDays(1)).args())
        .containsExactly(SIGNED);
    assertThatCode(() -> check("take-oath", "oathTakenOn", SIGNED)).doesNotThrowAnyException();
    assertThat(refused("take-oath", "oathTakenOn", TODAY.plusDays(1)).reason())
        .isEqualTo("date.in-future");
    assertThat(refused("register-bsn", "appointmentOn", END.plusDays(1)).reason())
        .isEqualTo("date.too-late.contract-end");
    assertThatCode(() -> check("register-bsn", "appointmentOn", END)).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotKnownYetIsNoEnd() {
    CaseReference nominated = follow(nominatedCase("utrecht"));
    DateRange range = DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.FIRST_DAY);

    assertThatCode(() -> check("log-check-in", "checkInDate", TODAY, range, nominated))
        .doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(
                    AnswerRefusedException.class,
                    () ->
                        check("log-check-in", "checkInDate", TODAY.minusDays(1), range, nominated))
                .reason())
        .isEqualTo("date.too-early.nomination");
  }

  private List<String> sentences(AnswerRefusedException refused) {
    return Stream.of(Language.values())
        .map(
            language ->
                texts.get(
                    language,
                    refused.reason(),
                    Stream.concat(
                            Stream.of("field"),
                            Stream.of(refused.args())
                                .map(day -> texts.date(language, (LocalDate) day)))
                        .toArray()))
        .toList();
  }

  private AnswerRefusedException refused(String form, String field, LocalDate date) {
    return catchThrowableOfType(AnswerRefusedException.class, () -> check(form, field, date));
  }

  private void check(String form, String field, LocalDate date) {
    check(form, field, date, byForm().get(form).dates().get(field), reference);
  }

  private void check(
      String form, String field, LocalDate date, DateRange range, CaseReference caseReference) {
    CamundaForm file = read(Path.of("forms", form + ".form"));
    ranges.check(file, Map.of(field, range), new Answers(file, Map.of(field, date)), caseReference);
  }

  private Map<String, CaseForm> byForm() {
    return forms.stream()
        .collect(
            Collectors.toMap(
                CaseForm::key, Function.identity(), (one, two) -> one, LinkedHashMap::new));
  }

  private Set<String> dateFields() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .map(this::read)
          .flatMap(
              form ->
                  form.fields().stream()
                      .filter(field -> field.type().equals("datetime") && !field.readonly())
                      .map(field -> key(form.key(), field.key())))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private CamundaForm read(Path file) {
    return CamundaForm.of(json.readTree(file.toFile()));
  }

  private static String key(String form, String field) {
    return form + "." + field;
  }
}
