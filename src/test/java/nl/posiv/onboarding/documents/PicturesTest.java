package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.support.Chromium;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every picture is drawn from the diagram of today. How wide a text is depends on the fonts of the
 * machine that draws it; so what is compared is not the drawing, but the fingerprint of the diagram
 * that the picture carries.
 */
class PicturesTest {

  private static final Path TOOL = Path.of("src/pictures");
  private static final Path SCRIPT =
      TOOL.resolve("node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");
  private static final Pattern VERSION = Pattern.compile("\"bpmn-js\": \"([^\"]+)\"");
  private static final Pattern SVG = Pattern.compile("<svg [^>]*viewBox=\"([^\"]+)\"[^>]*>");
  private static final Pattern MARKER = Pattern.compile("\\bmarker-[a-z0-9]{9,}\\b");
  private static final String DRAW =
      """
      async diagram => {
        const viewer = new BpmnJS({ container: document.body });
        await viewer.importXML(diagram);
        const picture = await viewer.saveSVG();
        viewer.destroy();
        return picture.svg;
      }
      """;

  @BeforeAll
  static void drawIfAsked() throws IOException {
    if (!Document.areWritten()) {
      return;
    }
    Models models = Models.read();
    try (Page page = Chromium.browser().newPage()) {
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
      for (String key : Models.keys()) {
        String svg = (String) page.evaluate(DRAW, Document.read(Models.file(key)));
        Files.createDirectories(picture(key).getParent());
        Files.writeString(picture(key), finished(svg, key, models.process(key)));
      }
    }
  }

  static List<String> processes() {
    return Models.keys();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void pictureIsDrawnFromTheDiagramOfToday(String key) {
    assertThat(picture(key)).as(Document.stale(picture(key))).exists();
    assertThat(Document.read(picture(key)).contains(source(key)))
        .as(Document.stale(picture(key)))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void pictureSaysWhatItShowsToThoseWhoDoNotSeeIt(String key) {
    assertThat(Document.read(picture(key)))
        .contains("role=\"img\"", "<title id=\"title\">", "<desc id=\"desc\">");
  }

  private static Path picture(String key) {
    return Path.of("docs/processes", key + ".svg");
  }

  /** From which diagram a picture was drawn, and with what. */
  private static String source(String key) {
    Matcher version = VERSION.matcher(Document.read(TOOL.resolve("package.json")));
    assertThat(version.find()).isTrue();
    return "<!-- drawn with bpmn-js %s from %s, SHA-256 %s -->"
        .formatted(
            version.group(1),
            "bpmn/" + key + ".bpmn",
            fingerprint(Document.read(Models.file(key))));
  }

  private static String fingerprint(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The drawing with its source, a text for those who do not see it, and a white ground. */
  private static String finished(String svg, String key, Process process) {
    Matcher start = SVG.matcher(svg);
    assertThat(start.find()).as("a drawing of %s", key).isTrue();
    String[] box = start.group(1).split(" ");
    String head =
        start.group().replace("<svg ", "<svg role=\"img\" aria-labelledby=\"title desc\" ")
            + "\n"
            + source(key)
            + "\n<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n"
                .formatted(escaped(process.getName()), escaped(ProcessPage.alternative(process)))
            + "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"white\"/>\n"
                .formatted((Object[]) box);
    return svg.substring(0, start.start()) + head + steady(svg.substring(start.end())) + "\n";
  }

  /** Each element on a line, and no names that are drawn by lot: a small change stays small. */
  private static String steady(String drawing) {
    Map<String, String> names = new HashMap<>();
    return MARKER
        .matcher(drawing)
        .replaceAll(
            marker -> names.computeIfAbsent(marker.group(), any -> "marker-" + (names.size() + 1)))
        .replace("><g class=\"djs-group\">", ">\n<g class=\"djs-group\">");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
