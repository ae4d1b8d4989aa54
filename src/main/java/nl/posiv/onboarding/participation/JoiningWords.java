package nl.posiv.onboarding.participation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.language.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a municipality is and what was decided, in the reader's words. */
@Component
class JoiningWords {

  private static final String STEP = "joining.step.";

  private final FormWords forms;
  private final People people;

  JoiningWords(FormWords forms, People people) {
    this.forms = forms;
    this.people = people;
  }

  /**
   * Something that was done. The template reads it, so it is public.
   *
   * @param what the step, and what came of it
   * @param parts what was recorded with it
   */
  public record Told(String day, String what, List<String> parts, String who) {}

  String stage(Participation joining, PageTexts t) {
    return joining.endReason() == null
        ? t.of("joining.stage." + joining.stage().id())
        : t.of("joining.ended." + joining.endReason().id());
  }

  String next(Participation joining, PageTexts t) {
    return Optional.ofNullable(joining.stage().next()).map(task -> t.of(STEP + task)).orElse("");
  }

  String inhabitants(Participation joining, PageTexts t) {
    return t.of(
        joining.listed() ? "joining.inhabitants.listed" : "joining.inhabitants.typed",
        t.number(BigDecimal.valueOf(joining.inhabitants())),
        t.date(joining.inhabitantsOn()));
  }

  String registered(Participation joining, PageTexts t) {
    return joining.registeredBy() == null
        ? t.of("joining.registered.itself", t.date(joining.registeredOn()))
        : t.of(
            "joining.registered.by",
            t.date(joining.registeredOn()),
            people.nameOf(joining.registeredBy()));
  }

  Told step(Step step, PageTexts t) {
    List<String> parts = new ArrayList<>();
    add(parts, "joining.part.decided", step.decidedOn(), t::date, t);
    add(parts, "joining.part.report-back", step.reportBackOn(), t::date, t);
    add(parts, "joining.part.vote", step.vote(), Function.identity(), t);
    add(parts, "joining.part.reference", step.reference(), Function.identity(), t);
    add(parts, "joining.part.amount", step.amount(), t::number, t);
    add(parts, "joining.part.year", step.budgetYear(), String::valueOf, t);
    add(parts, "joining.part.officials", step.officials(), String::valueOf, t);
    add(parts, "joining.part.reason", step.reason(), Function.identity(), t);
    add(parts, "joining.part.contact-before", step.contactBefore(), Function.identity(), t);
    return new Told(
        t.date(step.recordedOn()),
        what(step, t),
        parts,
        step.recordedBy().equals(Step.BY_ITSELF)
            ? t.of("joining.by-itself")
            : t.of("joining.recorded-by", people.nameOf(step.recordedBy())));
  }

  private String what(Step step, PageTexts t) {
    String name = t.of(STEP + step.step());
    return step.outcome() == null
        ? name
        : name
            + ": "
            + forms
                .choice(t.language(), step.step(), "outcome", step.outcome())
                .orElse(step.outcome());
  }

  private static <T> void add(
      List<String> parts, String key, @Nullable T value, Function<T, String> written, PageTexts t) {
    if (value != null) {
      parts.add(t.of(key, written.apply(value)));
    }
  }
}
