package nl.posiv.onboarding.casefile;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.CorrectionForms;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Says what of a record its reader may correct, by the form with which it was recorded. */
@Component
class CorrectableRecords {

  private final CorrectionForms forms;

  CorrectableRecords(CorrectionForms forms) {
    this.forms = forms;
  }

  /** The form that corrects a table, for a reader who may. */
  Optional<CorrectableForm> form(Kept kept, CaseReader reader) {
    return Optional.ofNullable(kept.form())
        .flatMap(forms::find)
        .filter(form -> !Collections.disjoint(form.correctors(), reader.parts()));
  }

  /** Whether the file offers it to a reader: not while nothing of it can be corrected. */
  boolean isOffered(
      Kept kept, Map<String, Object> row, CaseReference reference, CaseReader reader) {
    return form(kept, reader)
        .map(form -> sheet(form, kept, row, reference, reader, reader.user()))
        .filter(sheet -> !sheet.asked().isEmpty())
        .filter(sheet -> sheet.form().closed(sheet.recorded()).isEmpty())
        .isPresent();
  }

  /** What is asked, and what stays. */
  CorrectionForms.Sheet sheet(
      CorrectableForm form,
      Kept kept,
      Map<String, Object> row,
      CaseReference reference,
      CaseReader reader,
      UserId corrector) {
    Map<String, Object> values = new HashMap<>();
    for (Kept.Column column : kept.answersTo(form.key())) {
      Object value = row.get(column.name());
      if (value != null) {
        values.put(column.question(), forms.answer(form.key(), column.question(), value));
      }
    }
    Recorded recorded = new Recorded(reference, corrector, kept.table(), row);
    values.putAll(form.implied(recorded));
    Set<String> all =
        kept.answersTo(form.key()).stream()
            .map(Kept.Column::question)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> open = new LinkedHashSet<>(all);
    open.removeAll(form.settled(recorded));
    Set<String> asked = forms.asked(sheet(form, recorded, reader, open, Set.of(), values));
    Set<String> told = new LinkedHashSet<>(values.keySet());
    told.removeAll(asked);
    return sheet(form, recorded, reader, asked, told, values);
  }

  private static CorrectionForms.Sheet sheet(
      CorrectableForm form,
      Recorded recorded,
      CaseReader reader,
      Set<String> asked,
      Set<String> told,
      Map<String, Object> values) {
    return new CorrectionForms.Sheet(
        form, recorded, reader.municipality(), reader.language(), asked, told, values);
  }
}
