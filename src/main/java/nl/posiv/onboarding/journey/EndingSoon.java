package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.KeyDate;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.journey.Outlooks.Outlook;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What ends soon in the cases of a reader: contracts, proof of residence, the time for a notice.
 */
@Component
class EndingSoon {

  /** How far ahead somebody looks in the morning. A default of this project. */
  static final int DAYS = 60;

  /** The last day of a contract. */
  private static final String END = "end";

  /** The days of a case that are an end of something. */
  private static final Set<String> ENDS = Set.of(END, "notice", "proof-end");

  private static final List<Role> WITH_OVERVIEW =
      List.of(Role.RO3KVIT, Role.POSIV, Role.HR, Role.MANAGER);

  private final CaseTable cases;
  private final CaseReaders readers;
  private final CaseFile file;
  private final Guides guides;
  private final Employments employments;
  private final Outlooks outlooks;
  private final ProgrammeClock clock;

  EndingSoon(
      CaseTable cases,
      CaseReaders readers,
      CaseFile file,
      Guides guides,
      Employments employments,
      Outlooks outlooks,
      ProgrammeClock clock) {
    this.cases = cases;
    this.readers = readers;
    this.file = file;
    this.guides = guides;
    this.employments = employments;
    this.outlooks = outlooks;
    this.clock = clock;
  }

  /**
   * Something that ends. The template reads it, so it is public.
   *
   * @param name of the person; null where the reader reads no names
   * @param last the day as the reader writes it
   * @param outlook what is known of what follows the end of a contract; null while nothing is
   */
  public record Ending(
      CaseReference reference,
      @Nullable String name,
      String what,
      LocalDate day,
      String last,
      @Nullable String outlook) {}

  /** The next to end first; what has ended is no news any more, but somebody's task. */
  List<Ending> of(Viewer viewer, PageTexts t) {
    LocalDate today = clock.today();
    LocalDate until = today.plusDays(DAYS);
    boolean overview =
        WITH_OVERVIEW.stream().anyMatch(role -> viewer.groups().contains(role.group()));
    Stream<CaseReference> listed =
        overview ? cases.ending(viewer, today, until).stream() : Stream.empty();
    Stream<CaseReference> own =
        Stream.concat(
            guides.casesOf(viewer.userId()).stream(),
            employments.casesOf(viewer.userId()).stream());
    List<Opened> open =
        Stream.concat(listed, own)
            .distinct()
            .flatMap(reference -> readers.open(viewer, reference).stream())
            .filter(opened -> opened.row().stage() != Stage.ENDED)
            .toList();
    Map<CaseReference, Outlook> ahead =
        outlooks.of(
            references(open.stream()),
            references(open.stream().filter(opened -> opened.is(Role.OFFICIAL))));
    return open.stream()
        .flatMap(opened -> endings(opened, ahead.get(opened.row().reference()), today, until, t))
        .sorted(Comparator.comparing(Ending::day))
        .collect(Collectors.toUnmodifiableList());
  }

  private static Set<CaseReference> references(Stream<Opened> opened) {
    return opened.map(one -> one.row().reference()).collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Ending> endings(
      Opened opened, @Nullable Outlook outlook, LocalDate today, LocalDate until, PageTexts t) {
    CaseTable.Row row = opened.row();
    return file.dates(row.reference(), opened.reader()).stream()
        .filter(date -> ENDS.contains(date.id()))
        .filter(date -> !date.day().isBefore(today) && !date.day().isAfter(until))
        .map(date -> ending(opened, row, date, outlook, t));
  }

  private static Ending ending(
      Opened opened, CaseTable.Row row, KeyDate date, @Nullable Outlook outlook, PageTexts t) {
    return new Ending(
        row.reference(),
        opened.viewer().seesNames() ? row.candidate() : null,
        t.of("file.date." + date.id()),
        date.day(),
        t.date(date.day()),
        Optional.ofNullable(outlook)
            .filter(known -> date.id().equals(END))
            .flatMap(known -> known.said(t))
            .orElse(null));
  }
}
