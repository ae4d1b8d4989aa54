package nl.posiv.onboarding.notification;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The mails about a case in its file. */
@Component
class MailsSection implements CaseSection {

  private final CaseMails mails;
  private final Texts texts;

  MailsSection(CaseMails mails, Texts texts) {
    this.mails = mails;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "mails";
  }

  @Override
  public List<CaseFile.Entry> entries(CaseReference reference, CaseReader reader) {
    List<CaseFile.Line> lines =
        mails.of(reference, reader).stream().map(CaseMails.Story::line).toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new CaseFile.Entry(texts.get(reader.language(), "file.outbox"), List.of(), lines));
  }
}
