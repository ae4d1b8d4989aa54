package nl.posiv.onboarding.documents;

import java.util.Base64;
import nl.posiv.onboarding.documents.DocumentCipher.Sealed;
import org.springframework.stereotype.Component;

/**
 * Secrets that the programme must be able to show to a system elsewhere, encrypted as documents
 * are, with the same key.
 */
@Component
public class SealedSecrets {

  private static final String BETWEEN = ":";
  private static final int PARTS = 3;

  private final DocumentCipher cipher;

  SealedSecrets(DocumentCipher cipher) {
    this.cipher = cipher;
  }

  /**
   * A secret as it is stored.
   *
   * @param purpose for which alone it opens again
   */
  public String seal(String purpose, byte[] secret) {
    Sealed sealed = cipher.seal(purpose, secret);
    return String.join(BETWEEN, sealed.keyId(), encoded(sealed.nonce()), encoded(sealed.content()));
  }

  /**
   * The secret that is stored so.
   *
   * @throws UnreadableDocumentException if its key is not here, or it is not what was stored
   */
  public byte[] open(String purpose, String stored) {
    String[] parts = stored.split(BETWEEN);
    if (parts.length != PARTS) {
      throw new UnreadableDocumentException("the content is not what was stored");
    }
    Base64.Decoder decoder = Base64.getDecoder();
    return cipher.open(
        purpose, new Sealed(parts[0], decoder.decode(parts[1]), decoder.decode(parts[2])));
  }

  private static String encoded(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }
}
