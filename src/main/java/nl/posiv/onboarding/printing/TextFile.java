package nl.posiv.onboarding.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.posiv.onboarding.language.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A text that goes on in somebody's word processor, as OpenDocument (ADR 0048). Headings are
 * headings and lists are lists, so that a screen reader and a table of contents find them. The
 * parts of the file are templates in {@code templates/odt}.
 */
@Component
public class TextFile {

  /** What the file is; a program looks for it at the very beginning. */
  public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  private static final List<String> PARTS =
      List.of("META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml");

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  TextFile() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/odt/");
    resolver.setTemplateMode(TemplateMode.XML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    templates.setTemplateResolver(resolver);
  }

  /**
   * The answer of a page: a file to be kept.
   *
   * @param file its name without {@code .odt}; says nothing of a person
   */
  public View view(String file, String title, Language language, List<Block> blocks) {
    return (model, request, response) -> {
      response.setContentType(MEDIA_TYPE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(file + ".odt").build().toString());
      response.getOutputStream().write(of(title, language, blocks));
    };
  }

  /**
   * The file.
   *
   * @param title what programs call it; it does not stand in the text
   * @param blocks of the kinds {@code h1}, {@code h}, {@code p}, {@code ul} and {@code ol}
   */
  public byte[] of(String title, Language language, List<Block> blocks) {
    Context context =
        new Context(
            language.locale(),
            Map.of(
                "title", TaggedPdf.readable(title),
                "language", language.locale().getLanguage(),
                "country", language.locale().getCountry(),
                "blocks", blocks.stream().map(TextFile::readable).toList()));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(written, StandardCharsets.UTF_8)) {
      zip.putNextEntry(unpacked("mimetype", MEDIA_TYPE));
      zip.write(MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
      for (String part : PARTS) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(templates.process(part, context).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toByteArray();
  }

  private static Block readable(Block block) {
    return new Block(block.kind(), block.lines().stream().map(TaggedPdf::readable).toList());
  }

  private static ZipEntry unpacked(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    return entry;
  }
}
