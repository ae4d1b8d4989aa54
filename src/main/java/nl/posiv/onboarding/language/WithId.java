package nl.posiv.onboarding.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant that forms, diagrams, records and the keys of texts know by an id: its name in small
 * letters with hyphens. To rename one is to rename what others rely on.
 */
public interface WithId {

  /** The name of the constant; every enum has it. */
  String name();

  /** The id. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant with an id.
   *
   * @throws IllegalArgumentException when there is none
   */
  static <E extends Enum<E> & WithId> E of(Class<E> type, String id) {
    return find(type, id)
        .orElseThrow(
            () -> new IllegalArgumentException("No " + type.getSimpleName() + " has the id " + id));
  }

  /** The constant with an id, if there is one. */
  static <E extends Enum<E> & WithId> Optional<E> find(Class<E> type, String id) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.id().equals(id))
        .findFirst();
  }
}
