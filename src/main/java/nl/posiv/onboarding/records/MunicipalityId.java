package nl.posiv.onboarding.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What names a municipality of the programme, such as {@code utrecht}; it is also the id of the
 * engine's tenant. As a text it is that and nothing else.
 *
 * @param value the lower-case name
 */
public record MunicipalityId(@JsonValue String value) {

  /**
   * Whether there is such a municipality, {@code Municipalities} knows.
   *
   * @throws NullPointerException if it is null
   */
  public MunicipalityId {
    Objects.requireNonNull(value);
  }

  /**
   * The municipality that a column, a variable or a task's tenant names.
   *
   * @return null if it names none
   */
  @JsonCreator
  public static @Nullable MunicipalityId of(@Nullable String value) {
    return value == null ? null : new MunicipalityId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
