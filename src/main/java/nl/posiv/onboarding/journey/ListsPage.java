package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.sheets.Sheet;
import nl.posiv.onboarding.sheets.SheetFile;
import nl.posiv.onboarding.web.PlainAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists to take along: the end of the address says as which kind of file. */
@Controller
class ListsPage {

  private final Lists lists;
  private final Viewers viewers;
  private final ProgrammeClock clock;
  private final Texts texts;

  ListsPage(Lists lists, Viewers viewers, ProgrammeClock clock, Texts texts) {
    this.lists = lists;
    this.viewers = viewers;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping({"/overview.csv", "/overview.ods"})
  void cases(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, "cases", viewer -> lists.cases(viewer, Listing.of(request, viewer)));
  }

  @GetMapping({"/hours.csv", "/hours.ods"})
  void hours(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, "hours", lists::hours);
  }

  @GetMapping({"/contracts.csv", "/contracts.ods"})
  void contracts(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, "contracts", lists::contracts);
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      Function<Viewer, Sheet> list)
      throws IOException {
    Viewer viewer = viewers.of(request);
    String path = PlainAddress.of(request);
    String kind = path.substring(path.lastIndexOf('.') + 1);
    SheetFile file = WithId.of(SheetFile.class, kind);
    Sheet sheet = list.apply(viewer);
    response.setContentType(file.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(
                "POSIV-%s-%s.%s"
                    .formatted(
                        texts.get(viewer.language(), "lists.file." + name), clock.today(), kind),
                StandardCharsets.UTF_8)
            .build()
            .toString());
    // Written at once, so that all of it waits at the server until it is on record who takes it.
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    file.write(sheet, written);
    written.writeTo(response.getOutputStream());
  }
}
