package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.posiv.onboarding.documents.DocumentCipher.Sealed;
import nl.posiv.onboarding.records.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class DocumentCipherTest {

  private static final CaseReference CASE = new CaseReference("POSIV-2026-0001");
  private static final byte[] CONTENT = "what nobody else reads".getBytes(StandardCharsets.UTF_8);

  private final UUID document = UUID.randomUUID();
  private final String key = DocumentKey.random();
  private final DocumentCipher cipher = cipher(key);

  @Test
  void contentIsReadAgainAndStandsNowhereAsItIs() {
    Sealed sealed = cipher.seal(document, CASE, CONTENT);

    assertThat(cipher.open(document, CASE, sealed)).isEqualTo(CONTENT);
    assertThat(new String(sealed.content(), StandardCharsets.ISO_8859_1)).doesNotContain("nobody");
    assertThat(cipher.seal(document, CASE, CONTENT).content())
        .as("the same content twice")
        .isNotEqualTo(sealed.content());
  }

  @Test
  void whatWasChangedOrPutElsewhereIsRefused() {
    Sealed sealed = cipher.seal(document, CASE, CONTENT);
    byte[] changed = sealed.content().clone();
    changed[3] ^= 1;

    assertUnreadable(cipher, document, CASE, new Sealed(sealed.keyId(), sealed.nonce(), changed));
    assertUnreadable(cipher, UUID.randomUUID(), CASE, sealed);
    assertUnreadable(cipher, document, new CaseReference("POSIV-2026-0002"), sealed);
  }

  @Test
  void replacedKeyStillReadsWhatItWrote() {
    Sealed sealed = cipher.seal(document, CASE, CONTENT);

    DocumentCipher next = cipher(DocumentKey.random(), key);

    assertThat(next.open(document, CASE, sealed)).isEqualTo(CONTENT);
    assertThat(next.seal(document, CASE, CONTENT).keyId()).isNotEqualTo(sealed.keyId());
    assertUnreadable(cipher(DocumentKey.random()), document, CASE, sealed);
  }

  @Test
  void keyIsThirtyTwoRandomBytes() {
    assertThat(DocumentKey.read("c2hvcnQ=")).isEmpty();
    assertThat(DocumentKey.read("no base64!")).isEmpty();
    assertThat(DocumentKey.read(key).orElseThrow().isMadeUp()).isFalse();
    assertThat(key).doesNotContain(DocumentKey.read(key).orElseThrow().id());
    assertThatIllegalStateException().isThrownBy(() -> cipher("c2hvcnQ="));
  }

  private static void assertUnreadable(
      DocumentCipher cipher, UUID document, CaseReference caseReference, Sealed sealed) {
    assertThatThrownBy(() -> cipher.open(document, caseReference, sealed))
        .isInstanceOf(UnreadableDocumentException.class);
  }

  private static DocumentCipher cipher(String key, String... earlier) {
    return new DocumentCipher(
        new DocumentSettings(key, List.of(earlier)),
        new DefaultListableBeanFactory().getBeanProvider(OwnDocumentKey.class));
  }
}
