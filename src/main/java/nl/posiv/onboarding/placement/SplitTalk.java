package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That mentor and official are to talk about the time split.
 *
 * @param monthFrom first day of the month whose hours gave the reason
 */
@Table(schema = "posiv", name = "split_talk")
record SplitTalk(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    LocalDate monthFrom,
    LocalDate openedOn) {}
