package nl.posiv.onboarding.farewell;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/** That somebody told Ro3kvit, on a day, to keep in touch no more. */
public record AlumniWithdrawal(
    CaseReference caseReference, LocalDate withdrawnOn, UserId recordedBy) {}
