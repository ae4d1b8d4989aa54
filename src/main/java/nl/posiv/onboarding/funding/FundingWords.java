package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.WrittenNumber;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joint applications as their page tells them. What the template reads is public. */
@Component
class FundingWords {

  private final FundingCalls calls;
  private final Municipalities municipalities;
  private final People people;

  FundingWords(FundingCalls calls, Municipalities municipalities, People people) {
    this.calls = calls;
    this.municipalities = municipalities;
    this.people = people;
  }

  /** One of the list. */
  public record Line(String reference, String subject, String about, String stage) {}

  /** A fact about a call. */
  public record Fact(String name, String text) {}

  /** What a municipality said. */
  public record Answer(String name, String answer, String wanted, String own, String part) {}

  /** The ledger, and whether it is of more than one. */
  public record Book(String summary, List<Row> rows, Row total) {}

  /** A partner in the ledger. */
  public record Row(
      String name, String share, String received, String spent, String toSpend, String due) {}

  /**
   * A movement of money.
   *
   * @param open whether the reader can cancel it
   */
  public record Moved(long id, String text, boolean counts, boolean open) {}

  /**
   * A report.
   *
   * @param open whether its day can still be corrected
   */
  public record Report(long id, String text, LocalDate due, boolean open) {}

  Line line(FundingCall call, PageTexts t) {
    return new Line(
        call.caseReference().value(),
        call.subject(),
        t.of("funding.line", call.fund(), euros(call.amount(), t), t.date(call.deadline())),
        stage(call, t));
  }

  private static String stage(FundingCall call, PageTexts t) {
    return t.of("funding.stage." + call.stage().id());
  }

  /**
   * What is known of a call.
   *
   * @param contact whether the reader sees whom to talk to
   */
  List<Fact> facts(FundingCall call, boolean contact, PageTexts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("stage", stage(call, t), t));
    facts.add(fact("fund", call.fund(), t));
    facts.add(fact("amount", euros(call.amount(), t), t));
    facts.add(fact("answerBy", t.date(call.answerBy()), t));
    facts.add(fact("deadline", t.date(call.deadline()), t));
    facts.add(fact("lead", name(call.lead()), t));
    facts.add(fact("handedInOn", day(call.handedInOn(), t), t));
    facts.add(fact("asked", euros(call.askedAmount(), t), t));
    if (call.stage() == FundingStage.HANDED_IN) {
      facts.add(fact("expected", day(call.resultExpectedOn(), t), t));
    }
    facts.add(fact("decidedOn", day(call.decidedOn(), t), t));
    facts.add(fact("decision", Objects.toString(call.decisionReference(), ""), t));
    facts.add(fact("granted", euros(call.granted(), t), t));
    if (contact) {
      facts.add(
          fact(
              "contact",
              String.join(
                  ", ",
                  Stream.of(call.contactName(), call.contactEmail())
                      .filter(Objects::nonNull)
                      .toList()),
              t));
    }
    return facts.stream().filter(fact -> !fact.text().isEmpty()).toList();
  }

  private static Fact fact(String name, String text, PageTexts t) {
    return new Fact(t.of("funding.fact." + name), text);
  }

  /**
   * What municipalities said.
   *
   * @param all whether the reader reads all of it; otherwise that of their own
   */
  List<Answer> answers(FundingCall call, boolean all, Set<MunicipalityId> own, PageTexts t) {
    return calls.answers(call.caseReference()).stream()
        .filter(answer -> all || own.contains(answer.municipality()))
        .map(
            answer ->
                new Answer(
                    name(answer.municipality()),
                    Stream.of(t.of("funding.answer." + answer.answer().id()), answer.reason())
                        .filter(Objects::nonNull)
                        .reduce((said, reason) -> said + " · " + reason)
                        .orElseThrow(),
                    euros(answer.wanted(), t),
                    euros(answer.own(), t),
                    part(call, answer, t)))
        .toList();
  }

  private static String part(FundingCall call, FundingAnswer answer, PageTexts t) {
    if (answer.partner()) {
      return t.of(
          answer.municipality().equals(call.lead()) ? "funding.part.lead" : "funding.part.partner");
    }
    return answer.joins() && answer.leads() ? t.of("funding.part.could-lead") : "";
  }

  Book ledger(Ledger ledger, PageTexts t) {
    List<Ledger.Line> lines = ledger.lines();
    return new Book(
        t.of(
            "funding.ledger.summary",
            euros(ledger.granted(), t),
            euros(ledger.received(), t),
            euros(ledger.toCome(), t)),
        lines.stream().map(line -> row(name(line.municipality()), line, t)).toList(),
        new Row(
            t.of("funding.ledger.total"),
            euros(sum(lines.stream().map(Ledger.Line::share)), t),
            euros(sum(lines.stream().map(Ledger.Line::received)), t),
            euros(sum(lines.stream().map(Ledger.Line::spent)), t),
            euros(sum(lines.stream().map(Ledger.Line::toSpend)), t),
            euros(sum(lines.stream().map(Ledger.Line::due)), t)));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(Ledger.NOTHING, BigDecimal::add);
  }

  private static Row row(String name, Ledger.Line line, PageTexts t) {
    return new Row(
        name,
        euros(line.share(), t),
        euros(line.received(), t),
        euros(line.spent(), t),
        euros(line.toSpend(), t),
        euros(line.due(), t));
  }

  Moved entry(Entry entry, boolean mayCancel, PageTexts t) {
    String reason = entry.cancelReason();
    String said =
        t.of(
            "funding.entry." + entry.kind().id(),
            t.date(entry.day()),
            euros(entry.amount(), t),
            name(entry.payer()),
            name(entry.receiver()),
            entry.about());
    return new Moved(
        Objects.requireNonNull(entry.id()),
        reason == null ? said : t.of("funding.entry.cancelled", said, reason),
        entry.counts(),
        entry.counts() && mayCancel);
  }

  List<Report> reports(CaseReference reference, PageTexts t) {
    return calls.reports(reference).stream()
        .map(
            report ->
                new Report(
                    report.id(),
                    report.acceptedOn() != null
                        ? t.of(
                            "funding.report.accepted",
                            t.date(report.due()),
                            t.date(report.acceptedOn()))
                        : report.handedInOn() != null
                            ? t.of(
                                "funding.report.handed-in",
                                t.date(report.due()),
                                t.date(report.handedInOn()))
                            : t.of("funding.report.due", t.date(report.due())),
                    report.due(),
                    report.acceptedOn() == null))
        .toList();
  }

  List<String> steps(CaseReference reference, PageTexts t) {
    return calls.steps(reference).stream().map(step -> step(step, t)).toList();
  }

  private String step(FundingStep step, PageTexts t) {
    UserId by = step.recordedBy();
    String said =
        t.of(
            by == null ? "funding.step.by-itself" : "funding.step.by",
            t.date(step.recordedOn()),
            t.of("funding.step." + step.what(), name(step.municipality())),
            by == null ? "" : people.nameOf(by));
    return step.reason() == null ? said : t.of("funding.step.why", said, step.reason());
  }

  /**
   * Partners to choose from.
   *
   * @param own those that the reader may choose; null: all
   */
  List<Option> partners(Ledger ledger, @Nullable Set<MunicipalityId> own) {
    return ledger.shares().keySet().stream()
        .filter(partner -> own == null || own.contains(partner))
        .map(partner -> new Option(partner.value(), name(partner)))
        .toList();
  }

  List<Option> options(Collection<Municipality> all) {
    return all.stream().map(it -> new Option(it.id().value(), it.name())).toList();
  }

  /**
   * How money can have moved.
   *
   * @param leads whether the reader records it for the lead
   */
  List<Option> kinds(boolean leads, PageTexts t) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> leads || kind != EntryKind.RECEIVED)
        .map(kind -> new Option(kind.id(), t.of("funding.kind." + kind.id())))
        .toList();
  }

  /** An amount as somebody would type it; nothing if there is none. */
  String typed(@Nullable BigDecimal amount, PageTexts t) {
    return amount == null ? "" : WrittenNumber.write(t.language(), amount, Shares.CENTS);
  }

  private String name(@Nullable MunicipalityId municipality) {
    return municipality == null
        ? ""
        : municipalities.find(municipality).map(Municipality::name).orElse(municipality.value());
  }

  private static String euros(@Nullable BigDecimal amount, PageTexts t) {
    return amount == null ? "" : t.texts().amount(t.language(), amount);
  }

  private static String day(@Nullable LocalDate day, PageTexts t) {
    return day == null ? "" : t.date(day);
  }
}
