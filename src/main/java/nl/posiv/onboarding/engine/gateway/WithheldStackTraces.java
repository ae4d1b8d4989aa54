package nl.posiv.onboarding.engine.gateway;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps back what the engine's API writes to the log while a request is answered. It answers a
 * refusal as an error of its own, with a page of trace: only {@link EngineAnswers} knows whether it
 * was one.
 */
@Component
class WithheldStackTraces extends TurboFilter {

  private static final String OF_THE_API = "org.camunda.bpm.engine.rest.exception";

  private final ThreadLocal<StringBuilder> held = new ThreadLocal<>();

  @PostConstruct
  void listen() {
    setName(WithheldStackTraces.class.getName());
    start();
    context().addTurboFilter(this);
  }

  @PreDestroy
  void leave() {
    context().getTurboFilterList().remove(this);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  /** From here on, what concerns this thread's request is kept back. */
  void hold() {
    held.set(new StringBuilder());
  }

  /** What was kept back, and no longer is. */
  String release() {
    StringBuilder traces = held.get();
    held.remove();
    return traces == null ? "" : traces.toString();
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] arguments,
      Throwable throwable) {
    StringBuilder traces = held.get();
    if (traces == null
        || format == null
        || !level.isGreaterOrEqual(Level.WARN)
        || !logger.getName().equals(OF_THE_API)) {
      return FilterReply.NEUTRAL;
    }
    // The trace stands in the format itself.
    traces.append(format).append('\n');
    for (Object argument : arguments == null ? new Object[0] : arguments) {
      traces.append(argument).append('\n');
    }
    return FilterReply.DENY;
  }
}
