package nl.posiv.onboarding.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@AnalyzeClasses(
    packagesOf = DemoProgramme.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class DemoStaysInTheDemoTest {

  @ArchTest
  static final ArchRule nothingHereExistsWithoutAProfile =
      classes()
          .that()
          .areMetaAnnotatedWith(Component.class)
          .should()
          .beAnnotatedWith(Profile.class);
}
