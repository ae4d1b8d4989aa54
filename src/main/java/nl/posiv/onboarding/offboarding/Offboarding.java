package nl.posiv.onboarding.offboarding;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That everything was undone.
 *
 * @param uwvInformedOn when UWV was told of the earlier end; null if it need not be told
 * @param accessRevokedOn when the account was closed; null if there was none
 * @param alsoUndone ids of {@link InMotion} that were undone besides
 */
@Table(schema = "posiv", name = "offboarding")
record Offboarding(
    @Id Long id,
    String caseReference,
    LocalDate uwvInformedOn,
    LocalDate accessRevokedOn,
    boolean handoverDone,
    List<String> alsoUndone,
    String recordedBy,
    LocalDate recordedOn) {}
