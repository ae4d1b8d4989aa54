package nl.posiv.onboarding.records;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** An id stands in a column as its text. */
@Configuration(proxyBeanMethods = false)
class ColumnsOfIds {

  @Bean
  JdbcCustomConversions columnConversions(JdbcDialect dialect) {
    return JdbcCustomConversions.of(
        dialect,
        List.of(
            new FromReference(),
            new ToReference(),
            new FromMunicipality(),
            new ToMunicipality(),
            new FromUser(),
            new ToUser()));
  }

  @WritingConverter
  private static final class FromReference implements Converter<CaseReference, String> {

    @Override
    public String convert(CaseReference reference) {
      return reference.value();
    }
  }

  @ReadingConverter
  private static final class ToReference implements Converter<String, CaseReference> {

    @Override
    public CaseReference convert(String column) {
      return new CaseReference(column);
    }
  }

  @WritingConverter
  private static final class FromMunicipality implements Converter<MunicipalityId, String> {

    @Override
    public String convert(MunicipalityId municipality) {
      return municipality.value();
    }
  }

  @ReadingConverter
  private static final class ToMunicipality implements Converter<String, MunicipalityId> {

    @Override
    public MunicipalityId convert(String column) {
      return new MunicipalityId(column);
    }
  }

  @WritingConverter
  private static final class FromUser implements Converter<UserId, String> {

    @Override
    public String convert(UserId user) {
      return user.value();
    }
  }

  @ReadingConverter
  private static final class ToUser implements Converter<String, UserId> {

    @Override
    public UserId convert(String column) {
      return new UserId(column);
    }
  }
}
