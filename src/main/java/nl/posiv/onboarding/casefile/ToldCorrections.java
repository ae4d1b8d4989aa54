package nl.posiv.onboarding.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells under something that was corrected what stood there, who corrected it, when and why. */
@Component
class ToldCorrections {

  private final KeptWords words;
  private final People people;
  private final Texts texts;

  ToldCorrections(KeptWords words, People people, Texts texts) {
    this.words = words;
    this.people = people;
    this.texts = texts;
  }

  /**
   * @param row as it stands now
   * @param before as it stood before each correction, the first one first
   */
  List<CaseFile.Correction> of(
      Kept kept, Map<String, Object> row, List<Map<String, Object>> before, CaseReader reader) {
    List<CaseFile.Correction> told = new ArrayList<>();
    List<Instant> moments = before.stream().map(ToldCorrections::at).toList();
    for (int i = 0; i < before.size(); i++) {
      Map<String, Object> was = before.get(i);
      Map<String, Object> is = i + 1 < before.size() ? before.get(i + 1) : row;
      List<CaseFile.Change> changes =
          kept.columnsFor(reader.parts()).stream()
              .flatMap(column -> change(kept, column, was, is, reader).stream())
              .toList();
      // What is corrected in the same row and shown elsewhere, or to others, is told there.
      if (!changes.isEmpty()) {
        told.add(
            new CaseFile.Correction(
                at(was),
                by(was, reader),
                about(was, moments, reader),
                changes,
                reader.seesNames() ? reason(was) : null));
      }
    }
    return told;
  }

  /** Who corrects their own address need not say why. */
  private static @Nullable String reason(Map<String, Object> was) {
    String reason = (String) was.get(KeptRows.REASON);
    return reason == null || reason.isEmpty() ? null : reason;
  }

  private String about(Map<String, Object> was, List<Instant> moments, CaseReader reader) {
    String day = texts.when(reader.language(), at(was), moments);
    if (isBySelf(was)) {
      return texts.get(reader.language(), "corrections.done-self", day);
    }
    String by = by(was, reader);
    return by == null
        ? texts.get(reader.language(), "corrections.done-unnamed", day)
        : texts.get(reader.language(), "corrections.done", day, by);
  }

  private static Instant at(Map<String, Object> was) {
    return (Instant) Objects.requireNonNull(was.get(KeptRows.AT));
  }

  private @Nullable String by(Map<String, Object> was, CaseReader reader) {
    return isBySelf(was) || !reader.seesNames()
        ? null
        : people.nameOf(new UserId(String.valueOf(was.get(KeptRows.BY))));
  }

  private static boolean isBySelf(Map<String, Object> was) {
    return CaseCorrections.SELF.value().equals(was.get(KeptRows.BY));
  }

  private Optional<CaseFile.Change> change(
      Kept kept,
      Kept.Column column,
      Map<String, Object> was,
      Map<String, Object> is,
      CaseReader reader) {
    String old = written(kept, column, was, reader);
    String now = written(kept, column, is, reader);
    return old.equals(now)
        ? Optional.empty()
        : Optional.of(new CaseFile.Change(words.label(kept, column, reader), old, now));
  }

  private String written(
      Kept kept, Kept.Column column, Map<String, Object> row, CaseReader reader) {
    return Stream.ofNullable(row.get(column.name()))
        .map(value -> words.value(kept, column, value, reader))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseGet(() -> texts.get(reader.language(), "corrections.nothing-there"));
  }
}
