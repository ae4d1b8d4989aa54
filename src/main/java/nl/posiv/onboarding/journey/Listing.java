package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.journey.CaseTable.Sort;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases somebody asked the list to show, in which order and with what of each, as an address
 * says it. What it says that is not there, or not for this reader, is passed over.
 *
 * @param stage null for all that run
 * @param municipality null for all that the reader sees
 * @param late whether only those in which something is late
 */
record Listing(
    @Nullable Stage stage,
    @Nullable MunicipalityId municipality,
    boolean late,
    Sort sort,
    Set<ListColumn> columns) {

  /** What a request asks for. */
  static Listing of(HttpServletRequest request, Viewer viewer) {
    String place = text(request, "municipality");
    Set<ListColumn> chosen =
        values(request, "columns")
            .flatMap(id -> WithId.find(ListColumn.class, id).stream())
            .collect(Collectors.toSet());
    return new Listing(
        WithId.find(Stage.class, text(request, "stage")).orElse(null),
        place.isEmpty() || viewer.isOfOneMunicipality() ? null : new MunicipalityId(place),
        !text(request, "late").isEmpty(),
        sorts(viewer)
            .filter(sort -> sort.id().equals(text(request, "sort")))
            .findAny()
            .orElse(Sort.DUE),
        columns(viewer)
            .filter((chosen.isEmpty() ? ListColumn.USUAL : chosen)::contains)
            .collect(Collectors.toSet()));
  }

  /** The orders that a reader can choose. */
  static Stream<Sort> sorts(Viewer viewer) {
    return Arrays.stream(Sort.values()).filter(sort -> viewer.seesNames() || sort != Sort.NAME);
  }

  /** The columns that a reader can choose. */
  static Stream<ListColumn> columns(Viewer viewer) {
    return Arrays.stream(ListColumn.values())
        .filter(column -> viewer.seesNames() || column != ListColumn.MENTOR);
  }

  private static Stream<String> values(HttpServletRequest request, String name) {
    return Stream.ofNullable(request.getParameterValues(name)).flatMap(Stream::of);
  }

  private static String text(HttpServletRequest request, String name) {
    return values(request, name).findFirst().orElse("");
  }

  /** The same cases of one stage only. */
  Listing in(Stage other) {
    return new Listing(other, municipality, late, sort, columns);
  }

  boolean shows(ListColumn column) {
    return columns.contains(column);
  }

  CaseTable.Search filters() {
    return new CaseTable.Search(stage, municipality, late, sort);
  }

  /** What an address says of it, by the name of each part; what is usual is left out. */
  MultiValueMap<String, String> parts() {
    MultiValueMap<String, String> parts = new LinkedMultiValueMap<>();
    Optional.ofNullable(stage).ifPresent(it -> parts.add("stage", it.id()));
    Optional.ofNullable(municipality).ifPresent(it -> parts.add("municipality", it.value()));
    if (late) {
      parts.add("late", "yes");
    }
    if (sort != Sort.DUE) {
      parts.add("sort", sort.id());
    }
    if (!columns.equals(ListColumn.USUAL)) {
      columns.stream().sorted().forEach(column -> parts.add("columns", column.id()));
    }
    return parts;
  }

  /** The same as it stands in the address, after the question mark. */
  String query() {
    return Objects.requireNonNullElse(
        UriComponentsBuilder.newInstance().queryParams(parts()).encode().build().getQuery(), "");
  }
}
