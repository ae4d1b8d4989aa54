package nl.posiv.onboarding.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind with which method MyBatis reads a property of a search. The engine writes the SQL
 * of each search from a template that asks for some two hundred of them, and MyBatis looks through
 * all methods of the class again for those that are named like {@code isOrQueryActive}: half of
 * what a request to the API costs.
 */
@Component
class QuestionsReadOnce extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    OgnlRuntime.setPropertyAccessor(AbstractQuery.class, new KnownMethods());
  }

  /** Chooses the same method as MyBatis; what it reads without one is left to it. */
  static final class KnownMethods extends ObjectPropertyAccessor {

    private final Map<Class<?>, Map<String, Optional<Method>>> known = new ConcurrentHashMap<>();

    @Override
    public Object getPossibleProperty(OgnlContext context, Object search, String property)
        throws OgnlException {
      Optional<Method> method =
          known
              .computeIfAbsent(search.getClass(), type -> new ConcurrentHashMap<>())
              .computeIfAbsent(property, name -> find(search, name));
      if (method.isEmpty()) {
        return super.getPossibleProperty(context, search, property);
      }
      try {
        return method.get().invoke(search);
      } catch (InvocationTargetException e) {
        throw new OgnlException(property, e.getCause());
      } catch (IllegalAccessException e) {
        throw new OgnlException(property, e);
      }
    }

    private static Optional<Method> find(Object search, String property) {
      Class<?> type = search.getClass();
      return Optional.ofNullable(OgnlRuntime.getGetMethod(type, property))
          .or(() -> Optional.ofNullable(OgnlRuntime.getReadMethod(type, property)))
          .filter(method -> method.getParameterCount() == 0 && method.canAccess(search));
    }
  }
}
