package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed, for systems that ask themselves instead of being told. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "events", description = "What changed in the cases of your own municipality")
class EventsApi {

  private final Events events;
  private final String source;

  EventsApi(Events events, @Value("${posiv.base-url}") String address) {
    this.events = events;
    this.source = address + "/api/v1";
  }

  /** A page of events. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventPage(
      @Schema(requiredMode = RequiredMode.REQUIRED) List<CloudEvent> items,
      @Schema(
              description =
                  "Ask with this as after for what comes later; left out if there was nothing")
          @Nullable String next) {}

  @GetMapping("/events")
  @Operation(
      operationId = "listEvents",
      summary =
          "What changed since your municipality has a system here, the earliest first; kept for some weeks")
  EventPage events(
      @AuthenticationPrincipal ApiClient client,
      @Parameter(description = "What the answer before called next; leave it out the first time")
          @RequestParam(defaultValue = "")
          String after,
      @Parameter(description = Paging.OF_LIMIT) @RequestParam(defaultValue = Paging.DEFAULT)
          String limit) {
    List<Event> found =
        events.after(client.municipality(), Paging.number(after), Paging.limit(limit));
    return new EventPage(
        found.stream().map(event -> CloudEvent.of(event, source)).toList(),
        found.isEmpty() ? null : Long.toString(found.get(found.size() - 1).number()));
  }
}
