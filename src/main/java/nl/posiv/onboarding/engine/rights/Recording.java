package nl.posiv.onboarding.engine.rights;

import java.util.Optional;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/**
 * How a request is recorded.
 *
 * @param given as what, if it was answered; null if it is not recorded then
 * @param refused as what, if it was not; null if that is not recorded
 */
public record Recording(@Nullable Action given, @Nullable Action refused) {

  private static final String IF_GIVEN = " if given";
  private static final String IF_REFUSED = " if refused";

  /** What a cell of the table says; null if it says nothing. */
  static @Nullable Recording of(String cell) {
    return switch (cell) {
      case "" -> null;
      case "never" -> new Recording(null, null);
      case "refusals" -> new Recording(null, Action.REQUEST_REFUSED);
      default -> {
        Action action = WithId.of(Action.class, cell.replace(IF_GIVEN, "").replace(IF_REFUSED, ""));
        yield new Recording(
            cell.endsWith(IF_REFUSED) ? null : action,
            cell.endsWith(IF_GIVEN) ? Action.REQUEST_REFUSED : action);
      }
    };
  }

  /** As what a request that ended like this is recorded. */
  public Optional<Action> of(Result result) {
    return Optional.ofNullable(result == Result.OK ? given : refused);
  }
}
