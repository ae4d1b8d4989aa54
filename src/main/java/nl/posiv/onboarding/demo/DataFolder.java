package nl.posiv.onboarding.demo;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.posiv.onboarding.documents.DocumentKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the embedded default, claimed by one running application at a time.
 *
 * <p>The claim is a lock of the operating system, so it is gone with its process however that
 * ended.
 */
final class DataFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
  private static final long STOP_SECONDS = 30;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

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
    Path absolute = create(folder);
    FileChannel channel =
        FileChannel.open(
            absolute.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new AlreadyRunningException(absolute);
    }
    return new DataFolder(absolute, channel);
  }

  /**
   * A folder made here is for nobody else on this machine; one that exists keeps its owner's
   * choice.
   */
  private static Path create(Path folder) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    return Files.createDirectories(folder.toAbsolutePath().normalize(), attributes).toRealPath();
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
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

  /** The key of the documents in this folder's database; made when it is first asked for. */
  String documentKey() throws IOException {
    Path file = folder.resolve("document-key");
    if (Files.notExists(file)) {
      Files.writeString(file, DocumentKey.random(), StandardOpenOption.CREATE_NEW);
      if (isPosix()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    return Files.readString(file);
  }

  /**
   * Makes the folder ready for a start: no database runs on it, and what a first start left
   * unfinished is gone. A database that has ever run is never deleted.
   */
  void prepare() throws IOException {
    stopDatabase();
    if (!isUnpacked()) {
      FileSystemUtils.deleteRecursively(binaries());
    }
    // PostgreSQL writes this file at its first start, when all others are there.
    if (Files.notExists(database().resolve("postmaster.opts"))) {
      FileSystemUtils.deleteRecursively(database());
    }
  }

  /** The library writes a file of this name when everything else is there. */
  private boolean isUnpacked() throws IOException {
    if (Files.notExists(binaries())) {
      return false;
    }
    try (Stream<Path> versions = Files.list(binaries())) {
      return versions.allMatch(version -> Files.exists(version.resolve(".exists")));
    }
  }

  /**
   * Stops the database that runs on this folder, if one does: one that an application left behind
   * when it was killed, or one that is slow to stop. PostgreSQL closes its files properly, or
   * recovers from its log at the next start; either way nothing committed is lost.
   */
  private void stopDatabase() throws IOException {
    Optional<ProcessHandle> running = postmaster();
    if (running.isEmpty()) {
      return;
    }
    log.info("Waiting for the database that runs on {} to stop", folder);
    ProcessHandle postmaster = running.get();
    interrupt(postmaster);
    try {
      postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillThere) {
      postmaster.destroyForcibly();
      postmaster.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the database was stopping", e);
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  /**
   * PostgreSQL's fast shutdown, which waits for no client. What {@link ProcessHandle#destroy()}
   * asks for would wait for every open connection.
   */
  private static void interrupt(ProcessHandle postmaster) throws IOException {
    if (File.separatorChar == '\\') {
      postmaster.destroy();
    } else {
      new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).inheritIO().start();
    }
  }

  /** PostgreSQL writes its process id into the first line of postmaster.pid. */
  private Optional<ProcessHandle> postmaster() throws IOException {
    Path pidFile = database().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return Files.readAllLines(pidFile).stream()
        .findFirst()
        .map(String::trim)
        .filter(line -> line.matches("\\d+"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
        // After a restart of the machine the id may belong to any process, even another PostgreSQL.
        .filter(this::runsOurBinary);
  }

  private boolean runsOurBinary(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).startsWith(binaries()))
        .isPresent();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      stopDatabase();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
