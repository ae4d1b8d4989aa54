package nl.posiv.onboarding.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody adds.
 *
 * @param id chosen when the form was made, so that a second click adds nothing
 * @param contractId null if it belongs to no contract in particular
 * @param fileName as whoever sends it calls it; empty if not at all
 * @param description empty if there is none
 */
public record NewDocument(
    UUID id,
    DocumentKind kind,
    @Nullable Long contractId,
    String fileName,
    String description,
    byte[] content) {}
