package nl.posiv.onboarding.engine.gateway;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * A search for a value that the database has no place for, such as a day in the year 1,000,000, is
 * no error of ours but a question that cannot be read. The engine would fail with the database's
 * words.
 */
@Component
class MalformedQueries extends AbstractProcessEnginePlugin {

  /** Class 22 of SQL states: data exception. */
  private static final String DATA = "22";

  /** What the engine says of a search that asks for two things that exclude each other. */
  private static final String CONTRADICTION = "Invalid query usage";

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<CommandInterceptor> interceptors =
        new ArrayList<>(
            Objects.requireNonNullElse(
                configuration.getCustomPreCommandInterceptorsTxRequired(), List.of()));
    interceptors.add(new Questions());
    configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
  }

  private static final class Questions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (ProcessEngineException e) {
        boolean asks =
            command instanceof AbstractQuery || command instanceof AbstractExecuteFilterCmd;
        throw asks && isUnreadable(NestedExceptionUtils.getMostSpecificCause(e))
            ? new BadUserRequestException("This search cannot be read.")
            : e;
      }
    }

    private static boolean isUnreadable(Throwable cause) {
      return cause instanceof SQLException refused
          ? Objects.requireNonNullElse(refused.getSQLState(), "").startsWith(DATA)
          : Objects.requireNonNullElse(cause.getMessage(), "").startsWith(CONTRADICTION);
    }
  }
}
