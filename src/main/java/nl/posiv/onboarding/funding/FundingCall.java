package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A call of a fund, and the application for it, as they stand now.
 *
 * @param amount the most that can be asked for together, in euros
 * @param answerBy until when municipalities can answer
 * @param deadline the last day on which the application can be handed in
 * @param contactName of somebody at the fund; null if nobody was named, or once it was erased
 * @param lead null as long as none was chosen
 * @param askedAmount what was asked for with the application
 * @param resultExpectedOn when the fund decides, as it says; null before it was handed in
 * @param granted null as long as nothing was
 * @param version goes up with every correction
 */
public record FundingCall(
    CaseReference caseReference,
    FundingStage stage,
    LocalDate stageSince,
    String fund,
    String subject,
    @Nullable String about,
    @Nullable String link,
    BigDecimal amount,
    LocalDate answerBy,
    LocalDate deadline,
    @Nullable String contactName,
    @Nullable String contactEmail,
    UserId foundBy,
    LocalDate foundOn,
    @Nullable MunicipalityId lead,
    @Nullable LocalDate handedInOn,
    @Nullable BigDecimal askedAmount,
    @Nullable LocalDate resultExpectedOn,
    @Nullable LocalDate decidedOn,
    @Nullable BigDecimal granted,
    @Nullable String decisionReference,
    int version) {}
