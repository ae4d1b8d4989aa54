package nl.posiv.onboarding.printing;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Writes a page of ours, well-formed as XML, as a tagged PDF (PDF/UA-1). */
final class TaggedPdf {

  private static final String TYPEFACE = "Noto Sans";

  /** What XML 1.0 cannot hold; somebody may have typed it all the same. */
  private static final Pattern NO_TEXT =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  static {
    // It would write letters that a typeface lacks, and with them what people wrote, into the log.
    XRLog.setLoggingEnabled(false);
  }

  byte[] of(String page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withW3cDocument(read(page), null);
    // Whatever the page would fetch or open, it does not: the typeface is all that it needs.
    builder.useUriResolver((base, address) -> null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, kind) -> false, when);
    }
    builder.useFont(font("Regular"), TYPEFACE, 400, FontStyle.NORMAL, true);
    builder.useFont(font("Bold"), TYPEFACE, 700, FontStyle.NORMAL, true);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    builder.toStream(written);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toByteArray();
  }

  /** A text with a sign in the place of what XML cannot hold. */
  static String readable(String text) {
    return NO_TEXT.matcher(text).replaceAll("\uFFFD");
  }

  private static Document read(String page) {
    try {
      DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
      documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return documents
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(readable(page))));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("A template is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FSSupplier<InputStream> font(String weight) {
    return () -> {
      try {
        return new ClassPathResource("static/styles/fonts/NotoSans-" + weight + ".ttf")
            .getInputStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
