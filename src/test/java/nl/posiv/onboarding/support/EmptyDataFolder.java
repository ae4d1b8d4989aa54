package nl.posiv.onboarding.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Lets every test run start on an empty database; the unpacked PostgreSQL itself is kept. */
class EmptyDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String folder = context.getEnvironment().getRequiredProperty("posiv.embedded.data-dir");
    try {
      FileSystemUtils.deleteRecursively(Path.of(folder, "postgresql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
