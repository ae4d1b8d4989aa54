package nl.posiv.onboarding.zgw;

/** The case system of a municipality did not take something. */
final class ZgwException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param error a number or a class: what it says could hold anything
   */
  ZgwException(String error) {
    super(error);
  }

  String error() {
    return String.valueOf(getMessage());
  }
}
