package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.journey.MunicipalCases;
import nl.posiv.onboarding.journey.MunicipalCases.MunicipalCase;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the cases of a municipality stand, and its contracts, for its own systems. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases", description = "Cases of your own municipality, and their contracts")
class CasesApi {

  private final MunicipalCases cases;
  private final Contracts contracts;

  CasesApi(MunicipalCases cases, Contracts contracts) {
    this.cases = cases;
    this.contracts = contracts;
  }

  @GetMapping("/cases")
  @Operation(
      operationId = "listCases",
      summary = "The cases that your municipality sees, ended ones too, by reference")
  CasePage cases(
      @AuthenticationPrincipal ApiClient client,
      @Parameter(description = Paging.OF_AFTER) @RequestParam(defaultValue = "") String after,
      @Parameter(description = Paging.OF_LIMIT) @RequestParam(defaultValue = Paging.DEFAULT)
          String limit) {
    int size = Paging.limit(limit);
    List<MunicipalCase> found = cases.of(client.municipality(), Paging.reference(after), size + 1);
    List<MunicipalCase> page = found.subList(0, Math.min(size, found.size()));
    Map<CaseReference, List<Contract>> known = contractsOf(client.municipality());
    return new CasePage(
        page.stream().map(it -> told(it, known.getOrDefault(it.reference(), List.of()))).toList(),
        found.size() > size ? page.get(size - 1).reference().value() : null);
  }

  @GetMapping("/cases/{reference}")
  @Operation(operationId = "getCase", summary = "One of these cases")
  CaseView one(
      @AuthenticationPrincipal ApiClient client,
      @PathVariable String reference,
      HttpServletRequest request) {
    MunicipalCase found =
        CaseReference.find(reference)
            .flatMap(it -> cases.find(client.municipality(), it))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    request.setAttribute(SystemRequests.CASE, found.reference());
    return told(
        found, contractsOf(client.municipality()).getOrDefault(found.reference(), List.of()));
  }

  @GetMapping("/contracts")
  @Operation(
      operationId = "listContracts",
      summary =
          "The contracts of your municipality in these cases, in the order in which they were made")
  ContractPage contracts(
      @AuthenticationPrincipal ApiClient client,
      @Parameter(description = Paging.OF_AFTER) @RequestParam(defaultValue = "") String after,
      @Parameter(description = Paging.OF_LIMIT) @RequestParam(defaultValue = Paging.DEFAULT)
          String limit) {
    int size = Paging.limit(limit);
    long last = Paging.number(after);
    Set<CaseReference> seen =
        cases.of(client.municipality()).stream()
            .map(MunicipalCase::reference)
            .collect(Collectors.toSet());
    List<Contract> found =
        contracts.with(client.municipality()).stream()
            .filter(contract -> contract.storedId() > last)
            .filter(contract -> seen.contains(contract.caseReference()))
            .limit(size + 1L)
            .toList();
    List<Contract> page = found.subList(0, Math.min(size, found.size()));
    return new ContractPage(
        page.stream().map(this::told).toList(),
        found.size() > size ? Long.toString(page.get(size - 1).storedId()) : null);
  }

  private Map<CaseReference, List<Contract>> contractsOf(MunicipalityId municipality) {
    return contracts.with(municipality).stream()
        .collect(Collectors.groupingBy(Contract::caseReference));
  }

  private CaseView told(MunicipalCase found, List<Contract> of) {
    return new CaseView(
        found.reference().value(),
        found.stage(),
        found.firstDay(),
        found.lastDay(),
        of.stream().map(this::told).toList());
  }

  private ContractView told(Contract contract) {
    return new ContractView(
        contract.storedId(),
        contract.caseReference().value(),
        contract.kind(),
        ContractState.of(contract),
        contract.firstDay(),
        contracts.lastDay(contract).orElse(null),
        contract.hoursPerWeek());
  }

  /** A page of cases. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CasePage(
      @Schema(requiredMode = RequiredMode.REQUIRED) List<CaseView> items,
      @Schema(description = Paging.OF_NEXT) @Nullable String next) {}

  /** A page of contracts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContractPage(
      @Schema(requiredMode = RequiredMode.REQUIRED) List<ContractView> items,
      @Schema(description = Paging.OF_NEXT) @Nullable String next) {}
}
