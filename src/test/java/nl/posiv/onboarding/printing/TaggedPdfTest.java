package nl.posiv.onboarding.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import nl.posiv.onboarding.support.PrintedPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed brings its letters along, and fetches nothing. */
class TaggedPdfTest {

  private final TaggedPdf pdf = new TaggedPdf();

  @Test
  void hasTheLettersOfThreeLanguages() {
    String text = "Їжак, ґанок, єдність, щука; é ë ï ĳ „q”; € 2.496 – 31 m²";

    PrintedPaper paper = PrintedPaper.of(pdf.of(page("<p>" + text + "</p>")));

    assertThat(paper.text()).contains(text);
    assertThat(paper.fonts()).isNotEmpty().allMatch(font -> font.contains("NotoSans"));
  }

  @Test
  void lettersThatNobodyCanPrintAreNoReasonToFail() {
    assertThat(PrintedPaper.of(pdf.of(page("<p>a\u0001b 漢</p>"))).text()).contains("a", "b");
  }

  @Test
  void opensNoAddressAndNoFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.css"), "p::after{content:'SECRET'}");
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    try {
      String outside = "http://localhost:" + server.getAddress().getPort();
      PrintedPaper paper =
          PrintedPaper.of(
              pdf.of(
                  page(
                      """
                      <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
                      <style>@import url('%1$s/b.css'); p { background: url('%1$s/c.png'); }</style>
                      <p>here<img src="%1$s/d.png" alt="d"/><img src="%2$s" alt="e"/></p>
                      """
                          .formatted(outside, secret.toUri()))));

      assertThat(asked).hasValue(0);
      assertThat(paper.text()).contains("here").doesNotContain("SECRET");
    } finally {
      server.stop(0);
    }
  }

  private static String page(String main) {
    return "<html lang=\"uk\"><head><title>t</title><style>body { font-family: 'Noto Sans'; }"
        + "</style></head><body>"
        + main
        + "</body></html>";
  }
}
