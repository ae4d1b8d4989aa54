package nl.posiv.onboarding.demo;

import java.nio.file.Path;

/** Another application is running on the same data folder. */
class AlreadyRunningException extends RuntimeException {

  private final Path folder;

  AlreadyRunningException(Path folder) {
    super("POSIV is already running on the data folder " + folder);
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }
}
