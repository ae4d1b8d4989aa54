package nl.posiv.onboarding.records;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** A {@link CaseReference} stands in a column as its text. */
@Configuration(proxyBeanMethods = false)
class ColumnsOfReferences {

  @Bean
  JdbcCustomConversions columnConversions(JdbcDialect dialect) {
    return JdbcCustomConversions.of(dialect, List.of(new ToColumn(), new FromColumn()));
  }

  @WritingConverter
  private static final class ToColumn implements Converter<CaseReference, String> {

    @Override
    public String convert(CaseReference reference) {
      return reference.value();
    }
  }

  @ReadingConverter
  private static final class FromColumn implements Converter<String, CaseReference> {

    @Override
    public CaseReference convert(String column) {
      return new CaseReference(column);
    }
  }
}
