package nl.posiv.onboarding.funding.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.funding.FundingAnswer;
import nl.posiv.onboarding.funding.FundingCall;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;

/** What the forms of a joint application show of its call. */
abstract class FundingForm implements CaseForm {

  protected final FundingCalls calls;
  protected final Municipalities municipalities;
  protected final Texts texts;

  FundingForm(FundingCalls calls, Municipalities municipalities, Texts texts) {
    this.calls = calls;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** Fund, subject, the most that can be asked for, and the last day. */
  @Override
  public Map<String, Object> show(FormContext context) {
    FundingCall call = calls.of(context.caseReference());
    Map<String, Object> shown = new HashMap<>();
    shown.put(
        "callShown",
        texts.get(
            context.language(),
            "funding.call.shown",
            call.fund(),
            call.subject(),
            texts.amount(context.language(), call.amount()),
            texts.date(context.language(), call.deadline())));
    return shown;
  }

  /** What each municipality said, a line each. */
  String answers(FormContext context) {
    return calls.answers(context.caseReference()).stream()
        .map(answer -> line(context, answer))
        .collect(Collectors.joining("\n"));
  }

  private String line(FormContext context, FundingAnswer answer) {
    String name = municipalities.nameOf(answer.municipality());
    List<Object> facts = new ArrayList<>(List.of(name));
    if (answer.joins()) {
      Stream.of(answer.wanted(), answer.own())
          .map(amount -> amount == null ? "–" : texts.amount(context.language(), amount))
          .forEach(facts::add);
    }
    return texts.get(
        context.language(),
        "funding.answer.line." + answer.answer().id() + (answer.leads() ? "-lead" : ""),
        facts.toArray());
  }

  /** The partners, or before they were chosen those who want to be one, that take part today. */
  List<Option> applicants(FormContext context, boolean leadsOnly) {
    List<MunicipalityId> present =
        municipalities.participating().stream().map(Municipality::id).toList();
    return calls.applicants(context.caseReference()).stream()
        .filter(answer -> !leadsOnly || answer.leads())
        .map(FundingAnswer::municipality)
        .filter(present::contains)
        .map(id -> new Option(id.value(), municipalities.nameOf(id)))
        .toList();
  }
}
