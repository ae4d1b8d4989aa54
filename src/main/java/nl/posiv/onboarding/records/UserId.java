package nl.posiv.onboarding.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names somebody with an account, such as {@code hr-utrecht}; it is also the id of the
 * engine's user. As a text it is that and nothing else.
 *
 * @param value the id as the directory gives it
 */
public record UserId(@JsonValue String value) {

  /** What the engine accepts as the id of a user. */
  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9._@-]{1,60}");

  /**
   * Whether there is, or was, somebody of this id, {@code People} knows.
   *
   * @throws NullPointerException if it is null
   */
  public UserId {
    Objects.requireNonNull(value);
  }

  /**
   * The id that a column, a task or a session holds.
   *
   * @return null if it holds none
   */
  @JsonCreator
  public static @Nullable UserId of(@Nullable String value) {
    return value == null ? null : new UserId(value);
  }

  /** The id that somebody wrote, in an address for example; empty if it can be nobody's. */
  public static Optional<UserId> find(@Nullable String written) {
    return Optional.ofNullable(written).filter(FORM.asMatchPredicate()).map(UserId::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
