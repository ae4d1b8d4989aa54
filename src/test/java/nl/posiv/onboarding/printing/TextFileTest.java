package nl.posiv.onboarding.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.posiv.onboarding.language.Language;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A text for a word processor. */
class TextFileTest {

  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private final TextFile files = new TextFile();

  @Test
  void headingsAreHeadingsAndListsAreLists() throws Exception {
    Document content =
        content(
            files.of(
                "Motion",
                Language.NL,
                List.of(
                    new Block("h1", List.of("Motion")),
                    Block.heading("Asks"),
                    Block.paragraph("The council,"),
                    new Block("ul", List.of("a", "b")),
                    new Block("ol", List.of("1", "2", "3")))));

    NodeList headings = content.getElementsByTagNameNS(TEXT, "h");
    assertThat(((Element) headings.item(0)).getAttributeNS(TEXT, "outline-level")).isEqualTo("1");
    assertThat(((Element) headings.item(1)).getAttributeNS(TEXT, "outline-level")).isEqualTo("2");
    assertThat(content.getElementsByTagNameNS(TEXT, "list").getLength()).isEqualTo(2);
    assertThat(content.getElementsByTagNameNS(TEXT, "list-item").getLength()).isEqualTo(5);
    assertThat(content.getElementsByTagNameNS(TEXT, "p").item(0).getTextContent())
        .isEqualTo("The council,");
  }

  @Test
  void isKnownAsWhatItIsAndSaysItsTitleAndLanguage() throws Exception {
    byte[] file = files.of("Motie", Language.NL, List.of(Block.paragraph("a")));

    assertThat(new Tika().detect(file)).isEqualTo(TextFile.MEDIA_TYPE);
    Map<String, String> parts = parts(file);
    assertThat(parts.keySet()).first().isEqualTo("mimetype");
    assertThat(parts.get("meta.xml")).contains("<dc:title>Motie</dc:title>", ">nl<");
    assertThat(parts.get("styles.xml"))
        .contains("fo:language=\"nl\"", "fo:country=\"NL\"")
        .doesNotContain("th:");
  }

  /** What somebody typed is text in it, whatever it looks like. */
  @Test
  void nothingInItIsEverEvaluated() throws Exception {
    String typed = "</text:p> ${7*7} [[${7*7}]] [(7)] <b>&amp; \u0000\u0001 é \"';";

    String read =
        content(files.of(typed, Language.NL, List.of(Block.paragraph(typed))))
            .getElementsByTagNameNS(TEXT, "p")
            .item(0)
            .getTextContent();

    assertThat(read).isEqualTo(typed.replace('\u0000', '\uFFFD').replace('\u0001', '\uFFFD'));
  }

  private static Document content(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                parts(file).get("content.xml").getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
