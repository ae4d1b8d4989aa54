package nl.posiv.onboarding.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF without what it says of who made it, when and with what; and without the earlier versions
 * of itself that it may carry. One that is signed stays as it is to the last byte: its signature is
 * worth more. So does one that its maker locked against changes and that everybody can read.
 */
final class PdfFile {

  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private PdfFile() {}

  /**
   * The same pages.
   *
   * @throws InvalidPasswordException if it cannot be read without a password
   * @throws BoundedPdf.TooMuchException if it unpacks to more than may be read
   */
  static byte[] withoutMetadata(byte[] file) throws BrokenFileException, InvalidPasswordException {
    try (PDDocument document = BoundedPdf.load(file)) {
      if (document.getNumberOfPages() == 0) {
        throw new BrokenFileException();
      }
      if (document.isEncrypted() || !document.getSignatureDictionaries().isEmpty()) {
        // Whatever stands before it could be read as something else.
        if (!Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
          throw new BrokenFileException();
        }
        return file;
      }
      document.setDocumentInformation(new PDDocumentInformation());
      document.getDocumentCatalog().setMetadata(null);
      document.getPages().forEach(page -> page.setMetadata(null));
      ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
      document.save(clean);
      return clean.toByteArray();
    } catch (InvalidPasswordException | BoundedPdf.TooMuchException refused) {
      throw refused;
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // The library fails in many ways at a file that somebody bent on purpose.
      throw new BrokenFileException(broken);
    }
  }
}
