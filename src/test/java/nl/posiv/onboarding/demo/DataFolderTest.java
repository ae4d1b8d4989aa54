package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path temporary;

  @Test
  void aFolderBelongsToOneApplicationUntilItEnds() throws IOException {
    try (DataFolder held = DataFolder.claim(temporary)) {
      assertThatExceptionOfType(AlreadyRunningException.class)
          .isThrownBy(() -> DataFolder.claim(temporary))
          .withMessageContaining(held.toString());
    }
    DataFolder.claim(temporary).close();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
  void aNewFolderIsForItsOwnerOnly() throws IOException {
    Path folder = temporary.resolve("new/data");

    DataFolder.claim(folder).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void whatAFirstStartLeftUnfinishedIsCleared() throws IOException {
    try (DataFolder folder = DataFolder.claim(temporary)) {
      Path library = file(folder.binaries().resolve("PG-1/lib/library"));
      Path settings = file(folder.database().resolve("postgresql.conf"));

      folder.prepare();

      assertThat(library).doesNotExist();
      assertThat(settings).doesNotExist();
    }
  }

  @Test
  void whatHasEverRunStays() throws IOException {
    try (DataFolder folder = DataFolder.claim(temporary)) {
      Path unpacked = file(folder.binaries().resolve("PG-1/.exists"));
      Path started = file(folder.database().resolve("postmaster.opts"));

      folder.prepare();

      assertThat(unpacked).exists();
      assertThat(started).exists();
    }
  }

  @Test
  void aProcessThatOnlyHasTheNumberOfADatabaseIsLeftAlone() throws IOException {
    try (DataFolder folder = DataFolder.claim(temporary)) {
      Files.createDirectories(folder.database());
      Files.writeString(
          folder.database().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

      folder.prepare();

      assertThat(ProcessHandle.current().isAlive()).isTrue();
    }
  }

  private static Path file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    return Files.createFile(path);
  }
}
