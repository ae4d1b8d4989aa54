package nl.posiv.onboarding.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.util.unit.DataSize;

/**
 * Reads a PDF that unpacks to a bounded size. The library unpacks the streams that hold objects,
 * and the lists of where those are, in memory and without a limit: some kilobytes can become
 * gigabytes. So each of them is unpacked once before, and only counted. Pictures and pages are not
 * unpacked here at all.
 */
final class BoundedPdf extends PDFParser {

  /** Many times what thousands of pages need, of all such streams of a file together. */
  private static final long MOST = DataSize.ofMegabytes(32).toBytes();

  /** More than any file of ours has; the library keeps each of them in memory. */
  private static final long MOST_OBJECTS = 300_000;

  private static final int LONGEST_ROW = 4096;
  private static final int MOST_BITS = 16;
  private static final int BUFFER = 8192;

  private BoundedPdf(byte[] file) throws IOException {
    super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    document = new BoundedDocument(this);
  }

  /**
   * The document.
   *
   * @throws TooMuchException if it unpacks to more than may be read
   */
  static PDDocument load(byte[] file) throws IOException {
    return new BoundedPdf(file).parse();
  }

  /** No {@link IOException}: the library would go on after that. */
  static final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private static final class BoundedDocument extends COSDocument {

    private final ICOSParser parser;
    private long left = MOST;

    BoundedDocument(ICOSParser parser) {
      super(IOUtils.createMemoryOnlyStreamCache(), parser);
      this.parser = parser;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new CountedStream(this, parser.createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }

    void count(COSStream stream) throws IOException {
      COSArray widths = stream.getCOSArray(COSName.W);
      long most = widths == null ? left : Math.min(left, MOST_OBJECTS * lengthOf(widths));
      refuseIf(most == 0 || hasWideRows(stream));
      long size = sizeOf(stream, most);
      refuseIf(size > most);
      left -= size;
    }
  }

  private static final class CountedStream extends COSStream {

    private final BoundedDocument document;

    CountedStream(BoundedDocument document, RandomAccessReadView file) throws IOException {
      super(null, file);
      this.document = document;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      document.count(this);
      return super.createView();
    }
  }

  /** Bytes of one line of a list of objects; a line of none would never end. */
  private static long lengthOf(COSArray widths) {
    long length = 0;
    for (int i = 0; i < widths.size(); i++) {
      length += Math.max(0, widths.getInt(i, 0));
    }
    return length;
  }

  /** The library reserves two rows before it unpacks the first. */
  private static boolean hasWideRows(COSStream stream) {
    COSBase said = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase first = said instanceof COSArray all && all.size() > 0 ? all.getObject(0) : said;
    return first instanceof COSDictionary how
        && (how.getInt(COSName.COLUMNS, 1) > LONGEST_ROW
            || how.getInt(COSName.BITS_PER_COMPONENT, 1) > MOST_BITS);
  }

  /** How many bytes a stream unpacks to; somewhat more than most if it is more than that. */
  private static long sizeOf(COSStream stream, long most) throws IOException {
    InputStream packed = stream.createRawInputStream();
    if (!isPacked(stream)) {
      return sizeOf(packed, most);
    }
    // As the library does it: without the header, and of a stream that ends too early what came.
    packed.skipNBytes(2);
    Inflater inflater = new Inflater(true);
    try {
      return sizeOf(new InflaterInputStream(packed, inflater), most);
    } finally {
      inflater.end();
    }
  }

  private static boolean isPacked(COSStream stream) {
    COSBase said = stream.getFilters();
    boolean none = said == null || said instanceof COSArray all && all.size() == 0;
    COSBase only = said instanceof COSArray all && all.size() == 1 ? all.getObject(0) : said;
    // Nobody packs these otherwise, or twice, who does not hide something.
    refuseIf(
        !none
            && !COSName.FLATE_DECODE.equals(only)
            && !COSName.FLATE_DECODE_ABBREVIATION.equals(only));
    return !none;
  }

  private static long sizeOf(InputStream content, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > most) {
          return size;
        }
      }
      return size;
    } catch (EOFException | ZipException broken) {
      return size;
    }
  }

  private static void refuseIf(boolean tooMuch) {
    if (tooMuch) {
      throw new TooMuchException();
    }
  }
}
