package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged application as a process of its own, as somebody would start it. */
final class RunningJar implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LISTENING = "0A";

  private final Process process;
  private final int port;
  private final Path database;
  private final Path output;
  private List<ProcessHandle> processes = List.of();

  private RunningJar(Process process, int port, Path database, Path output) {
    this.process = process;
    this.port = port;
    this.database = database;
    this.output = output;
  }

  /** Starts it on a free port, with its data below a folder. */
  static RunningJar start(Path folder, String name) throws IOException {
    int port = freePort();
    Path data = folder.resolve("data");
    Path output = folder.resolve(name + ".log");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Path.of("target", "posiv-onboarding.jar").toAbsolutePath().toString());
    java.directory(folder.toFile());
    java.redirectErrorStream(true).redirectOutput(output.toFile());
    java.environment().keySet().removeIf(key -> key.startsWith("SPRING_"));
    java.environment().put("SERVER_PORT", Integer.toString(port));
    java.environment().put("POSIV_DATA_DIR", data.toString());
    return new RunningJar(java.start(), port, data.resolve("postgresql"), output);
  }

  int port() {
    return port;
  }

  void awaitReady() {
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || output().contains("POSIV onboarding is ready"));
    assertThat(process.isAlive()).as(output()).isTrue();
    ProcessHandle postgres = database();
    processes =
        Stream.of(Stream.of(process.toHandle(), postgres), postgres.descendants())
            .flatMap(handles -> handles)
            .toList();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that PostgreSQL says is its main one. */
  ProcessHandle database() {
    try {
      String pid = Files.readAllLines(database.resolve("postmaster.pid")).get(0).trim();
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Ctrl-C and a service manager do. */
  void terminate() {
    process.destroy();
  }

  /** What nothing can prepare for. */
  void kill() {
    process.destroyForcibly();
  }

  int awaitExit() {
    await().atMost(PATIENCE).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /** Waits until the application, its database and the database's helpers are all gone. */
  void awaitNothingLeft() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
  }

  /** Every address on which the application or its database listens, as Linux knows it. */
  Set<String> listeningAddresses() throws IOException {
    Set<String> sockets =
        processes.stream().flatMap(RunningJar::sockets).collect(Collectors.toSet());
    List<String> connections = new ArrayList<>();
    connections.addAll(Files.readAllLines(Path.of("/proc/net/tcp")));
    connections.addAll(Files.readAllLines(Path.of("/proc/net/tcp6")));
    return connections.stream()
        .map(line -> line.trim().split("\\s+"))
        .filter(columns -> columns[3].equals(LISTENING) && sockets.contains(columns[9]))
        .map(columns -> address(columns[1]))
        .collect(Collectors.toSet());
  }

  private static Stream<String> sockets(ProcessHandle handle) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + handle.pid() + "/fd"))) {
      return files
          .map(RunningJar::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.replaceAll("\\D", ""))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  /** The kernel writes an address as words of four bytes, each in the machine's byte order. */
  private static String address(String hexadecimal) {
    String[] parts = hexadecimal.split(":");
    byte[] words = HexFormat.of().parseHex(parts[0]);
    byte[] bytes = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = words[i - i % 4 + 3 - i % 4];
    }
    try {
      return InetAddress.getByAddress(bytes).getHostAddress()
          + ":"
          + Integer.parseInt(parts[1], 16);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(hexadecimal, e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Leaves no process behind, however the test ended. */
  @Override
  public void close() {
    process.destroyForcibly();
    processes.forEach(ProcessHandle::destroyForcibly);
  }
}
