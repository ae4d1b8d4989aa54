package nl.posiv.onboarding.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form file, with the rules that the file gives it.
 *
 * @param key under which the answer is sent
 * @param type component type of form-js
 * @param label English label
 * @param hideWhen FEEL expressions, of the field and of the groups around it; hidden when one is
 *     true
 * @param values the choices that the file itself lists
 * @param valuesKey name of a list that is filled when the form is opened; null if the file lists
 *     them
 */
record FormField(
    String key,
    String type,
    String label,
    boolean readonly,
    boolean required,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer decimalDigits,
    boolean email,
    List<String> hideWhen,
    List<String> values,
    @Nullable String valuesKey) {

  /** What is called by a number, which may have nine digits, an address, or the BSN itself. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?i).*(number|reference|phone|email|bsn)");

  /** Whether what is typed is a number, a reference or an address and no words. */
  boolean isReference() {
    return email || REFERENCE.matcher(key).matches();
  }

  boolean isChoice() {
    return type.equals("radio") || type.equals("select");
  }

  boolean isMultipleChoice() {
    return type.equals("taglist") || type.equals("checklist");
  }
}
