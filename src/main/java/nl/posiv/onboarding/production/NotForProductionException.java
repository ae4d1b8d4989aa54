package nl.posiv.onboarding.production;

/** Production was asked for and cannot start; the message says in one line why. */
class NotForProductionException extends RuntimeException {

  NotForProductionException(String reason) {
    super(reason);
  }
}
