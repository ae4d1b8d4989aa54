package nl.posiv.onboarding.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpServletRequest;
import nl.posiv.onboarding.PosivApplication;
import nl.posiv.onboarding.web.PlainAddress;
import org.jspecify.annotations.NullMarked;
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

  /** Two who read an address in two ways can be told two things. */
  @ArchTest
  static final ArchRule whatAnAddressIsIsDecidedOnce =
      noClasses()
          .that()
          .doNotBelongToAnyOf(PlainAddress.class)
          .should()
          .callMethod(HttpServletRequest.class, "getRequestURI")
          .orShould()
          .callMethod(HttpServletRequest.class, "getRequestURL")
          .orShould()
          .callMethod(HttpServletRequest.class, "getPathInfo")
          .orShould()
          .callMethod(HttpServletRequest.class, "getServletPath");

  /** Elsewhere the compiler asks nothing about what may be null (ADR 0027). */
  @ArchTest
  static void everyPackageSaysWhatMayBeNull(JavaClasses all) {
    assertThat(all.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }

  /** No phase uses the insides of another, and there are no cycles. */
  @Test
  void modulesAreApart() {
    ApplicationModules.of(PosivApplication.class).verify();
  }
}
