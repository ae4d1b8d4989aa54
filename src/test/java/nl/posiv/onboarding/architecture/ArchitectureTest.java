package nl.posiv.onboarding.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.posiv.onboarding.PosivApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The package rules that keep the engine replaceable and the phases apart. */
@AnalyzeClasses(
    packagesOf = PosivApplication.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheProcessSideKnowsTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process..", "..engine..", "..demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule processSideStaysInsideItsPhase =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process..", "..demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("nl.posiv.onboarding..process..");

  @ArchTest
  static final ArchRule delegatesAndFormsLiveOnTheProcessSide =
      classes()
          .that()
          .implement(org.camunda.bpm.engine.delegate.JavaDelegate.class)
          .should()
          .resideInAPackage("..process..");

  /** No phase uses the insides of another, and there are no cycles. */
  @Test
  void modulesAreApart() {
    ApplicationModules.of(PosivApplication.class).verify();
  }
}
