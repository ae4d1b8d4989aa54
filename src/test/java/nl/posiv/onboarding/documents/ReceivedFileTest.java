package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedFileTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void photoSaysNoPlaceAndStaysAsItWasTurned(int orientation) {
    byte[] photo = Samples.photo(orientation);
    assertThat(Samples.text(photo)).contains(Samples.PLACE);

    CleanFile clean = ReceivedFile.clean(photo);

    assertThat(clean.type()).isEqualTo(FileType.JPEG);
    assertThat(Samples.text(clean.content())).doesNotContain("GPS", "script", "film", "adobe");
    assertThat(Samples.colours(clean.content())).isEqualTo(Samples.colours(photo));
    if (orientation == 1) {
      assertThat(Samples.text(clean.content())).doesNotContain("Exif");
    } else {
      int exif = Samples.text(clean.content()).indexOf("Exif\0\0") + 6;
      byte[] tiff = Arrays.copyOfRange(clean.content(), exif, clean.content().length);
      assertThat(Orientation.in(tiff)).isEqualTo(orientation);
    }
    assertThat(ReceivedFile.clean(clean.content()).content())
        .as("once clean it stays the same")
        .isEqualTo(clean.content());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void scanSaysNoPlaceAndStaysAsItWasTurned(int orientation) {
    byte[] scan = Samples.scan(orientation);

    CleanFile clean = ReceivedFile.clean(scan);

    assertThat(clean.type()).isEqualTo(FileType.PNG);
    assertThat(Samples.text(clean.content())).doesNotContain("GPS", "script", "tEXt");
    assertThat(Samples.text(clean.content()).contains("eXIf")).isEqualTo(orientation != 1);
    assertThat(Samples.colours(clean.content())).isEqualTo(Samples.colours(scan));
  }

  @Test
  void orientationOfBothOrdersOfBytesIsRead() {
    byte[] little = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0};

    assertThat(Orientation.in(little)).isEqualTo(3);
    assertThat(Orientation.in(Orientation.alone(8))).isEqualTo(8);
    assertThat(Orientation.in(new byte[0])).isEqualTo(1);
    assertThat(Orientation.in(Arrays.copyOf(little, 12))).as("cut off").isEqualTo(1);
    assertThat(Orientation.in(new byte[] {'I', 'I', 42, 0, -1, -1, -1, -1})).isEqualTo(1);
  }

  @Test
  void pdfSaysNothingOfWhoMadeIt() throws Exception {
    CleanFile clean = ReceivedFile.clean(Samples.pdfByTestenko());

    assertThat(clean.type()).isEqualTo(FileType.PDF);
    try (PDDocument document = Loader.loadPDF(clean.content())) {
      assertThat(document.getNumberOfPages()).isOne();
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
    }
  }

  @Test
  void whatIsLockedAgainstChangesOnlyStaysAsItIs() {
    byte[] locked = Samples.pdfWithPassword("");

    assertThat(ReceivedFile.clean(locked).content()).isEqualTo(locked);
    assertRefused(Samples.pdfWithPassword("secret"), "locked");
  }

  @Test
  void pdfThatUnpacksToMoreThanCanBeReadIsRefused() {
    int muchTooMuch = 60 * 1024 * 1024;
    byte[] bomb = Samples.pdfWithObjectsOf(muchTooMuch, "/FlateDecode", "");
    assertThat(bomb).hasSizeLessThan(100 * 1024);

    assertRefused(bomb, "packed");
    assertRefused(Samples.pdfWithListOf(muchTooMuch, "/Size 2/W[1 2 1]"), "packed");
    assertRefused(Samples.pdfWithObjectsOf(2000, "/FlateDecode", ""), "broken");
  }

  @Test
  void pdfThatTakesMuchMemoryInAnotherWayIsRefused() {
    assertRefused(Samples.pdfWithObjectsOf(2000, "[/FlateDecode/FlateDecode]", ""), "packed");
    assertRefused(Samples.pdfWithObjectsOf(2000, "/LZWDecode", ""), "packed");
    assertRefused(
        Samples.pdfWithObjectsOf(
            2000, "/FlateDecode", "/DecodeParms<</Predictor 12/Columns 500000000>>"),
        "packed");
    assertRefused(Samples.pdfWithListOf(2000, "/Size 2/W[0 0 0]/Index[0 2147483647]"), "packed");
    assertRefused(
        Samples.pdfWithListOf(1024 * 1024, "/Size 2/W[0 1 0]/Index[0 2147483647]"), "packed");
  }

  @Test
  void whatItIsGoesByItsContent() {
    Map.of(
            "html", "<!DOCTYPE html><html><script>alert(1)</script></html>",
            "svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "text", "a CV without more",
            "script", "#!/bin/sh\nrm -r /\n",
            "polyglot", "<html><script>alert(1)</script>\n%PDF-1.7\n",
            "gif", "GIF89a",
            "zip", "PK\u0003\u0004")
        .forEach(
            (what, text) ->
                assertThatThrownBy(
                        () -> ReceivedFile.clean(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(what)
                    .isInstanceOf(DocumentRefusedException.class)
                    .hasMessageMatching("documents.refused.(type|broken)"));
  }

  @Test
  void whatEndsTooEarlyIsRefused() {
    assertRefused(new byte[0], "empty");
    assertRefused("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII), "broken");
    for (byte[] whole : new byte[][] {Samples.photo(1), Samples.scan(1)}) {
      for (int length : new int[] {12, 100, whole.length / 2}) {
        assertRefused(Arrays.copyOf(whole, length), "broken");
      }
    }
  }

  @Test
  void pictureWithAChunkThatWasChangedIsRefused() {
    byte[] scan = Samples.scan(1);
    scan[20] ^= 1;

    assertRefused(scan, "broken");
  }

  private static void assertRefused(byte[] file, String why) {
    assertThatThrownBy(() -> ReceivedFile.clean(file))
        .isInstanceOf(DocumentRefusedException.class)
        .hasMessage("documents.refused." + why);
  }
}
