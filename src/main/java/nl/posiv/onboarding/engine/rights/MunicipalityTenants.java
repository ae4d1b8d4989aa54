package nl.posiv.onboarding.engine.rights;

import java.util.Set;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.stereotype.Component;

/**
 * Lets a phase that a municipality carries out run in that municipality's tenant. The journey
 * itself and Ro3kvit's part of it belong to no tenant (ADR 0009).
 */
@Component
public class MunicipalityTenants extends AbstractProcessEnginePlugin implements TenantIdProvider {

  /** Processes of Ro3kvit and of the programme. */
  public static final Set<String> WITHOUT_TENANT =
      Set.of("onboarding", "nomination", "report-change", "candidate-address");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setTenantIdProvider(this);
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    return WITHOUT_TENANT.contains(context.getProcessDefinition().getKey())
        ? null
        : (String) context.getVariables().get(CaseVariables.MUNICIPALITY);
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return null;
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return context.getExecution() == null ? null : context.getExecution().getTenantId();
  }
}
