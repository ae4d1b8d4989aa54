package nl.posiv.onboarding.offboarding;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That everything was undone.
 *
 * @param uwvInformedOn when UWV was told of the earlier end; null if it need not be told
 * @param accessRevokedOn when the account was closed; null if there was none
 * @param contractEndedOn when the contract was ended in writing; null if there was none to end
 * @param permitWithdrawnOn when the permit or the application was withdrawn; null if there was none
 * @param vogReturnedOn when the certificate of conduct (VOG) was given back or destroyed; null if
 *     there was none
 * @param certificateGivenOn when the official got a certificate (getuigschrift); null if none was
 *     asked for
 * @param payrollToldOn when payroll was told that somebody has died; null if nobody has
 */
@Table(schema = "posiv", name = "offboarding")
record Offboarding(
    @Id @Nullable Long id,
    CaseReference caseReference,
    @Nullable LocalDate uwvInformedOn,
    @Nullable LocalDate accessRevokedOn,
    boolean handoverDone,
    @Nullable LocalDate contractEndedOn,
    @Nullable LocalDate permitWithdrawnOn,
    @Nullable LocalDate vogReturnedOn,
    @Nullable LocalDate payrollToldOn,
    @Nullable LocalDate certificateGivenOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
