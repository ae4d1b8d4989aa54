package nl.posiv.onboarding.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.NewCall;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/** Joint applications for money in the records, without their process. */
public final class Fundings {

  private static final UserId POSIV = new UserId("posiv");

  /** The same call is not begun twice. */
  private static final AtomicInteger CALLS = new AtomicInteger();

  private Fundings() {}

  /** A call of a fund for which Utrecht and Arnhem were asked. */
  public static CaseReference call(FundingCalls calls, LocalDate today) {
    return calls
        .begin(
            new NewCall(
                "Test fund " + CALLS.incrementAndGet(),
                "Water works",
                "It asks for two municipalities.",
                "https://fund.example/water",
                new BigDecimal("200000.00"),
                today.plusDays(14),
                today.plusDays(60),
                "T. Tester",
                "t.tester@fund.example"),
            List.of(new MunicipalityId("utrecht"), new MunicipalityId("arnhem")),
            POSIV)
        .orElseThrow()
        .caseReference();
  }

  /** The same, granted: of 100,000 euros Utrecht, the lead, gets two thirds and Arnhem the rest. */
  public static CaseReference granted(FundingCalls calls, LocalDate today) {
    CaseReference reference = call(calls, today);
    MunicipalityId utrecht = new MunicipalityId("utrecht");
    MunicipalityId arnhem = new MunicipalityId("arnhem");
    calls.join(reference, utrecht, new BigDecimal("80000"), null, true, POSIV);
    calls.join(reference, arnhem, new BigDecimal("40000"), null, true, POSIV);
    calls.prepare(reference, utrecht, List.of(utrecht, arnhem), POSIV);
    calls.handIn(reference, today, new BigDecimal("120000"), today, POSIV);
    calls.grant(
        reference,
        today,
        new BigDecimal("100000"),
        "G-1",
        List.of(today.plusDays(90), today.plusDays(180)),
        POSIV);
    return reference;
  }
}
