package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.posiv.onboarding.contracts.Contract;

/** How far a contract is. Why one ended is told to people alone. */
enum ContractState {
  PLANNED("planned"),
  UNDER_WAY("under-way"),
  OVER("over"),
  NEVER_BEGAN("never-began");

  private final String wire;

  ContractState(String wire) {
    this.wire = wire;
  }

  static ContractState of(Contract contract) {
    if (contract.isPlanned()) {
      return PLANNED;
    }
    return contract.isUnderWay() ? UNDER_WAY : contract.hasBegun() ? OVER : NEVER_BEGAN;
  }

  @JsonValue
  @Override
  public String toString() {
    return wire;
  }
}
