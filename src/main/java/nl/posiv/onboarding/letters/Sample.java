package nl.posiv.onboarding.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.printing.Block;

/** What is known of somebody who does not exist, to see how a letter looks. */
record Sample(Texts texts, Language language, String municipality, LocalDate today) {

  private static final String REFERENCE = "POSIV-0000-0000";
  private static final BigDecimal HOURS = BigDecimal.valueOf(36);

  Map<Fact, String> values() {
    LocalDate last = today.plusYears(1).minusDays(1);
    String until = texts.date(language, last);
    String period = texts.get(language, "letter.period", texts.date(language, today), until);
    Map<Fact, String> values = new EnumMap<>(Fact.class);
    values.put(Fact.REFERENCE, REFERENCE);
    values.put(Fact.TODAY, texts.date(language, today));
    values.put(Fact.OFFICIAL, said("official"));
    values.put(Fact.MUNICIPALITY, municipality);
    values.put(Fact.POSITION, said("position"));
    values.put(Fact.HOURS, texts.number(language, HOURS));
    values.put(Fact.SCALE, "10");
    values.put(Fact.STEP, "3");
    values.put(Fact.PAY, texts.get(language, "letter.pay", "10", 3));
    values.put(Fact.PERIOD, period);
    values.put(Fact.WORKED, period);
    values.put(Fact.END_DATE, until);
    values.put(Fact.TRIAL_PERIOD, texts.get(language, "letter.trial-period.months", 1));
    values.put(Fact.EARLY_NOTICE, texts.get(language, "letter.early-notice.yes"));
    values.put(Fact.NOTICE_IN_CONTRACT, texts.get(language, "letter.notice-in-contract.no"));
    values.put(Fact.DECISION, texts.get(language, "letter.decision.extend", until));
    values.put(
        Fact.CONDITIONS,
        texts.get(language, "letter.conditions", said("position"), texts.number(language, HOURS)));
    values.put(Fact.BIRTH_DATE, texts.date(language, LocalDate.EPOCH));
    values.put(Fact.NATIONALITY, said("nationality"));
    values.put(Fact.DOCUMENT_NUMBER, "XX000000");
    values.put(Fact.MONTHLY_PAY, texts.euros(language, BigDecimal.valueOf(4000)));
    values.put(Fact.START_TO_NAME, texts.date(language, today));
    values.put(Fact.LAST_DAY_TO_NAME, until);
    values.put(Fact.EVALUATIONS, "");
    return values;
  }

  List<Block> evaluations() {
    return List.of(
        Block.heading(said("evaluation")),
        new Block("said", List.of(said("mentor"), said("view"))));
  }

  private String said(String what) {
    return texts.get(language, "letter.sample." + what);
  }
}
