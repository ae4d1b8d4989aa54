package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.posiv.onboarding.journey.Stage;

/**
 * How far a case is, as systems read it: names that stay what they are, whatever the pages say.
 * Those before a municipality knows of a case are not told.
 */
enum Status {
  REVIEW("review"),
  INTERVIEW("interview"),
  DECISION("decision"),
  OFFER("offer"),
  ENTRY("entry"),
  PREPARATION("preparation"),
  AT_WORK("at-work"),
  WORK_STOPPED("work-stopped"),
  BETWEEN_CONTRACTS("between-contracts"),
  CLOSING("closing"),
  ENDED("ended"),
  /** Elsewhere in the programme, where the municipality sees it and has nothing to do. */
  OTHER("other");

  private final String wire;

  Status(String wire) {
    this.wire = wire;
  }

  static Status of(Stage stage) {
    return switch (stage) {
      case REVIEW -> REVIEW;
      case INTERVIEW -> INTERVIEW;
      case DECISION -> DECISION;
      case OFFER -> OFFER;
      case ENTRY -> ENTRY;
      case PREPARATION -> PREPARATION;
      case YEAR, EVALUATION, PERMANENT -> AT_WORK;
      case STOPPED -> WORK_STOPPED;
      case BETWEEN -> BETWEEN_CONTRACTS;
      case CLOSING -> CLOSING;
      case ENDED -> ENDED;
      case NOMINATION, WILLINGNESS, CHOOSING, POOL -> OTHER;
    };
  }

  @JsonValue
  @Override
  public String toString() {
    return wire;
  }
}
