package nl.posiv.onboarding.documents;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: the one thing in the EXIF data of a photo without which it cannot be read.
 * EXIF is a TIFF file: the order of its bytes, and a list of fields of twelve bytes each.
 */
final class Orientation {

  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int FIELD = 0x0112;
  private static final int SHORT = 3;
  private static final int MAGIC = 42;
  private static final int HEADER = 8;
  private static final int FIELD_LENGTH = 12;

  private Orientation() {}

  /** The orientation, from 1 (upright) to 8; 1 as well where the data cannot be read. */
  static int in(byte[] tiff) {
    try {
      ByteBuffer data = ByteBuffer.wrap(tiff);
      byte[] order = new byte[2];
      data.get(order);
      data.order(
          new String(order, StandardCharsets.US_ASCII).equals("II")
              ? ByteOrder.LITTLE_ENDIAN
              : ByteOrder.BIG_ENDIAN);
      data.getShort();
      int list = data.getInt();
      if (list < HEADER || list > tiff.length - 2) {
        return UPRIGHT;
      }
      data.position(list);
      int fields = Short.toUnsignedInt(data.getShort());
      for (int field = 0; field < fields; field++) {
        int at = list + 2 + field * FIELD_LENGTH;
        if (at + FIELD_LENGTH > tiff.length) {
          return UPRIGHT;
        }
        data.position(at);
        if (Short.toUnsignedInt(data.getShort()) == FIELD) {
          data.position(at + HEADER);
          int value = Short.toUnsignedInt(data.getShort());
          return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (BufferUnderflowException ended) {
      return UPRIGHT;
    }
  }

  static boolean isUpright(int orientation) {
    return orientation == UPRIGHT;
  }

  /** EXIF data with the orientation and nothing else. */
  static byte[] alone(int orientation) {
    return ByteBuffer.allocate(HEADER + 2 + FIELD_LENGTH + Integer.BYTES)
        .put("MM".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) MAGIC)
        .putInt(HEADER)
        .putShort((short) 1)
        .putShort((short) FIELD)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
