package nl.posiv.onboarding.knowledge;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The sessions of the learning platform that the official of a case attended. */
@Component
class LearningSection implements CaseSection {

  private final LearningSessions sessions;
  private final Texts texts;

  LearningSection(LearningSessions sessions, Texts texts) {
    this.sessions = sessions;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "learning";
  }

  @Override
  public List<CaseFile.Entry> entries(CaseReference reference, CaseReader reader) {
    return sessions.of(reference).stream()
        .map(
            session ->
                new CaseFile.Entry(
                    session.title(),
                    List.of(texts.date(reader.language(), session.day())),
                    List.of()))
        .toList();
  }
}
