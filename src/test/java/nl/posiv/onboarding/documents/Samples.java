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
import java.util.zip.DeflaterOutputStream;
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

  /**
   * A file of some kilobytes whose first object stands in a stream that unpacks to as many bytes.
   *
   * @param filters how it is packed, as the file says it
   * @param about what else the file says of that stream
   */
  static byte[] pdfWithObjectsOf(int bytes, String filters, String about) {
    String object = "2 0 <</Type/Catalog/Pages 4 0 R>>";
    byte[] objects = packed(object.getBytes(StandardCharsets.US_ASCII), bytes);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    int first = file.size();
    stream(file, 1, "/Type/ObjStm/N 1/First 4/Filter" + filters + about, objects);
    int list = file.size();
    byte[] entries =
        ByteBuffer.allocate(4 * 6)
            .put(new byte[6])
            .put((byte) 1)
            .putInt(first)
            .put((byte) 0)
            .put((byte) 2)
            .putInt(1)
            .put((byte) 0)
            .put((byte) 1)
            .putInt(list)
            .put((byte) 0)
            .array();
    stream(file, 3, "/Type/XRef/Size 4/W[1 4 1]/Root 2 0 R", entries);
    return ended(file, list);
  }

  /**
   * A file of some kilobytes whose list of objects unpacks to as many bytes.
   *
   * @param about what the file says of that list
   */
  static byte[] pdfWithListOf(int bytes, String about) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    int list = file.size();
    byte[] entries = packed(new byte[0], bytes);
    stream(file, 1, "/Type/XRef/Root 2 0 R/Filter/FlateDecode" + about, entries);
    return ended(file, list);
  }

  private static byte[] packed(byte[] beginning, int bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(all)) {
      packing.write(beginning);
      byte[] nothing = new byte[1 << 16];
      for (int left = bytes - beginning.length; left > 0; left -= nothing.length) {
        packing.write(nothing, 0, Math.min(left, nothing.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toByteArray();
  }

  private static void stream(ByteArrayOutputStream file, int number, String about, byte[] content) {
    file.writeBytes(
        "%d 0 obj\n<<%s/Length %d>>\nstream\n"
            .formatted(number, about, content.length)
            .getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(content);
    file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] ended(ByteArrayOutputStream file, int list) {
    file.writeBytes("startxref\n%d\n%%%%EOF\n".formatted(list).getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
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
