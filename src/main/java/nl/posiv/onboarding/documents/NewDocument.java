package nl.posiv.onboarding.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody adds.
 *
 * @param form chosen at random when the form was made, so that a second click adds nothing
 * @param contractId null if it belongs to no contract in particular
 * @param fileName as whoever sends it calls it; empty if not at all
 * @param description empty if there is none
 */
public record NewDocument(
    UUID form,
    DocumentKind kind,
    @Nullable Long contractId,
    String fileName,
    String description,
    byte[] content) {

  /**
   * The id with which it is kept. Whoever sends the same once more from the same form gets the same
   * id; it is made of what was received, because a file is never cleaned twice to the same bytes.
   */
  UUID idIn(CaseReference caseReference, UserId recorder) {
    String sent =
        String.join(
            "\n",
            List.of(
                form.toString(),
                caseReference.value(),
                recorder.value(),
                kind.id(),
                String.valueOf(contractId),
                fileName,
                description,
                digest(content)));
    return UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
