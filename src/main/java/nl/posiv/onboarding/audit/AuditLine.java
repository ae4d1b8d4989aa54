package nl.posiv.onboarding.audit;

import java.time.OffsetDateTime;

/** A line of the table. The fields are those of {@link AuditEntry}, as ids. */
public record AuditLine(
    long id,
    OffsetDateTime at,
    String action,
    String object,
    String caseReference,
    String result,
    String origin,
    String actor) {}
