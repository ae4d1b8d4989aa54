package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import nl.posiv.onboarding.support.PosivTest;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@PosivTest
class ServicesFoundOnceTest {

  @Autowired private ServletWebServerApplicationContext application;

  @Test
  void requestsFindTheSameServicesAsTheApplicationEachTime() throws IOException {
    TomcatWebServer server = (TomcatWebServer) application.getWebServer();
    Context context = (Context) server.getTomcat().getHost().findChildren()[0];
    ClassLoader ofRequests = context.getLoader().getClassLoader();
    String service = "META-INF/services/" + ProcessEngineProvider.class.getName();

    assertThat(ofRequests).isInstanceOf(ServicesFoundOnce.Remembering.class);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(Collections.list(ofRequests.getResources(service)))
          .isNotEmpty()
          .isEqualTo(Collections.list(ofRequests.getParent().getResources(service)));
    }
  }
}
