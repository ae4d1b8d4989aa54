package nl.posiv.onboarding.web;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the server itself refuses before it gets as far as the application, such as a header without
 * end, is said in our words and with our headers, too.
 */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  // Looked up late: the server begins before there is a database to read people from.
  private final ObjectProvider<Sentences> sentences;

  ServerRefusals(ObjectProvider<Sentences> sentences) {
    this.sentences = sentences;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Sentence()));
  }

  private final class Sentence extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      HttpStatus status =
          Optional.ofNullable(HttpStatus.resolve(response.getStatus()))
              .orElse(HttpStatus.BAD_REQUEST);
      if (!status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        sentences.getObject().refuse(request, response, status);
        response.finishResponse();
      } catch (IOException gone) {
        // Nobody is there to read it.
      }
    }
  }
}
