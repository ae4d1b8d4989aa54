package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The notification of the employment to UWV (melding).
 *
 * @param dataId the data that opened the round
 * @param receiptNumber number of UWV's receipt
 */
@Table(schema = "posiv", name = "uwv_notification")
record UwvNotification(
    @Id Long id,
    String caseReference,
    Long dataId,
    LocalDate notifiedOn,
    String receiptNumber,
    String recordedBy) {}
