package nl.posiv.onboarding.notes;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The notes of a case in its file, for each reader those that are for them. */
@Component
class NotesSection implements CaseSection {

  private final NoteTexts texts;

  NotesSection(NoteTexts texts) {
    this.texts = texts;
  }

  @Override
  public String key() {
    return "notes";
  }

  @Override
  public List<CaseFile.Entry> entries(CaseReference reference, CaseReader reader) {
    return texts.stories(reference, reader).stream().map(NoteTexts.Story::entry).toList();
  }
}
