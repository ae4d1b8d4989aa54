package nl.posiv.onboarding.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.text.Transliterator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What names a municipality of the programme, such as {@code utrecht}; it is also the id of the
 * engine's tenant. As a text it is that and nothing else.
 *
 * @param value the lower-case name
 */
public record MunicipalityId(@JsonValue String value) {

  private static final Transliterator PLAIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

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

  /**
   * The id of a municipality by its name: {@code 's-Hertogenbosch} is {@code s-hertogenbosch},
   * {@code Súdwest-Fryslân} is {@code sudwest-fryslan}. Two names with one id are one municipality.
   *
   * @return empty if the name has no letter
   */
  public static Optional<MunicipalityId> named(String name) {
    String id = PLAIN.transliterate(name).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? Optional.empty() : Optional.of(new MunicipalityId(id));
  }

  @Override
  public String toString() {
    return value;
  }
}
