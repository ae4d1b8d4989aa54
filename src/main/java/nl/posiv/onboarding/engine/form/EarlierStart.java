package nl.posiv.onboarding.engine.form;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** What an earlier click has started; it may have ended since. */
final class EarlierStart implements ProcessInstance {

  private final String id;
  private final String definition;
  private final String businessKey;

  EarlierStart(String id, String definition, String businessKey) {
    this.id = id;
    this.definition = definition;
    this.businessKey = businessKey;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String getProcessInstanceId() {
    return id;
  }

  @Override
  public String getRootProcessInstanceId() {
    return id;
  }

  @Override
  public String getProcessDefinitionId() {
    return definition;
  }

  @Override
  public String getProcessDefinitionKey() {
    return definition.split(":")[0];
  }

  @Override
  public String getBusinessKey() {
    return businessKey;
  }

  @Override
  public @Nullable String getCaseInstanceId() {
    return null;
  }

  @Override
  public @Nullable String getTenantId() {
    return null;
  }

  @Override
  public boolean isSuspended() {
    return false;
  }

  @Override
  public boolean isEnded() {
    return false;
  }
}
