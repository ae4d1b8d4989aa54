package nl.posiv.onboarding.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.posiv.onboarding.documents.OpenedDocument;
import org.springframework.stereotype.Component;

/**
 * Ink on paper, scanned: the file shows both signatures, a person has held it against the letter,
 * and its digest says later that it is still that file.
 */
@Component
class WetSignature implements SigningMethod {

  @Override
  public String id() {
    return "wet";
  }

  @Override
  public String examine(OpenedDocument file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.content()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
