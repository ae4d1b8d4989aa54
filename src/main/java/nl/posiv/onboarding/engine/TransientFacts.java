package nl.posiv.onboarding.engine;

import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Facts that the very next gateway or decision asks for. The engine has them until the end of the
 * transaction and writes them down nowhere: its history is read by administrators.
 */
public final class TransientFacts {

  private TransientFacts() {}

  /** A category or a decision; null while there is none. */
  public static Object text(@Nullable String text) {
    return Variables.stringValue(text, true);
  }

  /** The number of a record. */
  public static Object number(long number) {
    return Variables.longValue(number, true);
  }

  /** Yes or no. */
  public static Object flag(boolean flag) {
    return Variables.booleanValue(flag, true);
  }
}
