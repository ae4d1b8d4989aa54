package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as a system reads it. */
@Schema(name = "Contract", description = "A contract of the programme with your municipality")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractView(
    @Schema(requiredMode = RequiredMode.REQUIRED) long id,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "POSIV-2027-0001") String caseReference,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            allowableValues = {"first", "extension", "permanent", "entered"})
        String kind,
    @Schema(requiredMode = RequiredMode.REQUIRED) ContractState status,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "First day, as planned or as it was")
        LocalDate firstDay,
    @Schema(description = "Last day, as planned, announced or as it was; left out if it has none")
        @Nullable LocalDate lastDay,
    @Schema(description = "Left out if it is not known") @Nullable BigDecimal hoursPerWeek) {}
