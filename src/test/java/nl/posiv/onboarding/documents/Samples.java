package nl.posiv.onboarding.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as people send them, and as nobody should. */
public final class Samples {

  /** Stands where a camera writes the place. */
  public static final String PLACE = "GPS 47.0971N 37.5434E";

  private static final int AFTER_THE_SIGNATURE = 8 + 25;

  private Samples() {}

  /** A page without anything on it. */
  public static byte[] pdf() {
    return pdf(document -> {});
  }

  /** The same, with who made it. */
  static byte[] pdfByTestenko() {
    return pdf(
        document -> {
          PDDocumentInformation maker = new PDDocumentInformation();
          maker.setAuthor("Olena Testenko");
          document.setDocumentInformation(maker);
          PDMetadata xmp = new PDMetadata(document);
          xmp.importXMPMetadata("<x>Testenko</x>".getBytes(StandardCharsets.UTF_8));
          document.getDocumentCatalog().setMetadata(xmp);
        });
  }

  static byte[] pdfWithPassword(String toOpen) {
    return pdf(
        document ->
            document.protect(
                new StandardProtectionPolicy("owner", toOpen, new AccessPermission())));
  }

  /** A photo that was taken with the phone on its side, with the place and a film behind it. */
  static byte[] photo(int orientation) {
    byte[] picture = picture("jpg");
    byte[] exif = exif(orientation);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(picture, 0, 2);
    segment(file, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif));
    segment(
        file, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + PLACE).getBytes(StandardCharsets.US_ASCII));
    segment(file, 0xFE, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    file.write(picture, 2, picture.length - 2);
    file.writeBytes(("film " + PLACE).getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  /** A picture with the place in two kinds of chunks, and something behind it. */
  static byte[] scan(int orientation) {
    byte[] picture = picture("png");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(picture, 0, AFTER_THE_SIGNATURE);
    chunk(file, "eXIf", exif(orientation));
    chunk(file, "tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.US_ASCII));
    file.write(picture, AFTER_THE_SIGNATURE, picture.length - AFTER_THE_SIGNATURE);
    file.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  /** What a file says as text. */
  static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  /** The colours of a picture, row by row. */
  static int[] colours(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] exif(int orientation) {
    return concat(Orientation.alone(orientation), PLACE.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      image.setRGB(x, x % 30, Color.ORANGE.getRGB());
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  @FunctionalInterface
  private interface Change {
    void apply(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Change change) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      change.apply(document);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
    file.write(0xFF);
    file.write(marker);
    file.write((content.length + 2) >> 8);
    file.write(content.length + 2);
    file.writeBytes(content);
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
    byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
