package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.journey.Stage;
import org.jspecify.annotations.Nullable;

/** A case as a system reads it. */
@Schema(
    name = "Case",
    description = "A case: where it stands, and its contracts. Never who it is about")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            example = "POSIV-2027-0001",
            description = "What the case is called everywhere")
        String reference,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "How far the case is")
        Status status,
    @Schema(
            description =
                "First day of work, as planned or as it was; left out while none is known")
        @Nullable LocalDate firstDay,
    @Schema(description = "Last day of work; left out while none is known, and of permanent work")
        @Nullable LocalDate lastDay,
    @Schema(requiredMode = RequiredMode.REQUIRED) List<ContractView> contracts) {

  CaseView(
      String reference,
      Stage stage,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      List<ContractView> contracts) {
    this(reference, Status.of(stage), firstDay, lastDay, contracts);
  }
}
