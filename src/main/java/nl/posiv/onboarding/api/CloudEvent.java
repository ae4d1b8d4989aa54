package nl.posiv.onboarding.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.OffsetDateTime;
import nl.posiv.onboarding.calendar.ProgrammeClock;

/** An event as systems read it: CloudEvents 1.0, without data. What is so now, they ask for. */
@Schema(
    name = "Event",
    description =
        "That something changed in a case (CloudEvents 1.0); ask for the case to learn what")
record CloudEvent(
    @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "1.0") String specversion,
    @Schema(requiredMode = RequiredMode.REQUIRED) String id,
    @Schema(requiredMode = RequiredMode.REQUIRED) String source,
    @Schema(requiredMode = RequiredMode.REQUIRED) EventType type,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "The case") String subject,
    @Schema(requiredMode = RequiredMode.REQUIRED) OffsetDateTime time) {

  static CloudEvent of(Event event, String source) {
    return new CloudEvent(
        "1.0",
        event.id().toString(),
        source,
        event.type(),
        event.caseReference().value(),
        event.at().atZone(ProgrammeClock.ZONE).toOffsetDateTime());
  }
}
