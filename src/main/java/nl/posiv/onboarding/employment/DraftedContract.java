package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the contract says on the points that later steps need.
 *
 * @param trialPeriodMonths length of the trial period (proeftijd) in months; 0 for none
 * @param earlyNoticeClause whether both sides may end the contract early (article 7:667 BW)
 * @param endNoticeInContract whether the contract holds the notice of its end (aanzegging, 7:668
 *     BW)
 */
@Table(schema = "posiv", name = "drafted_contract")
record DraftedContract(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    int trialPeriodMonths,
    boolean earlyNoticeClause,
    boolean endNoticeInContract,
    UserId recordedBy,
    LocalDate recordedOn) {}
