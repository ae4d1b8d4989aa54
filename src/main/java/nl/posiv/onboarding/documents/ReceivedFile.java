package nl.posiv.onboarding.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by its content, and takes from it what nobody meant to send. */
final class ReceivedFile {

  private static final String FIELD = "file";

  private ReceivedFile() {}

  /**
   * The file as it can be kept.
   *
   * @throws DocumentRefusedException if it is none that can be kept
   */
  static CleanFile clean(byte[] content) {
    if (content.length == 0) {
      throw new DocumentRefusedException(FIELD, "documents.refused.empty");
    }
    FileType type =
        FileType.ofMediaType(mediaType(content))
            .orElseThrow(() -> new DocumentRefusedException(FIELD, "documents.refused.type"));
    try {
      return new CleanFile(
          type,
          switch (type) {
            case PDF -> PdfFile.withoutMetadata(content);
            case JPEG -> JpegFile.withoutMetadata(content);
            case PNG -> PngFile.withoutMetadata(content);
          });
    } catch (InvalidPasswordException locked) {
      throw new DocumentRefusedException(FIELD, "documents.refused.locked");
    } catch (BoundedPdf.TooMuchException packed) {
      throw new DocumentRefusedException(FIELD, "documents.refused.packed");
    } catch (BrokenFileException broken) {
      throw new DocumentRefusedException(FIELD, "documents.refused.broken");
    }
  }

  private static String mediaType(byte[] content) {
    try (TikaInputStream stream = TikaInputStream.get(content)) {
      return MimeTypes.getDefaultMimeTypes()
          .detect(stream, new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
