package nl.posiv.onboarding.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of AES-256, with an id that tells it from others and nothing of what it is. */
public final class DocumentKey {

  private static final int LENGTH = 32;
  private static final int ID_LENGTH = 8;

  private final byte[] key;

  private DocumentKey(byte[] key) {
    this.key = key;
  }

  /** The key that is written there in base64; empty if that is none. */
  public static Optional<DocumentKey> read(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.strip()))
          .filter(key -> key.length == LENGTH)
          .map(DocumentKey::new);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** A new one, in base64. */
  public static String random() {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** Whether it is made of letters and signs, as no random key is: somebody made it up. */
  public boolean isMadeUp() {
    for (byte one : key) {
      if (one < ' ') {
        return false;
      }
    }
    return true;
  }

  String id() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  SecretKey secret() {
    return new SecretKeySpec(key, "AES");
  }
}
