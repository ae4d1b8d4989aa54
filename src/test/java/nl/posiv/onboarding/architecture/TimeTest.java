package nl.posiv.onboarding.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import nl.posiv.onboarding.PosivApplication;
import nl.posiv.onboarding.calendar.ProgrammeClock;

/**
 * What day it is, the application and its tests ask the programme's clock alone: what reads the
 * machine's goes wrong on another day than the one on which it was written.
 */
@AnalyzeClasses(packagesOf = PosivApplication.class)
class TimeTest {

  /** Dates its sessions by the server's time, as the server does. */
  private static final String SESSIONS = "nl.posiv.onboarding.web.RequestLimits";

  private static final DescribedPredicate<JavaAccess<?>> MACHINES_CLOCK =
      describe(
          "it reads the machine's clock",
          access -> access.getTarget() instanceof CodeUnitAccessTarget target && readsIt(target));

  @ArchTest
  static final ArchRule timeComesFromTheProgrammeClock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(ProgrammeClock.class)
          .and()
          .doNotHaveFullyQualifiedName(SESSIONS)
          .should()
          .accessTargetWhere(MACHINES_CLOCK);

  private static boolean readsIt(CodeUnitAccessTarget target) {
    String name = target.getName();
    boolean givenNothing = target.getRawParameterTypes().isEmpty();
    boolean givenAClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
    if (target.getOwner().getPackageName().startsWith("java.time")) {
      boolean ofTheSystem =
          target.getOwner().isAssignableTo(InstantSource.class)
              && (name.startsWith("system") || name.startsWith("tick"));
      return name.equals("now") && !givenAClock || ofTheSystem && !givenAClock;
    }
    return name.equals("currentTimeMillis") && target.getOwner().isEquivalentTo(System.class)
        || name.equals("<init>") && givenNothing && isDate(target)
        || name.equals("getInstance") && target.getOwner().isAssignableTo(Calendar.class);
  }

  private static boolean isDate(CodeUnitAccessTarget target) {
    return target.getOwner().isEquivalentTo(Date.class)
        || target.getOwner().isEquivalentTo(GregorianCalendar.class);
  }
}
