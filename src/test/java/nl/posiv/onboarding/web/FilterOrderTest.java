package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.PosivTest;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.annotation.OrderUtils;

/** Every request goes through the same filters, in the order that {@link FilterOrder} names. */
@PosivTest
class FilterOrderTest {

  @Autowired private ServletWebServerApplicationContext context;

  @Test
  void theChainIsTheOneThatIsWrittenDown() {
    assertThat(chain())
        .containsExactly(
            "characterEncodingFilter",
            "webMvcObservationFilter",
            "noncePerRequest",
            "securityHeaders",
            "keptFiles",
            "readableParameters",
            "requestLimits",
            "auditTrail",
            "currentRights",
            "pageLanguage",
            "timeOfTheProgramme",
            "plainAddress",
            "uploadedFiles",
            "namesInAnswers",
            "metricsToken",
            "webappAddresses",
            "engineAnswers",
            "hiddenVersion",
            "requestContextFilter",
            "springSecurityFilterChain",
            "words of the demo",
            "session of pages",
            "gate of pages",
            "token of the demo",
            "apiGate",
            "resourceUrlEncodingFilter",
            "AppendTrailingSlashFilter",
            "Authentication Filter",
            "Security Filter",
            "CsrfPreventionFilter",
            "SessionCookieFilter",
            "HttpHeaderSecurity",
            "Engines Filter",
            "EmptyBodyFilter",
            "CacheControlFilter",
            "Tomcat WebSocket (JSR356) Filter");
  }

  /** With equal numbers, the names of the classes would decide. */
  @Test
  void noTwoOfOursHaveTheSamePlace() {
    Stream<Integer> components =
        context.getBeansOfType(Filter.class).values().stream()
            .filter(filter -> filter.getClass().getName().startsWith("nl.posiv."))
            .map(filter -> OrderUtils.getOrder(filter.getClass()));
    Stream<Integer> registered =
        context.getBeansOfType(FilterRegistrationBean.class).values().stream()
            .filter(FilterOrderTest::isOurs)
            .map(FilterRegistrationBean::getOrder);

    assertThat(Stream.concat(components, registered))
        .hasSize(21)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  private static boolean isOurs(FilterRegistrationBean<?> registration) {
    return registration.getOrder() > 0 && registration.getOrder() < FilterOrder.API_GATE;
  }

  private List<String> chain() {
    TomcatWebServer server = (TomcatWebServer) context.getWebServer();
    StandardContext site = (StandardContext) server.getTomcat().getHost().findChildren()[0];
    return Stream.of(site.findFilterMaps()).map(FilterMap::getFilterName).toList();
  }
}
