package nl.posiv.onboarding.engine.rights;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a phase that a municipality carries out run in that municipality's tenant. The journey
 * itself and Ro3kvit's part of it belong to no tenant (ADR 0009).
 */
@Component
public class MunicipalityTenants extends AbstractProcessEnginePlugin implements TenantIdProvider {

  /** Processes of Ro3kvit and of the programme: a municipality has no task in them. */
  public static final Set<String> WITHOUT_TENANT = withoutTenant();

  // Looked up late: whoever knows the cases needs the engine that is being built.
  private final ObjectProvider<StartedForCase> starts;

  MunicipalityTenants(ObjectProvider<StartedForCase> starts) {
    this.starts = starts;
  }

  private static Set<String> withoutTenant() {
    Set<String> processes =
        Stream.of(Right.Kind.START, Right.Kind.TASK)
            .flatMap(kind -> Rights.of(kind).stream())
            .filter(right -> right.reach() == Right.Reach.PROGRAMME)
            .map(Right::process)
            .collect(Collectors.toSet());
    Rights.of(Right.Kind.TASK).stream()
        .filter(right -> right.reach() != Right.Reach.PROGRAMME)
        .map(Right::process)
        .forEach(processes::remove);
    return Set.copyOf(processes);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setTenantIdProvider(this);
  }

  @Override
  public @Nullable String provideTenantIdForProcessInstance(
      TenantIdProviderProcessInstanceContext context) {
    String process = context.getProcessDefinition().getKey();
    if (WITHOUT_TENANT.contains(process)) {
      return null;
    }
    Map<String, Object> variables = context.getVariables();
    String municipality = (String) variables.get(CaseVariables.MUNICIPALITY);
    return municipality != null ? municipality : ofStart(process, variables);
  }

  private @Nullable String ofStart(String process, Map<String, Object> answers) {
    UserId user = UserId.of(Context.getCommandContext().getAuthenticatedUserId());
    if (user == null) {
      return null;
    }
    return starts.stream()
        .filter(start -> start.process().equals(process))
        .findFirst()
        .flatMap(start -> start.municipality(user, answers))
        .orElse(null);
  }

  @Override
  public @Nullable String provideTenantIdForCaseInstance(
      TenantIdProviderCaseInstanceContext context) {
    return null;
  }

  @Override
  public @Nullable String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return context.getExecution() == null ? null : context.getExecution().getTenantId();
  }
}
