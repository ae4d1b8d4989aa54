package nl.posiv.onboarding.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the start where everything is. */
@Component
@Profile("demo")
class DemoWelcome {

  private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

  private final Environment environment;
  private final ObjectProvider<DataFolder> folder;

  DemoWelcome(Environment environment, ObjectProvider<DataFolder> folder) {
    this.environment = environment;
    this.folder = folder;
  }

  @EventListener(ApplicationReadyEvent.class)
  void welcome() {
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    String site = "http://localhost:" + port;
    DataFolder ownFolder = folder.getIfAvailable();
    log.info(
        """


        POSIV onboarding is ready.

          Tasklist   {}/camunda/app/tasklist/
          Mailbox    {}/demo/mail
          Data       {}

        Sign in as one of these; the password is the same as the name.

        {}
        """,
        site,
        site,
        ownFolder == null ? environment.getProperty("spring.datasource.url") : ownFolder,
        DemoUser.all().stream()
            .map(user -> "  %-20s %s".formatted(user.id(), user.role().group()))
            .collect(Collectors.joining("\n")));
  }
}
