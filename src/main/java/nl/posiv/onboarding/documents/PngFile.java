package nl.posiv.onboarding.documents;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG without what it says beside the picture. The chunks that draw it are taken over as they
 * are; texts, EXIF, the time and whatever stands behind the picture are left out.
 */
final class PngFile {

  private static final Set<String> OF_THE_PICTURE =
      Set.of("IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs");

  private static final int SIGNATURE = 8;
  private static final int NAME = 4;

  private PngFile() {}

  /** The same picture, turned as it was, with nothing else in the file. */
  static byte[] withoutMetadata(byte[] file) throws BrokenFileException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
    clean.write(file, 0, SIGNATURE);
    try {
      ByteBuffer chunks = ByteBuffer.wrap(file).position(SIGNATURE);
      boolean drawn = false;
      while (true) {
        int length = chunks.getInt();
        if (length < 0 || length > chunks.remaining()) {
          throw new BrokenFileException();
        }
        byte[] name = new byte[NAME];
        chunks.get(name);
        byte[] content = new byte[length];
        chunks.get(content);
        if (chunks.getInt() != check(name, content)) {
          throw new BrokenFileException();
        }
        String is = new String(name, StandardCharsets.US_ASCII);
        drawn |= is.equals("IDAT");
        if (is.equals("IEND")) {
          if (!drawn) {
            throw new BrokenFileException();
          }
          write(clean, name, new byte[0]);
          return clean.toByteArray();
        } else if (is.equals("eXIf") && !Orientation.isUpright(Orientation.in(content))) {
          write(clean, name, Orientation.alone(Orientation.in(content)));
        } else if (OF_THE_PICTURE.contains(is)) {
          write(clean, name, content);
        }
      }
    } catch (BufferUnderflowException ended) {
      throw new BrokenFileException(ended);
    }
  }

  private static void write(ByteArrayOutputStream clean, byte[] name, byte[] content) {
    clean.writeBytes(number(content.length));
    clean.writeBytes(name);
    clean.writeBytes(content);
    clean.writeBytes(number(check(name, content)));
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static int check(byte[] name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    return (int) sum.getValue();
  }
}
