package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.sheets.Download;
import nl.posiv.onboarding.sheets.Sheet;
import nl.posiv.onboarding.web.PlainAddress;
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
    Download.send(
        list.apply(viewer),
        PlainAddress.of(request),
        texts.get(viewer.language(), "lists.file." + name),
        clock.today(),
        response);
  }
}
