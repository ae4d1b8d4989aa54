package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cases of a municipality as far as its own systems are told of them: without a name. */
@Service
public class MunicipalCases {

  private final CaseTable cases;

  MunicipalCases(CaseTable cases) {
    this.cases = cases;
  }

  /**
   * A case.
   *
   * @param firstDay of the first contract, as planned or as it was; null while there is none
   * @param lastDay of the latest contract, earlier than planned if that is announced; null while
   *     there is none, and of a permanent one
   */
  public record MunicipalCase(
      CaseReference reference,
      Stage stage,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay) {}

  /**
   * Those that HR of the municipality sees, ended ones too, in the order of their references.
   *
   * @param after the last reference of the page before; null for the first page
   */
  public List<MunicipalCase> of(
      MunicipalityId municipality, @Nullable CaseReference after, int limit) {
    return cases.ofMunicipality(municipality, after, limit).stream()
        .map(MunicipalCases::told)
        .toList();
  }

  /** All of them. */
  public List<MunicipalCase> of(MunicipalityId municipality) {
    return of(municipality, null, Integer.MAX_VALUE);
  }

  /** One of them. */
  public Optional<MunicipalCase> find(MunicipalityId municipality, CaseReference reference) {
    return cases.ofMunicipality(municipality, reference).map(MunicipalCases::told);
  }

  private static MunicipalCase told(CaseTable.Row row) {
    return new MunicipalCase(row.reference(), row.stage(), row.firstDay(), row.lastDay());
  }
}
