package nl.posiv.onboarding.engine.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Before each check the engine asks which groups have rights at all, for directories with hundreds
 * of groups that have none. Here each has some, so it need not ask.
 */
@Component
class EveryGroupHasRights extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<SessionFactory> factories =
        new ArrayList<>(
            Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.of()));
    factories.add(new Factory());
    configuration.setCustomSessionFactories(factories);
  }

  private static final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new Manager();
    }
  }

  private static final class Manager extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
      return groups == null ? List.of() : groups;
    }
  }
}
