package nl.posiv.onboarding.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.journey.CaseWords.Line;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.sheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that people take along, in their language. */
@Component
@Transactional(readOnly = true)
class Lists {

  /** So many at a time are asked what waits in them. */
  private static final int AT_A_TIME = 500;

  private final CaseTable cases;
  private final CaseWords words;
  private final People people;
  private final Texts texts;
  private final JdbcClient jdbc;

  Lists(CaseTable cases, CaseWords words, People people, Texts texts, JdbcClient jdbc) {
    this.cases = cases;
    this.words = words;
    this.people = people;
    this.texts = texts;
    this.jdbc = jdbc;
  }

  /** What the list of cases shows, all its pages. */
  Sheet cases(Viewer viewer, Listing listing) {
    PageTexts t = new PageTexts(texts, viewer.language());
    List<CaseTable.Row> found = cases.find(viewer, listing.filters());
    List<ListColumn> columns = Listing.columns(viewer).filter(listing::shows).toList();
    return new Sheet(
        t.of("overview.cases"),
        Stream.concat(
                Stream.of(t.of("overview.case"), t.of("overview.candidate"))
                    .limit(viewer.seesNames() ? 2 : 1),
                columns.stream()
                    .flatMap(
                        column ->
                            Stream.concat(Stream.of(column.id()), beside(column))
                                .map(heading -> t.of("overview." + heading))))
            .toList(),
        Stream.iterate(0, from -> from < found.size(), from -> from + AT_A_TIME)
            .map(from -> found.subList(from, Math.min(from + AT_A_TIME, found.size())))
            .flatMap(part -> rows(viewer, t, columns, part))
            .toList());
  }

  /** What stands in a cell of its own there, and in the same one on the page. */
  private static Stream<String> beside(ListColumn column) {
    return switch (column) {
      case STAGE -> Stream.of("outlook");
      case WAITS -> Stream.of("due");
      case MUNICIPALITY, START, END, MENTOR -> Stream.of();
    };
  }

  private Stream<Sheet.Row> rows(
      Viewer viewer, PageTexts t, List<ListColumn> columns, List<CaseTable.Row> part) {
    List<Line> lines = words.lines(viewer, t, part, Integer.MAX_VALUE);
    return IntStream.range(0, part.size())
        .mapToObj(
            number -> {
              CaseTable.Row row = part.get(number);
              Line line = lines.get(number);
              return Sheet.Row.of(
                  Stream.concat(
                          Stream.of(row.reference().value(), row.candidate())
                              .limit(viewer.seesNames() ? 2 : 1),
                          columns.stream().flatMap(column -> cells(column, row, line)))
                      .toArray());
            });
  }

  private static Stream<@Nullable Object> cells(ListColumn column, CaseTable.Row row, Line line) {
    return switch (column) {
      case MUNICIPALITY -> Stream.of(line.place());
      case STAGE -> Stream.of(line.stage(), line.outlook());
      case WAITS ->
          Stream.of(
              line.todo().stream()
                  .map(todo -> todo.name() + " (" + todo.who() + ")")
                  .collect(Collectors.joining("; ")),
              row.due() == null ? null : CaseWords.day(row.due()));
      case START -> Stream.of((Object) row.firstDay());
      case END -> Stream.of((Object) row.lastDay());
      case MENTOR -> Stream.of((Object) line.mentor());
    };
  }

  /**
   * The hours of every month that was logged, as they stand now: to Ro3kvit all, to HR those of the
   * own municipality. What was corrected is left out.
   */
  Sheet hours(Viewer viewer) {
    PageTexts t = new PageTexts(texts, viewer.language());
    return new Sheet(
        t.of("lists.hours"),
        Stream.of(
                "reference",
                "name",
                "municipality",
                "from",
                "until",
                "hours-local",
                "hours-ukraine",
                "contract-hours",
                "project-local",
                "project-ukraine",
                "themes",
                "confirmed-local",
                "confirmed-ukraine")
            .map(heading -> t.of("lists.column." + heading))
            .toList(),
        jdbc.sql(
                """
                select distinct on (k.id, h.month_from) k.case_reference,
                  trim(c.given_name || ' ' || c.family_name) as name, m.name as place, h.*, k.hours_per_week,
                  (select f.outcome from posiv.hours_confirmation f
                   where f.logged_hours_id = h.id and f.half = 'local' order by f.id desc limit 1) as local,
                  (select f.outcome from posiv.hours_confirmation f
                   where f.logged_hours_id = h.id and f.half = 'ukraine' order by f.id desc limit 1) as ukraine
                from posiv.logged_hours h
                join posiv.contract k on k.id = h.contract_id
                join posiv.municipality m on m.id = k.municipality
                join posiv.nomination n on n.case_reference = k.case_reference
                join posiv.candidate c on c.id = n.candidate_id
                where :all or k.municipality = any(string_to_array(:municipalities, ','))
                order by k.id, h.month_from, h.id desc
                """)
            .param("all", viewer.groups().contains(Role.RO3KVIT.group()))
            .param("municipalities", joined(viewer, Role.HR))
            .query(
                (row, number) ->
                    Sheet.Row.of(
                        row.getString("case_reference"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getObject("month_from", LocalDate.class),
                        row.getObject("month_until", LocalDate.class),
                        row.getBigDecimal("hours_local"),
                        row.getBigDecimal("hours_ukraine"),
                        row.getBigDecimal("hours_per_week"),
                        row.getString("project_local"),
                        row.getString("project_ukraine"),
                        Stream.of((String[]) row.getArray("themes").getArray())
                            .map(theme -> t.of("theme." + theme))
                            .collect(Collectors.joining(", ")),
                        confirmed(t, row.getString("local")),
                        confirmed(t, row.getString("ukraine"))))
            .list());
  }

  private static String confirmed(PageTexts t, @Nullable String outcome) {
    return t.of("lists.confirmed." + Optional.ofNullable(outcome).orElse("not-yet"));
  }

  /** The contracts of the municipalities for whose HR or management the reader works. */
  Sheet contracts(Viewer viewer) {
    PageTexts t = new PageTexts(texts, viewer.language());
    return new Sheet(
        t.of("contracts.title"),
        Stream.of(
                "reference",
                "name",
                "municipality",
                "kind",
                "first-day",
                "last-day",
                "began",
                "contract-hours",
                "ended")
            .map(heading -> t.of("lists.column." + heading))
            .toList(),
        jdbc.sql(
                """
                select k.*, posiv.told_kind(k) as told_kind,
                  trim(c.given_name || ' ' || c.family_name) as name, m.name as place,
                  coalesce(k.begun_on, k.planned_first_day) as first_day,
                  e.day as last_day
                from posiv.contract k
                join posiv.contract_end e on e.contract_id = k.id
                join posiv.municipality m on m.id = k.municipality
                join posiv.nomination n on n.case_reference = k.case_reference
                join posiv.candidate c on c.id = n.candidate_id
                where k.municipality = any(string_to_array(:municipalities, ','))
                order by length(k.case_reference), k.case_reference, first_day, k.id
                """)
            .param("municipalities", joined(viewer, Role.HR, Role.MANAGER))
            .query(
                (row, number) ->
                    Sheet.Row.of(
                        row.getString("case_reference"),
                        row.getString("name"),
                        row.getString("place"),
                        t.of("contracts.kind." + row.getString("told_kind")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        t.of(row.getDate("begun_on") == null ? "file.no" : "file.yes"),
                        (BigDecimal) row.getObject("hours_per_week"),
                        row.getString("ended_by") == null
                            ? null
                            : t.of("contracts.end." + row.getString("ended_by"))))
            .list());
  }

  /** The municipalities for which somebody is one of these. */
  private String joined(Viewer viewer, Role... roles) {
    return people.posts(viewer.userId()).stream()
        .filter(post -> List.of(roles).contains(post.role()))
        .map(Post::municipality)
        .filter(Objects::nonNull)
        .map(MunicipalityId::value)
        .distinct()
        .collect(Collectors.joining(","));
  }
}
