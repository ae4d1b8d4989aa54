package nl.posiv.onboarding.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A sheet as the answer to a request. */
public final class Download {

  private Download() {}

  /**
   * Sends a sheet.
   *
   * @param path of the request, whose end says as which kind of file
   * @param name what it is a list of, for the name of the file
   * @throws IOException if the reader is gone
   */
  public static void send(
      Sheet sheet, String path, String name, LocalDate today, HttpServletResponse response)
      throws IOException {
    String kind = path.substring(path.lastIndexOf('.') + 1);
    SheetFile file = WithId.of(SheetFile.class, kind);
    response.setContentType(file.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("POSIV-%s-%s.%s".formatted(name, today, kind), StandardCharsets.UTF_8)
            .build()
            .toString());
    // Written at once, so that all of it waits at the server until it is on record who takes it.
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    file.write(sheet, written);
    written.writeTo(response.getOutputStream());
  }
}
