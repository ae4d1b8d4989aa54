package nl.posiv.onboarding.web;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.loader.WebappLoader;
import org.springframework.boot.tomcat.TomcatEmbeddedWebappClassLoader;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind which libraries offer a service. The engine's API asks for its engine in this way
 * at each request, and every library would be looked through again.
 */
@Component
class ServicesFoundOnce implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> {
          WebappLoader loader = (WebappLoader) context.getLoader();
          loader.setLoaderInstance(new Remembering(loader.getClassLoader().getParent()));
        });
  }

  /** No library comes or goes while the application runs. */
  static final class Remembering extends TomcatEmbeddedWebappClassLoader {

    private static final String SERVICES = "META-INF/services/";

    private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

    Remembering(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (!name.startsWith(SERVICES)) {
        return super.getResources(name);
      }
      List<URL> known = found.get(name);
      if (known == null) {
        known = Collections.list(super.getResources(name));
        found.put(name, known);
      }
      return Collections.enumeration(known);
    }
  }
}
