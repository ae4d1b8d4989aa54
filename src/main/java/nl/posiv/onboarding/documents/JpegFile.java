package nl.posiv.onboarding.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without what it says beside the picture. A file is a row of segments; those that draw the
 * picture are taken over as they are, so that nothing of a document becomes harder to read. All
 * others are left out: EXIF with the place and the phone, XMP, comments, previews, and what phones
 * put behind the picture, such as a short film.
 */
final class JpegFile {

  private static final int MARKER = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int ALONE = 0x01;

  /** JFIF: how large a pixel is. */
  private static final int APP0 = 0xE0;

  private static final int APP1 = 0xE1;

  /** The colours: an ICC profile, or what stands here in other files, such as more pictures. */
  private static final int APP2 = 0xE2;

  /** How Adobe's programs wrote the colours, without which they are wrong. */
  private static final int APP14 = 0xEE;

  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

  private final byte[] file;
  private final ByteArrayOutputStream clean;
  private int at = 2;

  private JpegFile(byte[] file) {
    this.file = file;
    this.clean = new ByteArrayOutputStream(file.length);
  }

  /** The same picture, turned as it was, with nothing else in the file. */
  static byte[] withoutMetadata(byte[] file) throws BrokenFileException {
    return new JpegFile(file).read();
  }

  private byte[] read() throws BrokenFileException {
    clean.write(MARKER);
    clean.write(START);
    boolean drawn = false;
    boolean turned = false;
    while (true) {
      int marker = marker();
      if (marker == END) {
        break;
      }
      if (marker == ALONE || marker >= FIRST_RESTART && marker <= LAST_RESTART) {
        continue;
      }
      int from = at;
      int length = (next() << Byte.SIZE) + next();
      if (length < 2 || from + length > file.length) {
        throw new BrokenFileException();
      }
      at = from + length;
      if (isOfThePicture(marker, from + 2)) {
        segment(marker, from, length);
      } else if (marker == APP1 && startsWith(EXIF, from + 2) && !turned && !drawn) {
        turned = turn(Orientation.in(Arrays.copyOfRange(file, from + 2 + EXIF.length, at)));
      }
      if (marker == SCAN) {
        drawn = true;
        scan();
      }
    }
    if (!drawn) {
      throw new BrokenFileException();
    }
    clean.write(MARKER);
    clean.write(END);
    return clean.toByteArray();
  }

  private boolean isOfThePicture(int marker, int content) {
    return switch (marker) {
      case APP0 -> startsWith(JFIF, content);
      case APP2 -> startsWith(COLOURS, content);
      case APP14 -> startsWith(ADOBE, content);
      case COMMENT -> false;
      default -> marker < APP0 || marker > APP15;
    };
  }

  private boolean startsWith(byte[] beginning, int from) {
    int end = Math.min(from + beginning.length, file.length);
    return Arrays.equals(file, from, end, beginning, 0, beginning.length);
  }

  private void segment(int marker, int from, int length) {
    clean.write(MARKER);
    clean.write(marker);
    clean.write(file, from, length);
  }

  private boolean turn(int orientation) {
    if (Orientation.isUpright(orientation)) {
      return false;
    }
    byte[] alone = Orientation.alone(orientation);
    int length = 2 + EXIF.length + alone.length;
    clean.write(MARKER);
    clean.write(APP1);
    clean.write(length >> Byte.SIZE);
    clean.write(length);
    clean.writeBytes(EXIF);
    clean.writeBytes(alone);
    return true;
  }

  /** What is drawn has no length: it goes on to the next marker that is none of its own. */
  private void scan() throws BrokenFileException {
    int from = at;
    while (true) {
      if (at + 1 >= file.length) {
        throw new BrokenFileException();
      }
      int second = file[at + 1] & MARKER;
      boolean own =
          second == 0 || second == MARKER || second >= FIRST_RESTART && second <= LAST_RESTART;
      if ((file[at] & MARKER) == MARKER && !own) {
        break;
      }
      at++;
    }
    clean.write(file, from, at - from);
  }

  /** Any number of fill bytes may stand before a marker. */
  private int marker() throws BrokenFileException {
    if (next() != MARKER) {
      throw new BrokenFileException();
    }
    int marker = next();
    while (marker == MARKER) {
      marker = next();
    }
    return marker;
  }

  private int next() throws BrokenFileException {
    if (at >= file.length) {
      throw new BrokenFileException();
    }
    return file[at++] & MARKER;
  }
}
