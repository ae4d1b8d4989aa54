package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractInWords;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hours of a case, written and drawn for a reader: a help for a conversation. */
@Component
public class HoursTexts {

  private final MonthlyHours hours;
  private final ConfirmedHours confirmed;
  private final Contracts contracts;
  private final ContractInWords inWords;
  private final People people;
  private final Reference reference;
  private final Rules rules;
  private final Texts texts;

  HoursTexts(
      MonthlyHours hours,
      ConfirmedHours confirmed,
      Contracts contracts,
      ContractInWords inWords,
      People people,
      Reference reference,
      Rules rules,
      Texts texts) {
    this.hours = hours;
    this.confirmed = confirmed;
    this.people = people;
    this.contracts = contracts;
    this.inWords = inWords;
    this.reference = reference;
    this.rules = rules;
    this.texts = texts;
  }

  /**
   * The hours under a contract. The template reads these, so they are public.
   *
   * @param summary the same as the chart in words
   * @param months the oldest first
   * @param plans what was agreed about the split; for Ro3kvit only when
   * @param over whether nobody works under the contract any more
   * @param correctable whether any of the hours can still be corrected
   * @param asked the months about which the official is asked something and can answer
   */
  public record Story(
      String contract,
      String summary,
      HoursChart chart,
      List<Line> months,
      List<String> plans,
      boolean over,
      boolean correctable,
      List<String> asked) {}

  /**
   * A month.
   *
   * @param number its place in the contract, from 1, as in the chart
   * @param why key of the text that says why there are none, where they are missing
   * @param total both halves together
   * @param share of the hours for Ukraine over the months that roll; empty where it is not judged
   * @param outside whether that share lies outside the band
   * @param localSaid who confirmed the local half or asked about it, and when, or that nobody did
   * @param ukraineSaid the same of the half for Ukraine
   * @param work projects, themes, and what stood there before a correction, a line each
   */
  public record Line(
      int number,
      String month,
      boolean missing,
      String why,
      String local,
      String ukraine,
      String total,
      String share,
      boolean outside,
      String localSaid,
      String ukraineSaid,
      List<String> work) {}

  /** Who reads. */
  public enum Reader {
    /** Those who guide or employ the official. */
    TEAM,
    /** Sees that there is a plan, not what it is. */
    RO3KVIT,
    /** Reads the questions that were asked. */
    OFFICIAL
  }

  /** The hours of a case by contract, the newest first; of contracts without any month, nothing. */
  public List<Story> stories(Language language, CaseReference caseReference, Reader reader) {
    List<Story> stories = new ArrayList<>();
    for (Contract contract : contracts.ofProgramme(caseReference)) {
      List<MonthOfHours> months =
          contract.hasBegun() ? hours.ofContract(contract) : List.<MonthOfHours>of();
      if (!months.isEmpty()) {
        stories.add(0, story(language, contract, months, reader));
      }
    }
    return stories;
  }

  private Story story(
      Language language, Contract contract, List<MonthOfHours> months, Reader reader) {
    TimeSplit split = TimeSplit.of(rules);
    List<Optional<Hours>> all = months.stream().map(MonthOfHours::hours).toList();
    List<SplitAgreement> agreed = hours.agreements(contract);
    Hours sum = Hours.sum(all.stream().flatMap(Optional::stream).toList());
    long missing = months.stream().filter(MonthOfHours::isMissing).count();
    boolean none = all.stream().allMatch(Optional::isEmpty);
    Map<Long, List<HoursConfirmation>> said = confirmed.ofContract(contract);
    List<Line> lines = new ArrayList<>();
    List<@Nullable BigDecimal> shares = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Optional<BigDecimal> share = split.share(all.subList(0, i + 1));
      shares.add(share.orElse(null));
      lines.add(line(language, i + 1, months.get(i), share, split, said, reader));
    }
    boolean correctable = !none && hours.canBeCorrected(contract);
    List<Integer> marks = agreed.stream().map(plan -> position(months, plan.agreedOn())).toList();
    return new Story(
        inWords.days(language, contract),
        texts.get(
            language,
            sum.ukrainianShare().isEmpty() ? "hours.summary.none" : "hours.summary",
            texts.number(language, sum.local()),
            texts.number(language, sum.ukraine()),
            sum.ukrainianShare().orElse(0),
            missing),
        HoursChart.of(all, shares, marks, split),
        lines,
        agreed.stream()
            .map(
                plan ->
                    reader == Reader.RO3KVIT
                        ? texts.get(
                            language, "hours.plan-made", texts.date(language, plan.agreedOn()))
                        : texts.get(
                            language,
                            "hours.plan",
                            texts.date(language, plan.agreedOn()),
                            plan.plan()))
            .toList(),
        contract.isOver(),
        correctable,
        correctable ? asked(language, months) : List.of());
  }

  private List<String> asked(Language language, List<MonthOfHours> months) {
    return months.stream()
        .filter(month -> month.logged().filter(confirmed::areAskedAbout).isPresent())
        .map(month -> written(language, month))
        .toList();
  }

  private String written(Language language, MonthOfHours month) {
    WorkMonth days = month.asked().month();
    return texts.date(language, days.from()) + " – " + texts.date(language, days.until());
  }

  private static int position(List<MonthOfHours> months, LocalDate day) {
    return Math.toIntExact(
        months.stream().filter(month -> !month.asked().on().isAfter(day)).count());
  }

  private Line line(
      Language language,
      int number,
      MonthOfHours month,
      Optional<BigDecimal> share,
      TimeSplit split,
      Map<Long, List<HoursConfirmation>> confirmations,
      Reader reader) {
    Optional<LoggedHours> logged = month.logged();
    List<HoursConfirmation> said =
        logged.map(it -> confirmations.getOrDefault(it.storedId(), List.of())).orElse(List.of());
    return new Line(
        number,
        written(language, month),
        logged.isEmpty(),
        month.isMissing() ? "hours.missing" : "hours.stood-still",
        logged.map(it -> texts.number(language, it.hoursLocal())).orElse(""),
        logged.map(it -> texts.number(language, it.hoursUkraine())).orElse(""),
        logged.map(it -> texts.number(language, it.hoursLocal().add(it.hoursUkraine()))).orElse(""),
        share
            .map(it -> texts.get(language, "hours.share", it.setScale(0, RoundingMode.HALF_UP)))
            .orElse(""),
        share.filter(split::isOutside).isPresent(),
        said(language, HoursHalf.LOCAL.last(said)),
        said(language, HoursHalf.UKRAINE.last(said)),
        Stream.of(
                logged.map(it -> work(language, it)).orElse(List.of()),
                reader == Reader.OFFICIAL ? questions(language, said) : List.<String>of(),
                before(language, month.versions()))
            .flatMap(List::stream)
            .toList());
  }

  private String said(Language language, Optional<HoursConfirmation> answer) {
    return answer
        .map(
            said ->
                texts.get(
                    language,
                    said.isConfirmed() ? "hours.confirmed" : "hours.asked",
                    people.nameOf(said.answeredBy()),
                    texts.date(language, said.answeredOn())))
        .orElseGet(() -> texts.get(language, "hours.not-confirmed"));
  }

  private List<String> questions(Language language, List<HoursConfirmation> said) {
    return said.stream()
        .map(HoursConfirmation::question)
        .filter(Objects::nonNull)
        .map(question -> texts.get(language, "hours.question", question))
        .toList();
  }

  /** What stood there before a correction, from when until when. */
  private List<String> before(Language language, List<LoggedHours> versions) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 1 < versions.size(); i++) {
      LoggedHours version = versions.get(i);
      lines.add(
          texts.get(
              language,
              "hours.before",
              texts.number(language, version.hoursLocal()),
              texts.number(language, version.hoursUkraine()),
              texts.date(language, version.loggedOn()),
              texts.date(language, versions.get(i + 1).loggedOn()),
              people.nameOf(version.loggedBy())));
    }
    return lines;
  }

  private List<String> work(Language language, LoggedHours logged) {
    String themes = reference.written(language, "theme", logged.themes());
    return Stream.of(
            Optional.ofNullable(logged.projectLocal())
                .map(project -> texts.get(language, "hours.project-local", project)),
            Optional.ofNullable(logged.projectUkraine())
                .map(project -> texts.get(language, "hours.project-ukraine", project)),
            Optional.of(themes).filter(written -> !written.isEmpty()),
            Optional.ofNullable(logged.explanation())
                .map(
                    said ->
                        texts.get(
                            language, "hours.explanation", said, people.nameOf(logged.loggedBy()))))
        .flatMap(Optional::stream)
        .toList();
  }
}
