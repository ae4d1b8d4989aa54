package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The notification of the employment to UWV (melding).
 *
 * @param dataId the data that opened the round
 * @param namedStart first day of work that the notification named
 * @param receiptNumber number of UWV's receipt
 */
@Table(schema = "posiv", name = "uwv_notification")
record UwvNotification(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long dataId,
    LocalDate notifiedOn,
    LocalDate namedStart,
    String receiptNumber,
    UserId recordedBy) {}
