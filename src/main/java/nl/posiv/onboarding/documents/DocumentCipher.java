package nl.posiv.onboarding.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Encrypts what documents hold, with AES-256-GCM. A content opens only as that of its document and
 * its case: one that was put in the place of another is refused, as is one that was changed.
 */
@Component
class DocumentCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final DocumentKey current;
  private final Map<String, DocumentKey> keys = new HashMap<>();

  DocumentCipher(DocumentSettings settings, ObjectProvider<OwnDocumentKey> own) {
    OwnDocumentKey ownKey = own.getIfAvailable(() -> settings::key);
    this.current = read(ownKey.key());
    Stream.concat(
            Stream.of(current),
            Stream.concat(settings.earlierKeys().stream(), Stream.of(settings.key()))
                .filter(key -> !key.isBlank())
                .map(DocumentCipher::read))
        .forEach(key -> keys.put(key.id(), key));
  }

  /**
   * A content as it is stored.
   *
   * @param keyId of the key that opens it
   */
  record Sealed(String keyId, byte[] nonce, byte[] content) {}

  private static DocumentKey read(String key) {
    return DocumentKey.read(key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A key of documents (posiv.documents.key) is not 32 bytes in base64"));
  }

  Sealed seal(UUID document, CaseReference caseReference, byte[] content) {
    return seal(purpose(document, caseReference), content);
  }

  /**
   * @param purpose for which alone it opens again
   */
  Sealed seal(String purpose, byte[] content) {
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, purpose);
      return new Sealed(current.id(), nonce, cipher.doFinal(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Documents cannot be encrypted here", e);
    }
  }

  /**
   * @throws UnreadableDocumentException if its key is not here, or it is not what was stored
   */
  byte[] open(UUID document, CaseReference caseReference, Sealed sealed) {
    return open(purpose(document, caseReference), sealed);
  }

  /**
   * @throws UnreadableDocumentException if its key is not here, or it is not what was stored
   */
  byte[] open(String purpose, Sealed sealed) {
    DocumentKey key = keys.get(sealed.keyId());
    if (key == null) {
      throw new UnreadableDocumentException("no key " + sealed.keyId());
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, sealed.nonce(), purpose).doFinal(sealed.content());
    } catch (GeneralSecurityException changed) {
      throw new UnreadableDocumentException("the content is not what was stored");
    }
  }

  private static String purpose(UUID document, CaseReference caseReference) {
    return document + " " + caseReference;
  }

  private static Cipher cipher(int mode, DocumentKey key, byte[] nonce, String purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
