package nl.posiv.onboarding.records;

import java.util.Objects;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/** Whoever asks for {@link CaseRecords} of a kind gets those of that kind. */
@Configuration(proxyBeanMethods = false)
class RecordsOfEachKind {

  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  <T> CaseRecords<T> caseRecords(InjectionPoint asked, JdbcAggregateOperations tables) {
    MethodParameter parameter =
        Objects.requireNonNull(asked.getMethodParameter(), "Asked for by no constructor");
    @SuppressWarnings("unchecked")
    Class<T> kind = (Class<T>) ResolvableType.forMethodParameter(parameter).getGeneric().resolve();
    return new CaseRecords<>(
        Objects.requireNonNull(kind, "Asked for without saying which records"), tables);
  }
}
