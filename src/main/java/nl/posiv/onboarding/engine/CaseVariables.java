package nl.posiv.onboarding.engine;

import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The variables that every process of a case has. */
public final class CaseVariables {

  /** The case reference, which is also the business key. */
  public static final String CASE_REFERENCE = "caseReference";

  /** Tenant id of the municipality that the candidate is put forward to. */
  public static final String MUNICIPALITY = "municipality";

  /** Number of the contract that a phase is about, where there is more than one to be about. */
  public static final String CONTRACT = "contract";

  private CaseVariables() {}

  /**
   * The case that a process or a task is about.
   *
   * @throws IllegalArgumentException if it is about none
   */
  public static CaseReference caseOf(VariableScope scope) {
    return new CaseReference((String) scope.getVariable(CASE_REFERENCE));
  }

  /** The case that variables are about; null if they are about none. */
  public static @Nullable CaseReference caseOf(Map<String, ?> variables) {
    return CaseReference.of((String) variables.get(CASE_REFERENCE));
  }

  /** The municipality that a process or a task is about; null if it is about none. */
  public static @Nullable MunicipalityId municipalityOf(VariableScope scope) {
    return MunicipalityId.of((String) scope.getVariable(MUNICIPALITY));
  }

  /** The municipality that variables are about; null if they are about none. */
  public static @Nullable MunicipalityId municipalityOf(Map<String, ?> variables) {
    return MunicipalityId.of((String) variables.get(MUNICIPALITY));
  }
}
