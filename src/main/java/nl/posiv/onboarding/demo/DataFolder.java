package nl.posiv.onboarding.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the embedded default, claimed by one running application at a time.
 *
 * <p>The claim is a lock of the operating system, so it is gone with its process however that
 * ended.
 */
final class DataFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
  private static final long STOP_SECONDS = 30;

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Claims the folder, creating it when needed.
   *
   * @throws AlreadyRunningException when another running application holds it
   */
  static DataFolder claim(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    FileChannel channel =
        FileChannel.open(
            absolute.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new AlreadyRunningException(absolute);
    }
    return new DataFolder(absolute, channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path database() {
    return folder.resolve("postgresql");
  }

  Path binaries() {
    return folder.resolve("postgresql-binaries");
  }

  /**
   * Stops the database that an application left behind when it was killed. PostgreSQL then closes
   * its files properly, or recovers from its log at the next start; either way nothing committed is
   * lost.
   */
  void stopOrphanedDatabase() throws IOException {
    Optional<ProcessHandle> orphan = postmaster();
    if (orphan.isEmpty()) {
      return;
    }
    log.info("The database of an earlier run is still there: stopping it");
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillThere) {
      orphan.get().destroyForcibly();
      orphan.get().onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while stopping the database of an earlier run", e);
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  /** PostgreSQL writes its process id into the first line of postmaster.pid. */
  private Optional<ProcessHandle> postmaster() throws IOException {
    Path pidFile = database().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.stream()
        .findFirst()
        .map(String::trim)
        .filter(line -> line.matches("\\d+"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
        // After a restart of the machine the id may belong to somebody else's process.
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
