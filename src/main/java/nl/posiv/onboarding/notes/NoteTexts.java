package nl.posiv.onboarding.notes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The notes of a case, written out for a reader, with who reads each beside it. */
@Component
public class NoteTexts {

  private final Notes notes;
  private final People people;
  private final Texts texts;

  NoteTexts(Notes notes, People people, Texts texts) {
    this.notes = notes;
    this.people = people;
    this.texts = texts;
  }

  /**
   * A note as a page shows it. The template reads it, so it is public.
   *
   * @param correctable whether the reader may correct it
   * @param removable whether the reader may take it back
   * @param takenBack whether it is to hold no more
   * @param version the number of what it says now
   * @param content what it says now, to be corrected
   * @param writtenAt when it was first written
   */
  public record Story(
      UUID id,
      CaseFile.Entry entry,
      boolean correctable,
      boolean removable,
      boolean takenBack,
      int version,
      NoteContent content,
      Instant writtenAt) {}

  /** Those that the reader reads, of the latest day first. */
  public List<Story> stories(CaseReference reference, CaseReader reader) {
    return notes.of(reference, reader).stream().map(note -> story(note, reader)).toList();
  }

  /** One that the reader reads. */
  public Optional<Story> find(CaseReference reference, UUID id, CaseReader reader) {
    return notes.find(reference, id, reader).map(note -> story(note, reader));
  }

  private Story story(CaseNote note, CaseReader reader) {
    return new Story(
        note.id(),
        entry(note, reader),
        note.isCorrectedBy(reader),
        note.isTakenBackBy(reader),
        note.now().takenBack(),
        note.now().number(),
        note.now().content(),
        note.first().writtenAt());
  }

  private CaseFile.Entry entry(CaseNote note, CaseReader reader) {
    Language language = reader.language();
    NoteVersion now = note.now();
    NoteContent content = now.content();
    Stream<CaseFile.Line> lines =
        now.takenBack()
            ? Stream.of(
                line(
                    language,
                    "notes.taken-back",
                    texts.get(
                        language,
                        "notes.taken-back.how",
                        when(note, now, language),
                        people.nameOf(now.writtenBy()),
                        Objects.requireNonNull(now.reason()))))
            : Stream.concat(
                Stream.of(line(language, "notes.body", content.body())), before(note, reader));
    return new CaseFile.Entry(
        texts.get(language, "notes.kind." + content.kind().id()),
        List.of(
            texts.date(language, content.happenedOn()),
            people.nameOf(note.first().writtenBy()),
            texts.get(language, "role." + note.first().writtenAs().group())),
        Stream.concat(
                lines,
                Stream.of(
                    line(
                        language,
                        "notes.circle",
                        texts.told(
                            language, reader.isSelf(), "notes.circle." + content.circle().id()))))
            .toList());
  }

  /** What stood there, each under when and why it was corrected. */
  private Stream<CaseFile.Line> before(CaseNote note, CaseReader reader) {
    Language language = reader.language();
    return note.before(reader).stream()
        .map(
            version -> {
              NoteVersion next = note.versions().get(version.number());
              return new CaseFile.Line(
                  texts.get(
                      language,
                      "notes.before",
                      when(note, next, language),
                      Objects.requireNonNull(next.reason())),
                  texts.get(language, "notes.kind." + version.content().kind().id())
                      + ", "
                      + texts.date(language, version.content().happenedOn())
                      + "\n"
                      + version.content().body());
            });
  }

  private String when(CaseNote note, NoteVersion version, Language language) {
    return texts.when(
        language,
        version.writtenAt(),
        note.versions().stream().map(NoteVersion::writtenAt).toList());
  }

  private CaseFile.Line line(Language language, String label, String value) {
    return new CaseFile.Line(texts.get(language, label), value);
  }
}
