package nl.posiv.onboarding.notification;

import java.time.LocalDate;
import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A user task that somebody is to do.
 *
 * @param key id of the task in its diagram
 * @param name its English name
 * @param municipality tenant id of the municipality that the case is about; null if that is not
 *     known
 * @param tenant the municipality whose task it is; null for a task of Ro3kvit
 * @param assignee user id of the one person whose task it is; null while it is a group's
 * @param groups ids of the groups whose members may take it
 * @param due the last day for it
 */
public record OpenTask(
    String id,
    String key,
    String name,
    CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    @Nullable MunicipalityId tenant,
    @Nullable UserId assignee,
    Set<String> groups,
    LocalDate due) {}
