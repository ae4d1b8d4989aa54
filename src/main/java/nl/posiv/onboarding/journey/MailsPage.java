package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.notification.CaseMails;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a mail about a case sent again. */
@Controller
@RequestMapping("/cases/{reference}/mails")
class MailsPage {

  private final CaseReaders readers;
  private final Viewers viewers;
  private final CaseMails mails;

  MailsPage(CaseReaders readers, Viewers viewers, CaseMails mails) {
    this.readers = readers;
    this.viewers = viewers;
    this.mails = mails;
  }

  @PostMapping("/{mail}/again")
  String again(
      @PathVariable String reference,
      @PathVariable UUID mail,
      @RequestParam int times,
      HttpServletRequest request,
      HttpServletResponse response) {
    Viewer viewer = viewers.of(request);
    Optional<Opened> opened =
        CaseReference.find(reference).flatMap(known -> readers.open(viewer, known));
    if (opened.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    CaseReference known = opened.get().row().reference();
    CaseMails.Outcome outcome = mails.sendAgain(known, mail, times, opened.get().reader());
    return "redirect:/cases/" + known + "?result=mail-" + outcome.id() + "&at=mails#result";
  }
}
